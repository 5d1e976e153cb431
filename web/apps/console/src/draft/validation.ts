import type { PageSize } from '@hefu/api'
import { overlaps, type Rect } from '@hefu/pdf-stage'
import { isMobile } from '../lib/mobile'
import { nameIssue } from '../lib/person'
import { fieldFits, FIELDS_MAX, type Draft, type Party, type PlacedField } from './model'

/** What keeps a draft from being sent. The server decides; this says it earlier and points at the place. */
export type DraftIssue =
  | { code: 'title.missing' }
  | { code: 'title.too_long' }
  | { code: 'party.none' }
  | { code: 'party.too_many'; max: number }
  | { code: 'party.name_missing' | 'party.name_invalid' | 'party.mobile_missing' | 'party.mobile_invalid'; key: string }
  | { code: 'party.same_mobile'; key: string; other: string }
  | { code: 'party.no_signing_field'; key: string; name: string }
  | { code: 'deadline.past' }
  | { code: 'field.outside_page'; key: string; page: number }
  | { code: 'field.too_many'; max: number }
  | { code: 'field.covers_form'; key: string; page: number }

export const TITLE_LENGTH_MAX = 200

/** Whether the server could write to this party. */
export function isWholeParty(party: Party): boolean {
  return nameIssue(party.name) === null && isMobile(party.mobile)
}

/** Whether the number of a kept party is not known here: saving now would drop the party. */
export function hasUnknownMobile(draft: Draft): boolean {
  return draft.parties.some((party) => party.savedId !== null && party.mobile === '' && party.mobileMasked !== null)
}

/** Faults of the parts that the first step shows. */
export function partyIssues(draft: Draft, signatoriesMax: number, now: number): DraftIssue[] {
  const issues: DraftIssue[] = []
  const title = draft.title.trim()
  if (title === '') issues.push({ code: 'title.missing' })
  else if ([...title].length > TITLE_LENGTH_MAX) issues.push({ code: 'title.too_long' })
  if (draft.parties.length === 0) issues.push({ code: 'party.none' })
  if (draft.parties.length > signatoriesMax) issues.push({ code: 'party.too_many', max: signatoriesMax })
  const seen = new Map<string, string>()
  for (const party of draft.parties) {
    const name = nameIssue(party.name)
    if (name) issues.push({ code: `party.name_${name}`, key: party.key })
    if (party.mobile === '') {
      issues.push({ code: 'party.mobile_missing', key: party.key })
      continue
    }
    if (!isMobile(party.mobile)) issues.push({ code: 'party.mobile_invalid', key: party.key })
    const other = seen.get(party.mobile)
    if (other !== undefined) issues.push({ code: 'party.same_mobile', key: party.key, other })
    else seen.set(party.mobile, party.key)
  }
  if (draft.deadline !== null && Date.parse(draft.deadline) <= now) issues.push({ code: 'deadline.past' })
  return issues
}

/** Faults of the placed fields: every signatory signs somewhere, nothing lies off the page, there are not too many. */
export function fieldIssues(draft: Draft, pages: readonly PageSize[]): DraftIssue[] {
  const issues: DraftIssue[] = []
  const signing = new Set(draft.fields.filter((field) => field.kind === 'signature').map((field) => field.partyKey))
  for (const party of draft.parties) {
    if (!signing.has(party.key)) issues.push({ code: 'party.no_signing_field', key: party.key, name: party.name.trim() })
  }
  for (const field of draft.fields) {
    if (!fieldFits(field, pages)) issues.push({ code: 'field.outside_page', key: field.key, page: field.page })
  }
  if (draft.fields.length > FIELDS_MAX) issues.push({ code: 'field.too_many', max: FIELDS_MAX })
  return issues
}

/** A field that covers another one placed before it. Allowed, as a seal over a date is; said, because it is rarely meant. */
export interface Overlap {
  key: string
  other: string
  page: number
}

export function overlapsOf(fields: readonly PlacedField[]): Overlap[] {
  const byPage = new Map<number, PlacedField[]>()
  const found: Overlap[] = []
  for (const field of fields) {
    const before = byPage.get(field.page) ?? []
    for (const other of before) {
      if (overlaps(other.rect, field.rect)) found.push({ key: field.key, other: other.key, page: field.page })
    }
    before.push(field)
    byPage.set(field.page, before)
  }
  return found
}

/** Fields that cover one which the file brought along; the server refuses them, because somebody else fills that one. */
export function coveringIssues(fields: readonly PlacedField[], ofFile: ReadonlyMap<number, readonly Rect[]>): DraftIssue[] {
  return fields.flatMap((field) =>
    ofFile.get(field.page)?.some((rect) => overlaps(inset(field.rect), rect)) ? [{ code: 'field.covers_form', key: field.key, page: field.page }] : [],
  )
}

/** Shared edges are allowed, also when rounding makes them cross. */
function inset({ x, y, width, height }: Rect): Rect {
  return { x: x + 0.01, y: y + 0.01, width: width - 0.02, height: height - 0.02 }
}
