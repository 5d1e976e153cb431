import type { TextHit } from '@hefu/api'
import type { Mark } from '@hefu/pdf-stage/design'
import { useEffect, useMemo, useRef, useState } from 'react'
import { api } from '../../lib/client'

/** What was found of a word. */
export interface Found {
  word: string
  hits: readonly TextHit[]
  /** Characters of the file that say nowhere what they are. */
  unreadable: number
}

export type TextFinder = ReturnType<typeof useTextFinder>

const NOTHING: ReadonlySet<number> = new Set()

/** Looks for a word in the contract's document; all places that are found are chosen at first. */
export function useTextFinder(contractId: string) {
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(NOTHING)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [contractId])

  const find = async (word: string, whole: boolean) => {
    running.current?.abort()
    const call = new AbortController()
    running.current = call
    setBusy(true)
    setFailure(null)
    try {
      const { hits, unreadable } = await api.findText(contractId, whole ? `^${word}^` : word, { signal: call.signal })
      if (call.signal.aborted) return
      setFound({ word, hits, unreadable })
      setChosen(new Set(hits.keys()))
    } catch (error) {
      if (call.signal.aborted) return
      setFound(null)
      setFailure(error)
    }
    setBusy(false)
  }
  const marks = useMemo(
    (): readonly Mark[] => (found?.hits ?? []).map(({ page, ...rect }, index) => ({ page, rect, strong: chosen.has(index) })),
    [found, chosen],
  )
  return {
    found,
    chosen,
    busy,
    failure,
    marks,
    find,
    toggle: (index: number) =>
      setChosen((before) => {
        const after = new Set(before)
        if (!after.delete(index)) after.add(index)
        return after
      }),
    chooseAll: () => setChosen(new Set(found?.hits.keys())),
    chooseNone: () => setChosen(NOTHING),
  }
}
