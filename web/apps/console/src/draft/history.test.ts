import { describe, expect, it } from 'vitest'
import { copiesOnPages, arrowChanges, duplicates, pasted, withSide } from './designer/commands'
import { reduceHistory, startHistory, STEPS_KEPT, type DraftHistory, type HistoryAction } from './history'
import { newParty, type Draft, type PlacedField } from './model'

const page = { width: 595, height: 842 }
const pages = Array.from({ length: 10 }, () => page)

function field(key: string, change: Partial<PlacedField> = {}): PlacedField {
  return { key, partyKey: 'a', kind: 'signature', page: 1, rect: { x: 100, y: 200, width: 128, height: 52 }, ...change }
}

function start(fields: PlacedField[] = []): DraftHistory {
  const draft: Draft = { title: '合同', ordered: true, deadline: null, parties: [newParty('a', '王'), newParty('b', '李')], fields }
  return startHistory(draft)
}

const run = (history: DraftHistory, ...actions: HistoryAction[]) => actions.reduce(reduceHistory, history)
const keysOf = (history: DraftHistory) => history.draft.fields.map((one) => one.key).join('')
const at = (x: number) => ({ x, y: 0, width: 50, height: 20 })

describe('taking back', () => {
  it('every_kind_of_change_is_undone_and_redone', () => {
    const before = start([field('1')])
    const after = run(
      before,
      { type: 'fields.add', fields: [field('2'), field('3')] },
      { type: 'fields.change', changes: [{ key: '1', page: 2, rect: at(7), partyKey: 'b', kind: 'date' }] },
      { type: 'fields.remove', keys: ['2'] },
    )
    expect(keysOf(after)).toBe('13')
    expect(after.draft.fields[0]).toEqual({ key: '1', page: 2, rect: at(7), partyKey: 'b', kind: 'date' })
    const back = run(after, { type: 'undo' }, { type: 'undo' }, { type: 'undo' })
    expect(back.draft).toEqual(before.draft)
    expect(run(back, { type: 'redo' }, { type: 'redo' }, { type: 'redo' }).draft).toEqual(after.draft)
  })

  it('beyond_both_ends_nothing_happens', () => {
    const before = start()
    expect(reduceHistory(before, { type: 'undo' })).toBe(before)
    expect(reduceHistory(before, { type: 'redo' })).toBe(before)
  })

  it('a_hundred_steps_are_kept', () => {
    let history = start()
    for (let step = 0; step < STEPS_KEPT + 20; step += 1) history = run(history, { type: 'fields.add', fields: [field(`${step} `)] })
    expect(history.past).toHaveLength(STEPS_KEPT)
    for (let step = 0; step < STEPS_KEPT + 20; step += 1) history = run(history, { type: 'undo' })
    expect(history.draft.fields).toHaveLength(20)
  })

  it('a_new_change_ends_what_could_be_redone', () => {
    const history = run(start(), { type: 'fields.add', fields: [field('1')] }, { type: 'undo' }, { type: 'fields.add', fields: [field('2')] })
    expect(keysOf(run(history, { type: 'redo' }))).toBe('2')
  })

  it('presses_that_follow_each_other_are_one_step', () => {
    const nudge = (x: number, merge: string): HistoryAction => ({ type: 'fields.change', changes: [{ key: '1', rect: at(x) }], merge })
    const history = run(start([field('1')]), nudge(1, 'one'), nudge(2, 'one'), nudge(3, 'one'), nudge(4, 'two'))
    expect(history.past).toHaveLength(2)
    expect(run(history, { type: 'undo' }).draft.fields[0]?.rect.x).toBe(3)
    expect(run(history, { type: 'undo' }, { type: 'undo' }).draft.fields[0]?.rect.x).toBe(100)
  })

  it('a_change_that_changes_nothing_is_no_step', () => {
    const history = start([field('1')])
    expect(run(history, { type: 'fields.change', changes: [{ key: '1', page: 1 }, { key: 'nobody', page: 3 }] })).toBe(history)
    expect(run(history, { type: 'fields.remove', keys: ['nobody'] })).toBe(history)
    expect(run(history, { type: 'fields.add', fields: [] })).toBe(history)
  })

  it('saving_adds_no_step_and_is_not_undone', () => {
    const history = run(
      start(),
      { type: 'fields.add', fields: [field('1')] },
      { type: 'party.saved', ids: { a: 'yD1', b: 'yD2' } },
      { type: 'undo' },
    )
    expect(history.draft.parties.map((party) => party.savedId)).toEqual(['yD1', 'yD2'])
    expect(history.draft.fields).toEqual([])
    expect(keysOf(run(history, { type: 'party.saved', ids: {} }, { type: 'redo' }))).toBe('1')
  })

  it('fields_of_a_party_that_is_gone_do_not_come_back', () => {
    const history = run(
      start([field('1'), field('2', { partyKey: 'b' })]),
      { type: 'fields.remove', keys: ['1', '2'] },
      { type: 'party.remove', key: 'b' },
      { type: 'undo' },
    )
    expect(keysOf(history)).toBe('1')
  })

  it('fields_that_stay_stay_the_same_objects', () => {
    const before = start([field('1'), field('2')])
    const after = run(before, { type: 'fields.change', changes: [{ key: '1', rect: at(3) }] })
    expect(after.draft.fields[1]).toBe(before.draft.fields[1])
  })
})

