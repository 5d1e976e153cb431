import type { FieldKind } from '@hefu/api'
import { partyColour, type Size } from '@hefu/pdf-stage'
import {
  align,
  distribute,
  inReadingOrder,
  sameSize,
  type Alignment,
  type Choosing,
  type DesignField,
  type DesignStageHandle,
  type FieldChange,
  type FormFields,
  type Order,
} from '@hefu/pdf-stage/design'
import { useCallback, useMemo, useRef, useState, type Dispatch, type RefObject } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { DraftHistory, HistoryAction } from '../history'
import { DEFAULT_SIZES, FIELDS_MAX, fieldInFreeSpot, newKey, type Draft, type FieldUpdate, type PlacedField } from '../model'
import { coveringIssues, fieldIssues, overlapsOf } from '../validation'
import { arrowChanges, copiesOnPages, duplicates, pasted } from './commands'
import type { Placing } from './palette'

export type Designer = ReturnType<typeof useDesigner>

/** The first party that has no place to sign yet, apart from one that is about to get it. */
function nextToPlace(draft: Draft, placed: readonly PlacedField[]): Placing | null {
  const fields = [...draft.fields, ...placed]
  const signing = new Set(fields.filter((field) => field.kind === 'signature').map((field) => field.partyKey))
  const open = draft.parties.find((party) => !signing.has(party.key))
  return open ? { partyKey: open.key, kind: 'signature' } : null
}

/** What is chosen and armed on the pages, and everything that can be done there. */
export function useDesigner(
  history: DraftHistory,
  dispatch: Dispatch<HistoryAction>,
  pages: readonly Size[],
  stage: RefObject<DesignStageHandle | null>,
  formFields: FormFields,
) {
  const { t } = useTranslation()
  const { draft } = history
  const [placing, setPlacing] = useState<Placing | null>(() => nextToPlace(draft, []))
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const clipboard = useRef<readonly PlacedField[]>([])
  const nudges = useRef({ turn: 0, at: 0 })

  const nameOf = (key: string) => draft.parties.find((party) => party.key === key)?.name.trim() || t('parties.unnamed')
  const overlaps = useMemo(() => overlapsOf(draft.fields), [draft.fields])
  const issues = useMemo(
    () => [...fieldIssues(draft, pages), ...coveringIssues(draft.fields, formFields)],
    [draft, pages, formFields],
  )
  const warned = useMemo(
    () =>
      new Set([
        ...overlaps.flatMap(({ key, other }) => [key, other]),
        ...issues.flatMap((issue) => (issue.code === 'field.covers_form' ? [issue.key] : [])),
      ]),
    [overlaps, issues],
  )
  const fields = useStageFields(draft, warned)
  // What was taken back is not chosen any more.
  const selection = useMemo(() => {
    const there = draft.fields.filter((field) => picked.has(field.key)).map((field) => field.key)
    return there.length === picked.size ? picked : new Set(there)
  }, [picked, draft.fields])
  const chosen = inReadingOrder(draft.fields.filter((field) => selection.has(field.key)))
  const sizeOf = (page: number): Size => pages[page - 1] ?? { width: 0, height: 0 }

  const select = useCallback((keys: readonly string[], how: Choosing) => {
    setPicked((before) => {
      if (how === 'replace') return new Set(keys)
      const after = new Set(before)
      for (const key of keys) {
        if (how === 'toggle' && after.has(key)) after.delete(key)
        else after.add(key)
      }
      return after
    })
  }, [])

  /** Adds fields and chooses them; false when there would be too many. */
  const add = (added: readonly PlacedField[]): boolean => {
    if (draft.fields.length + added.length > FIELDS_MAX) {
      setSaid(t('place.too_many', { max: FIELDS_MAX }))
      return false
    }
    dispatch({ type: 'fields.add', fields: added })
    select(
      added.map((field) => field.key),
      'replace',
    )
    const [first] = added
    if (first && added.length === 1) setSaid(t('place.added', { name: nameOf(first.partyKey), kind: t(`kind.${first.kind}`), page: first.page }))
    else setSaid(t('place.added_many', { count: added.length }))
    setPlacing(nextToPlace(draft, added))
    return true
  }
  const change = (changes: readonly FieldUpdate[], merge?: string) => dispatch({ type: 'fields.change', changes, merge })
  const remove = () => {
    if (chosen.length === 0) return
    dispatch({ type: 'fields.remove', keys: [...selection] })
    select([], 'replace')
    const [first] = chosen
    if (!first) return
    if (chosen.length > 1) return setSaid(t('place.removed_many', { count: chosen.length }))
    setSaid(t('place.removed', { name: nameOf(first.partyKey), kind: t(`kind.${first.kind}`) }))
  }
  const show = (added: readonly PlacedField[]) => {
    const [first] = added
    if (first) stage.current?.showField(first.key, true)
  }
  const addAndShow = (added: readonly PlacedField[]) => {
    if (added.length > 0 && add(added)) show(added)
  }

  return {
    fields,
    overlaps,
    issues,
    selection,
    chosen,
    placing,
    setPlacing,
    said,
    select,
    change,
    remove,
    orderOf: (what: Placing): Order => ({
      id: JSON.stringify([what.partyKey, what.kind]),
      size: DEFAULT_SIZES[what.kind],
      colour: partyColour(draft.parties.findIndex((party) => party.key === what.partyKey)),
      title: nameOf(what.partyKey),
      kind: t(`kind.${what.kind}`),
    }),
    place: (id: string, page: number, rect: FieldChange['rect']) => {
      const [partyKey, kind] = JSON.parse(id) as [string, FieldKind]
      add([{ key: newKey(), partyKey, kind, page, rect }])
    },
    addHere: (what: Placing, page: number) => {
      addAndShow([fieldInFreeSpot(newKey(), what.partyKey, what.kind, page, sizeOf(page), draft.fields)])
    },
    /** At several places at once, which is one step to undo. */
    placeAt: (what: Placing, places: readonly Pick<PlacedField, 'page' | 'rect'>[]): boolean => {
      const added = places.map(({ page, rect }) => ({ key: newKey(), ...what, page, rect }))
      return added.length > 0 && add(added)
    },
    dropCopies: (changes: readonly FieldChange[]) => {
      const copies = changes.flatMap(({ key, page, rect }) => {
        const original = draft.fields.find((field) => field.key === key)
        return original ? [{ ...original, key: newKey(), page, rect }] : []
      })
      add(copies)
    },
    duplicate: () => addAndShow(duplicates(chosen, pages, newKey)),
    copy: () => {
      if (chosen.length > 0) clipboard.current = chosen
    },
    cut: () => {
      if (chosen.length === 0) return
      clipboard.current = chosen
      remove()
    },
    paste: (page: number) => {
      // Somebody who was removed meanwhile gets nothing.
      const copied = clipboard.current.filter((field) => draft.parties.some((party) => party.key === field.partyKey))
      if (copied.length > 0) addAndShow(pasted(copied, page, draft.fields, pages, newKey))
    },
    countOnPages: (targets: readonly number[]) => copiesOnPages(chosen, targets, draft.fields, pages, newKey).length,
    copyToPages: (targets: readonly number[]) => {
      const before = [...selection]
      // The originals stay chosen: the copies are on other pages.
      if (add(copiesOnPages(chosen, targets, draft.fields, pages, newKey))) select(before, 'replace')
    },
    align: (how: Alignment) => change(align(chosen, how, sizeOf)),
    spread: (axis: 'x' | 'y') => change(distribute(chosen, axis)),
    sameSize: () => change(sameSize(chosen, sizeOf)),
    /** False for keys that are not arrows. */
    nudge: (key: string, how: { shift: boolean; resize: boolean }): boolean => {
      const changes = arrowChanges(chosen, key, how, pages)
      if (!changes || chosen.length === 0) return false
      // Presses that follow each other are one step to undo.
      const now = performance.now()
      if (now - nudges.current.at > 1000) nudges.current.turn += 1
      nudges.current.at = now
      change(changes, `nudge ${nudges.current.turn} ${[...selection].join(' ')}`)
      return true
    },
    selectAll: (page: number) => {
      const here = draft.fields.filter((field) => field.page === page).map((field) => field.key)
      const whole = here.length === 0 || here.every((key) => selection.has(key))
      select(whole ? draft.fields.map((field) => field.key) : here, 'replace')
    },
    undo: () => {
      if (history.past.length === 0) return
      dispatch({ type: 'undo' })
      setSaid(t('place.undone'))
    },
    redo: () => {
      if (history.future.length === 0) return
      dispatch({ type: 'redo' })
      setSaid(t('place.redone'))
    },
  }
}

