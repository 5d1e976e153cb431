import type { Contract, ContractDraft, FieldKind, PageSize } from '@hefu/api'
import type { KnownMobiles } from './known_mobiles'
import { freeSpot, insidePage, roundRect, type Rect, type Size } from '@hefu/pdf-stage'

/** One party as it is being typed. */
export interface Party {
  /** Ours, stable while the page lives. */
  key: string
  /** The server's, once it has kept the party. */
  savedId: string | null
  name: string
  /** Empty for a kept party whose number was given masked only; it has to be typed again. */
  mobile: string
  mobileMasked: string | null
  idNumber: string
}

export interface PlacedField {
  key: string
  partyKey: string
  kind: FieldKind
  /** From 1. */
  page: number
  rect: Rect
}

/** What becomes of a placed field; what is not named stays. */
export interface FieldUpdate {
  key: string
  page?: number
  rect?: Rect
  partyKey?: string
  kind?: FieldKind
}

export interface Draft {
  title: string
  ordered: boolean
  /** RFC 3339 in UTC. */
  deadline: string | null
  parties: Party[]
  fields: PlacedField[]
}

export type DraftAction =
  | { type: 'title'; title: string }
  | { type: 'ordered'; ordered: boolean }
  | { type: 'deadline'; deadline: string | null }
  | { type: 'party.add'; key: string; name?: string; mobile?: string }
  | { type: 'party.change'; key: string; change: Partial<Pick<Party, 'name' | 'mobile' | 'idNumber'>> }
  | { type: 'party.remove'; key: string }
  | { type: 'party.move'; key: string; to: number }
  | { type: 'party.saved'; ids: Record<string, string> }
  | { type: 'fields.add'; fields: readonly PlacedField[] }
  /** Changes with the same `merge` that follow each other are one step to undo. */
  | { type: 'fields.change'; changes: readonly FieldUpdate[]; merge?: string }
  | { type: 'fields.remove'; keys: readonly string[] }

/** Points. Wide enough for a name written by hand, or for a date in words. */
export const DEFAULT_SIZES: Record<FieldKind, Size> = {
  signature: { width: 128, height: 52 },
  date: { width: 104, height: 22 },
}
export const MIN_FIELD_SIZE: Size = { width: 36, height: 14 }
/** What the server accepts in one contract. */
export const FIELDS_MAX = 2000

/** What happens to a draft. Unknown keys change nothing. */
export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'title':
      return { ...draft, title: action.title }
    case 'ordered':
      return { ...draft, ordered: action.ordered }
    case 'deadline':
      return { ...draft, deadline: action.deadline }
    case 'party.add':
      return { ...draft, parties: [...draft.parties, newParty(action.key, action.name, action.mobile)] }
    case 'party.change':
      return { ...draft, parties: draft.parties.map((party) => (party.key === action.key ? changeParty(party, action.change) : party)) }
    case 'party.remove':
      return {
        ...draft,
        parties: draft.parties.filter((party) => party.key !== action.key),
        fields: draft.fields.filter((field) => field.partyKey !== action.key),
      }
    case 'party.move':
      return { ...draft, parties: moveParty(draft.parties, action.key, action.to) }
    case 'party.saved':
      return { ...draft, parties: draft.parties.map((party) => ({ ...party, savedId: action.ids[party.key] ?? party.savedId })) }
    case 'fields.add':
      return action.fields.length === 0 ? draft : { ...draft, fields: [...draft.fields, ...action.fields] }
    case 'fields.change': {
      const fields = changeFields(draft.fields, action.changes)
      return fields === draft.fields ? draft : { ...draft, fields }
    }
    case 'fields.remove': {
      const gone = new Set(action.keys)
      return draft.fields.some((field) => gone.has(field.key))
        ? { ...draft, fields: draft.fields.filter((field) => !gone.has(field.key)) }
        : draft
    }
  }
}

export function newParty(key: string, name = '', mobile = ''): Party {
  return { key, savedId: null, name, mobile, mobileMasked: null, idNumber: '' }
}