describe('copies', () => {
  let made = 0
  const newKey = () => `new${(made += 1)}`

  it('a_duplicate_lies_beside_and_on_the_page', () => {
    expect(duplicates([field('1')], pages, newKey)[0]).toMatchObject({ page: 1, rect: { x: 112, y: 212 } })
    const corner = field('1', { rect: { x: 467, y: 790, width: 128, height: 52 } })
    expect(duplicates([corner], pages, newKey)[0]?.rect).toMatchObject({ x: 455, y: 778 })
  })

  it('pasting_on_another_page_keeps_the_place_and_on_the_same_moves_aside', () => {
    expect(pasted([field('1')], 4, [field('1')], pages, newKey)).toMatchObject([{ page: 4, rect: { x: 100, y: 200 } }])
    const once = pasted([field('1')], 1, [field('1')], pages, newKey)
    expect(once[0]?.rect).toMatchObject({ x: 112, y: 212 })
    expect(pasted([field('1')], 1, [field('1'), ...once], pages, newKey)[0]?.rect).toMatchObject({ x: 124, y: 224 })
  })

  it('pages_that_the_file_does_not_have_get_nothing', () => {
    const two = [field('1', { page: 1 }), field('2', { page: 3 })]
    expect(pasted(two, 9, two, pages, newKey).map((one) => one.page)).toEqual([9])
  })

  it('copying_to_pages_twice_adds_nothing_the_second_time', () => {
    const once = copiesOnPages([field('1')], [1, 2, 3], [field('1')], pages, newKey)
    expect(once.map((one) => one.page)).toEqual([2, 3])
    expect(copiesOnPages([field('1')], [1, 2, 3], [field('1'), ...once], pages, newKey)).toEqual([])
  })

  it('on_a_smaller_page_a_copy_stays_on_the_page', () => {
    const small = [page, { width: 200, height: 220 }]
    expect(copiesOnPages([field('1')], [2], [], small, newKey)[0]?.rect).toEqual({ x: 72, y: 168, width: 128, height: 52 })
  })
})

describe('keys and numbers', () => {
  const still = { shift: false, resize: false }
  it.each([
    ['ArrowLeft', still, { x: 99, y: 200, width: 128, height: 52 }],
    ['ArrowDown', { shift: true, resize: false }, { x: 100, y: 210, width: 128, height: 52 }],
    ['ArrowRight', { shift: false, resize: true }, { x: 100, y: 200, width: 129, height: 52 }],
    ['ArrowUp', { shift: true, resize: true }, { x: 100, y: 200, width: 128, height: 42 }],
  ])('%s %o', (key, how, rect) => expect(arrowChanges([field('1')], key, how, pages)).toEqual([{ key: '1', rect }]))

  it('other_keys_mean_nothing_here', () => expect(arrowChanges([field('1')], 'Enter', still, pages)).toBeNull())

  it('several_stop_together_at_the_edge', () => {
    const two = [field('1', { rect: { x: 4, y: 0, width: 50, height: 20 } }), field('2')]
    const changes = arrowChanges(two, 'ArrowLeft', { shift: true, resize: false }, pages)
    expect(changes?.map((change) => change.rect?.x)).toEqual([0, 96])
  })

  it.each([
    ['x', 1000, { x: 467 }],
    ['y', -5, { y: 0 }],
    ['width', 1000, { x: 100, width: 495 }],
    ['height', 1, { height: 14 }],
    ['height', 60.123, { height: 60.12 }],
  ] as const)('%s typed as %d', (side, value, expected) => {
    expect(withSide(field('1').rect, side, value, page)).toMatchObject(expected)
  })
})
