import { reduceDraft, type Draft, type DraftAction, type PlacedField } from './model'

/** A draft with what was placed before and what was taken back. Only fields have a history: names and numbers have the browser's own. */
export interface DraftHistory {
  draft: Draft
  /** Oldest first. */
  past: readonly (readonly PlacedField[])[]
  /** The next to be done again first. */
  future: readonly (readonly PlacedField[])[]
  /** The `merge` of the last change, while nothing else happened. */
  merge: string | null
}

export type HistoryAction = DraftAction | { type: 'undo' } | { type: 'redo' }

export const STEPS_KEPT = 100

export function startHistory(draft: Draft): DraftHistory {
  return { draft, past: [], future: [], merge: null }
}

/**
 * What happens to a draft, and to its history. Saving changes no field, so it neither adds a step nor is undone; taking a
 * step back is a change like any other, which is saved in its turn.
 */
export function reduceHistory(history: DraftHistory, action: HistoryAction): DraftHistory {
  if (action.type === 'undo') {
    const fields = history.past.at(-1)
    if (!fields) return history
    return {
      draft: withFields(history.draft, fields),
      past: history.past.slice(0, -1),
      future: [history.draft.fields, ...history.future],
      merge: null,
    }
  }
  if (action.type === 'redo') {
    const [fields, ...future] = history.future
    if (!fields) return history
    return { draft: withFields(history.draft, fields), past: [...history.past, history.draft.fields], future, merge: null }
  }
  const draft = reduceDraft(history.draft, action)
  if (draft === history.draft) return history
  const placed = action.type === 'fields.add' || action.type === 'fields.change' || action.type === 'fields.remove'
  // A party that goes takes its fields along, out of every step as well.
  if (!placed || draft.fields === history.draft.fields) return { ...history, draft }
  const merge = action.type === 'fields.change' ? (action.merge ?? null) : null
  if (merge !== null && merge === history.merge) return { ...history, draft, future: [] }
  return { draft, past: [...history.past, history.draft.fields].slice(-STEPS_KEPT), future: [], merge }
}

/** Fields of parties that are gone do not come back. */
function withFields(draft: Draft, fields: readonly PlacedField[]): Draft {
  const parties = new Set(draft.parties.map((party) => party.key))
  return { ...draft, fields: fields.filter((field) => parties.has(field.partyKey)) }
}
