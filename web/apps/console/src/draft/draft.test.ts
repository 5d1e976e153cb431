import type { Contract } from '@hefu/api'
import { describe, expect, it } from 'vitest'
import { endOfDayAfter, shanghaiToUtc, utcToShanghai } from './deadline'
import {
  draftFromContract,
  draftToRequest,
  fieldInFreeSpot,
  newParty,
  reduceDraft,
  type Draft,
  type PlacedField,
} from './model'
import { cleanMobile } from '../lib/mobile'
import { documentIssue, idNumberIssue, idTypeOf, nameIssue } from '../lib/person'
import { coveringIssues, fieldIssues, hasUnknownMobile, isWholeParty, overlapsOf, partyIssues } from './validation'

const pages = [
  { width: 595, height: 842 },
  { width: 842, height: 595 },
]
const now = Date.parse('2026-11-20T10:00:00Z')

function field(key: string, partyKey: string, change: Partial<PlacedField> = {}): PlacedField {
  return { key, partyKey, kind: 'signature', page: 1, rect: { x: 10, y: 10, width: 128, height: 52 }, ...change }
}

function draft(change: Partial<Draft> = {}): Draft {
  return {
    title: '房屋租赁合同',
    ordered: true,
    deadline: null,
    parties: [newParty('a', '王小明', '13800000001'), newParty('b', '李华', '13900000002'), newParty('c', '赵敏', '13700000003')],
    fields: [],
    ...change,
  }
}

describe('reducing a draft', () => {
  it.each([
    ['c', 0, 'cab'],
    ['a', 2, 'bca'],
    ['b', 99, 'acb'],
    ['b', -3, 'bac'],
    ['b', 1, 'abc'],
    ['nobody', 0, 'abc'],
  ])('moving %s to place %d gives %s', (key, to, expected) => {
    const after = reduceDraft(draft(), { type: 'party.move', key, to })
    expect(after.parties.map((party) => party.key).join('')).toBe(expected)
  })

  it('a_removed_party_takes_its_fields_along', () => {
    const before = draft({ fields: [field('f1', 'a'), field('f2', 'b')] })
    const after = reduceDraft(before, { type: 'party.remove', key: 'a' })
    expect(after.parties.map((party) => party.key)).toEqual(['b', 'c'])
    expect(after.fields.map((kept) => kept.key)).toEqual(['f2'])
  })

  it('fields_follow_their_party_when_the_order_changes', () => {
    const before = draft({ fields: [field('f1', 'c')] })
    const after = reduceDraft(before, { type: 'party.move', key: 'c', to: 0 })
    expect(draftToRequest(after, isWholeParty).request.fields[0]?.signatory_index).toBe(0)
  })

  it('a_typed_number_replaces_the_masked_one', () => {
    const kept = { ...newParty('a', '王小明'), savedId: 'yDs', mobileMasked: '138****0001' }
    const after = reduceDraft(draft({ parties: [kept] }), { type: 'party.change', key: 'a', change: { mobile: '139' } })
    expect(after.parties[0]).toMatchObject({ mobile: '139', mobileMasked: null })
  })

  it('the_draft_before_is_never_changed', () => {
    const before = draft({ fields: [field('f1', 'a')] })
    const copy = structuredClone(before)
    reduceDraft(before, { type: 'fields.change', changes: [{ key: 'f1', rect: { x: 0, y: 0, width: 50, height: 20 } }] })
    reduceDraft(before, { type: 'party.move', key: 'c', to: 0 })
    reduceDraft(before, { type: 'party.change', key: 'a', change: { name: '别人' } })
    expect(before).toEqual(copy)
  })
})

