import { ApiError, type Contract, type ContractDraft } from '@hefu/api'
import { useCallback, useEffect, useRef, useState, type Dispatch } from 'react'
import { api } from '../lib/client'
import { rememberMobiles, type KnownMobiles } from './known_mobiles'
import { draftToRequest, type Draft, type DraftAction } from './model'
import { hasUnknownMobile, isWholeParty } from './validation'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'

export interface Autosave {
  state: SaveState
  error: unknown
  /** Saves now what is not saved; false when that failed. */
  flush: () => Promise<boolean>
}

const REST_MS = 700
/** An unreachable server is tried again after this long. */
const RETRY_MS = 5000

/** What counts as a change: everything but the ids that the server gave. */
function fingerprint(request: ContractDraft): string {
  return JSON.stringify({ ...request, signatories: request.signatories.map((signatory) => ({ ...signatory, id: null })) })
}

/** Keeps the draft on the server as it is typed: one save at a time, each under the version that it read. */
export function useAutosave(
  contract: Contract,
  draft: Draft,
  dispatch: Dispatch<DraftAction>,
  onSaved: (contract: Contract) => void,
): Autosave {
  const latest = useRef(draft)
  const version = useRef(contract.version)
  const title = useRef(contract.title)
  const saved = useRef<string | null>(null)
  const running = useRef<Promise<boolean> | null>(null)
  const [state, setState] = useState<SaveState>('saved')
  const [error, setError] = useState<unknown>(null)
  const tell = useRef(onSaved)
  useEffect(() => {
    latest.current = draft
    tell.current = onSaved
  })

  const toSave = useCallback(() => {
    const { request, keys } = draftToRequest(latest.current, isWholeParty)
    // A draft always has a title; while the field is empty the last one stays.
    const whole = { ...request, title: request.title === '' ? title.current : request.title }
    return { request: whole, keys, print: fingerprint(whole) }
  }, [])
  // What was read is what is saved.
  if (saved.current === null) saved.current = fingerprint(draftToRequest(draft, isWholeParty).request)

  const save = useCallback(async (): Promise<boolean> => {
    for (;;) {
      if (hasUnknownMobile(latest.current)) {
        setState('waiting')
        return false
      }
      const { request, keys, print } = toSave()
      if (print === saved.current) {
        setState('saved')
        return true
      }
      setState('saving')
      setError(null)
      try {
        const answer = await api.saveDraft(contract.id, request, version.current)
        version.current = answer.version
        title.current = request.title
        saved.current = print
        const ids = Object.fromEntries(
          keys
            .map((key, index) => [key, answer.signatories.find((signatory) => signatory.index === index)?.id ?? ''])
            .filter(([, id]) => id !== ''),
        )
        const mobiles = request.signatories.map((signatory, index) => [ids[keys[index] ?? ''] ?? '', signatory.mobile])
        rememberMobiles(contract.id, Object.fromEntries(mobiles) as KnownMobiles)
        dispatch({ type: 'party.saved', ids })
        tell.current(answer)
      } catch (failure) {
        setError(failure)
        setState(failure instanceof ApiError && failure.code === 'contract.version' ? 'conflict' : 'failed')
        return false
      }
    }
  }, [contract.id, dispatch, toSave])

  const flush = useCallback((): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = null
    })
    return running.current
  }, [save])

  useEffect(() => {
    if (state === 'conflict') return
    if (toSave().print === saved.current) {
      // Also after a refusal: what was refused is gone again.
      if (state === 'waiting' || state === 'failed') setState('saved')
      return
    }
    if (state !== 'saving') setState((before) => (before === 'failed' ? before : 'waiting'))
    const timer = window.setTimeout(() => void flush(), REST_MS)
    return () => window.clearTimeout(timer)
    // The state is read, not followed: only what is typed starts the clock.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, flush, toSave])

  // Leaving the page does not lose the last words.
  useEffect(() => () => void flush(), [flush])

  useEffect(() => {
    const unreachable = state === 'failed' && error instanceof ApiError && (error.status === 0 || error.status >= 500)
    if (!unreachable) return
    const timer = window.setTimeout(() => void flush(), RETRY_MS)
    return () => window.clearTimeout(timer)
  }, [state, error, flush])

  return { state, error, flush }
}