/** Fields that stay as they were stay the same object, and so does the list when nothing changed. */
function changeFields(fields: PlacedField[], changes: readonly FieldUpdate[]): PlacedField[] {
  const updates = new Map(changes.map((change) => [change.key, change]))
  let changed = false
  const after = fields.map((field) => {
    const update = updates.get(field.key)
    if (!update) return field
    const next = { ...field, ...update }
    if (samePlace(field, next)) return field
    changed = true
    return next
  })
  return changed ? after : fields
}

function samePlace(a: PlacedField, b: PlacedField): boolean {
  return a.page === b.page && a.partyKey === b.partyKey && a.kind === b.kind && sameRect(a.rect, b.rect)
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

function changeParty(party: Party, change: Partial<Pick<Party, 'name' | 'mobile' | 'idNumber'>>): Party {
  const changed = { ...party, ...change }
  // A new number replaces the one the server keeps; then nothing masked is left to show.
  return change.mobile ? { ...changed, mobileMasked: null } : changed
}

function moveParty(parties: Party[], key: string, to: number): Party[] {
  const from = parties.findIndex((party) => party.key === key)
  const target = Math.min(Math.max(0, to), parties.length - 1)
  const moved = parties[from]
  if (!moved || from === target) return parties
  const rest = parties.filter((party) => party.key !== key)
  return [...rest.slice(0, target), moved, ...rest.slice(target)]
}

/** A field where the page has room: for the keyboard, which cannot click on paper. */
export function fieldInFreeSpot(
  key: string,
  partyKey: string,
  kind: FieldKind,
  page: number,
  size: Size,
  fields: readonly PlacedField[],
): PlacedField {
  const taken = fields.filter((field) => field.page === page).map((field) => field.rect)
  return { key, partyKey, kind, page, rect: freeSpot(DEFAULT_SIZES[kind], size, taken) }
}

/** A draft as the server keeps it, as the page edits it. */
export function draftFromContract(contract: Contract, known: KnownMobiles = {}): Draft {
  const mobileOf = (id: string, shown: string | null | undefined) => shown ?? known[id] ?? ''
  const parties = [...contract.signatories]
    .sort((a, b) => a.index - b.index)
    .map((signatory): Party => ({
      key: signatory.id,
      savedId: signatory.id,
      name: signatory.name,
      mobile: mobileOf(signatory.id, signatory.mobile),
      mobileMasked: mobileOf(signatory.id, signatory.mobile) ? null : signatory.mobile_masked,
      idNumber: signatory.id_number ?? '',
    }))
  const keys = new Map(contract.signatories.map((signatory) => [signatory.index, signatory.id]))
  return {
    title: contract.title,
    ordered: contract.ordered,
    deadline: contract.deadline ?? null,
    parties,
    fields: contract.fields.map((field) => ({
      key: field.id,
      partyKey: keys.get(field.signatory_index) ?? field.signatory_id,
      kind: field.kind,
      page: field.page,
      rect: { x: field.x, y: field.y, width: field.width, height: field.height },
    })),
  }
}

/**
 * What is sent to be kept. Rows that are not yet whole stay in the page, with their fields: the
 * server keeps only parties that it could write to.
 */
export function draftToRequest(draft: Draft, isWhole: (party: Party) => boolean): { request: ContractDraft; keys: string[] } {
  const kept = draft.parties.filter(isWhole)
  const places = new Map(kept.map((party, index) => [party.key, index]))
  const request: ContractDraft = {
    title: draft.title.trim(),
    ordered: draft.ordered,
    deadline: draft.deadline,
    signatories: kept.map((party) => ({
      ...(party.savedId ? { id: party.savedId } : {}),
      name: party.name.trim(),
      mobile: party.mobile,
      id_number: party.idNumber || null,
    })),
    fields: draft.fields.flatMap((field) => {
      const index = places.get(field.partyKey)
      return index === undefined ? [] : [{ signatory_index: index, kind: field.kind, page: field.page, ...roundRect(field.rect) }]
    }),
  }
  return { request, keys: kept.map((party) => party.key) }
}

/** True when the field lies on a page that the file has, wholly. */
export function fieldFits(field: PlacedField, pages: readonly PageSize[]): boolean {
  const page = pages[field.page - 1]
  return page !== undefined && insidePage(field.rect, page)
}

/** A key that no other row of this page has. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36).padStart(2, '0')).join('')
}