describe('what is kept', () => {
  it('unfinished_rows_and_their_fields_stay_in_the_page', () => {
    const before = draft({
      parties: [newParty('x', '', '138'), newParty('b', ' 李华 ', '13900000002')],
      fields: [field('f1', 'x'), field('f2', 'b')],
    })
    const { request, keys } = draftToRequest(before, isWholeParty)
    expect(keys).toEqual(['b'])
    expect(request.signatories).toEqual([{ name: '李华', mobile: '13900000002', id_number: null }])
    expect(request.fields).toHaveLength(1)
    expect(request.fields[0]?.signatory_index).toBe(0)
  })

  it('kept_parties_and_fields_come_back_as_they_were_sent', () => {
    const contract = {
      title: 't',
      ordered: false,
      deadline: null,
      signatories: [
        { id: 'yDs', index: 0, name: '王小明', mobile: '13800000001', mobile_masked: '138****0001', id_number: '11010519491231002X' },
      ],
      fields: [{ id: 'yDf', signatory_id: 'yDs', signatory_index: 0, kind: 'date', page: 2, x: 1, y: 2, width: 50, height: 20 }],
    } as unknown as Contract
    const { request } = draftToRequest(draftFromContract(contract), isWholeParty)
    expect(request.signatories).toEqual([{ id: 'yDs', name: '王小明', mobile: '13800000001', id_number: '11010519491231002X' }])
    expect(request.fields).toEqual([{ signatory_index: 0, kind: 'date', page: 2, x: 1, y: 2, width: 50, height: 20 }])
  })
})

it('numbers_that_were_typed_in_this_tab_are_put_back', () => {
  const contract = {
    title: 't',
    ordered: false,
    deadline: null,
    fields: [],
    signatories: [
      { id: 'yDs', index: 0, name: '王小明', mobile_masked: '138****0001' },
      { id: 'yDt', index: 1, name: '李华', mobile_masked: '139****0002' },
    ],
  } as unknown as Contract
  const parties = draftFromContract(contract, { yDs: '13800000001' }).parties
  expect(parties.map((party) => [party.mobile, party.mobileMasked])).toEqual([
    ['13800000001', null],
    ['', '139****0002'],
  ])
})

it('nothing_is_saved_while_the_number_of_a_kept_party_is_unknown', () => {
  const kept = { ...newParty('a', '王小明'), savedId: 'yDs', mobileMasked: '138****0001' }
  const before = draft({ parties: [kept] })
  expect(hasUnknownMobile(before)).toBe(true)
  expect(hasUnknownMobile(reduceDraft(before, { type: 'party.change', key: 'a', change: { mobile: '13800000001' } }))).toBe(false)
  expect(hasUnknownMobile(draft())).toBe(false)
})

describe('placing', () => {
  it('the_keyboard_places_beside_what_is_there', () => {
    const first = fieldInFreeSpot('f1', 'a', 'signature', 1, pages[0]!, [])
    const second = fieldInFreeSpot('f2', 'b', 'signature', 1, pages[0]!, [first])
    const checked = draft({ parties: [newParty('a', '王', '13800000001'), newParty('b', '李', '13900000002')], fields: [first, second] })
    expect(fieldIssues(checked, pages)).toEqual([])
  })
})

describe('overlaps', () => {
  it('fields_over_each_other_are_named_and_keep_nothing_from_being_sent', () => {
    const over = draft({
      parties: [newParty('a', '王', '13800000001'), newParty('b', '李', '13900000002')],
      fields: [field('f1', 'a'), field('f2', 'b'), field('f3', 'b', { page: 2 }), field('f4', 'b', { rect: { x: 138, y: 10, width: 50, height: 20 } })],
    })
    expect(overlapsOf(over.fields)).toEqual([{ key: 'f2', other: 'f1', page: 1 }])
    expect(fieldIssues(over, pages)).toEqual([])
  })
})

it.each([
  ['over it', { x: 20, y: 30, width: 100, height: 20 }, 1],
  ['touching it', { x: 138, y: 10, width: 100, height: 20 }, 0],
  ['touching it after rounding', { x: 137.995, y: 10, width: 100, height: 20 }, 0],
  ['elsewhere', { x: 300, y: 300, width: 100, height: 20 }, 0],
])('a field of the file %s is covered %#', (_, rect, count) => {
  expect(coveringIssues([field('f1', 'a')], new Map([[1, [rect]]]))).toHaveLength(count)
  expect(coveringIssues([field('f1', 'a')], new Map([[2, [rect]]]))).toEqual([])
})