interface Shown {
  field: PlacedField
  title: string
  index: number
  warned: boolean
  /** The language that its words are in. */
  t: TFunction
  shown: DesignField
}

/** The fields as the stage shows them; one that did not change stays the same object, so that its page is not drawn again. */
function useStageFields(draft: Draft, warned: ReadonlySet<string>): readonly DesignField[] {
  const { t } = useTranslation()
  const known = useRef<ReadonlyMap<string, Shown>>(new Map())
  return useMemo(() => {
    const places = new Map(draft.parties.map((party, index) => [party.key, index]))
    const next = new Map<string, Shown>()
    for (const field of draft.fields) {
      const index = places.get(field.partyKey) ?? 0
      const facts = { field, title: draft.parties[index]?.name.trim() || t('parties.unnamed'), index, warned: warned.has(field.key), t }
      const old = known.current.get(field.key)
      const same = old && old.field === field && old.title === facts.title && old.index === index && old.warned === facts.warned && old.t === t
      next.set(field.key, same ? old : { ...facts, shown: stageField(facts) })
    }
    known.current = next
    return [...next.values()].map((one) => one.shown)
  }, [draft.fields, draft.parties, warned, t])
}

function stageField({ field, title, index, warned, t }: Omit<Shown, 'shown'>): DesignField {
  const { key, page, rect } = field
  const kind = t(`kind.${field.kind}`)
  const label = t('place.field', { name: title, kind, page, x: Math.round(rect.x), y: Math.round(rect.y) })
  return { key, page, rect, colour: partyColour(index), title, kind, label: warned ? t('place.field_warned', { label }) : label, warned }
}