describe('validation', () => {
  it('names_everyone_without_a_place_to_sign', () => {
    const issues = fieldIssues(draft({ fields: [field('f1', 'a'), field('f2', 'b', { kind: 'date', page: 2 })] }), pages)
    expect(issues).toEqual([
      { code: 'party.no_signing_field', key: 'b', name: '李华' },
      { code: 'party.no_signing_field', key: 'c', name: '赵敏' },
    ])
  })

  it.each([
    ['off the page', field('f2', 'b', { rect: { x: 500, y: 10, width: 128, height: 52 } }), 'field.outside_page'],
    ['on a page that is not there', field('f2', 'b', { page: 3 }), 'field.outside_page'],
  ])('a field %s is named', (_, second, code) => {
    const issues = fieldIssues(draft({ fields: [field('f1', 'a'), second, field('f3', 'c', { page: 2 })] }), pages)
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ code, key: 'f2' })
  })

  it.each([
    [draft(), []],
    [draft({ title: '  ' }), ['title.missing']],
    [draft({ title: '长'.repeat(201) }), ['title.too_long']],
    [draft({ parties: [] }), ['party.none']],
    [
      draft({ parties: [newParty('a', '王', '138'), newParty('b')] }),
      ['party.mobile_invalid', 'party.name_missing', 'party.mobile_missing'],
    ],
    [draft({ parties: [newParty('a', '王', '13800000001'), newParty('b', '李', '13800000001')] }), ['party.same_mobile']],
    [draft({ parties: [newParty('a', '12', '13800000001')] }), ['party.name_invalid']],
    [draft({ deadline: '2026-11-20T10:00:00Z' }), ['deadline.past']],
    [draft({ deadline: '2026-11-20T10:00:01Z' }), []],
  ])('case %#', (given, codes) => {
    expect(partyIssues(given, 50, now).map((issue) => issue.code)).toEqual(codes)
  })

  it('fifty_one_parties_are_too_many', () => {
    const parties = Array.from({ length: 51 }, (_, index) => newParty(`p${index}`, '王', `138000000${String(index).padStart(2, '0')}`))
    expect(partyIssues(draft({ parties }), 50, now)).toEqual([{ code: 'party.too_many', max: 50 }])
  })

  it.each([
    ['王小明', null],
    ['阿依努尔·买买提', null],
    ["Seán O'Brien", null],
    ['李', null],
    ['J', 'invalid'],
    ['', 'missing'],
    ['<b>', 'invalid'],
    ['长'.repeat(51), 'invalid'],
  ])('name %s', (name, issue) => expect(nameIssue(name)).toBe(issue))

  it.each([
    ['+86 138-0000-0001', '13800000001'],
    ['0086 13800000001', '13800000001'],
    ['138 0000 0001', '13800000001'],
  ])('mobile %s', (typed, clean) => expect(cleanMobile(typed)).toBe(clean))

  it.each([
    ['11010519491231002X', null],
    ['11010519491231002x', null],
    ['110105194912310021', 'check_digit'],
    ['11010519491331002X', 'birth_date'],
    ['11010519490230002X', 'birth_date'],
    ['1101051949123100', 'length'],
    ['', 'length'],
  ])('id number %s', (number, issue) => expect(idNumberIssue(number)).toBe(issue))

  it.each([
    ['11010519491231002X', 'ID_CARD', null],
    ['810000199003071237', 'HONGKONG_MACAO_AND_TAIWAN', null],
    ['810001199003071237', 'HONGKONG_MACAO_AND_TAIWAN', 'residence_place'],
    ['h12345678', 'HONGKONG_AND_MACAO', null],
    ['M1234567890', 'HONGKONG_AND_MACAO', null],
    ['M123456789', 'HONGKONG_AND_MACAO', 'permit'],
    ['E12345678', 'ID_CARD', 'length'],
  ])('document %s is of %s', (number, type, issue) => {
    expect(idTypeOf(number)).toBe(type)
    expect(documentIssue(idTypeOf(number), number)).toBe(issue)
  })
  it('a residence permit is not taken for an ID card', () =>
    expect(documentIssue('ID_CARD', '810000199003071237')).toBe('residence_permit'))
})

describe('deadlines', () => {
  it.each([
    ['2026-12-01 18:00', '2026-12-01T10:00:00.000Z'],
    ['2027-01-01 00:30', '2026-12-31T16:30:00.000Z'],
    ['2026-02-30 10:00', null],
    ['soon', null],
  ])('%s in Shanghai', (wall, utc) => {
    expect(shanghaiToUtc(wall)).toBe(utc)
    if (utc) expect(utcToShanghai(utc)).toBe(wall)
  })

  it('seven_days_end_at_the_last_minute_of_that_day_in_shanghai', () => {
    expect(utcToShanghai(endOfDayAfter(7, Date.parse('2026-11-20T17:00:00Z')))).toBe('2026-11-28 23:59')
  })
})
