import { useCallback, useContext, useEffect, useMemo, useReducer, useRef, useState, type Dispatch } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { ApiError, createSigningApi, type LinkCover, type SigningApi, type SigningView } from '@hefu/api'
import { currentLanguage, languageTag, useLanguage } from '@hefu/i18n'
import { asFailure, canRetry, type Failure } from '../flow/failure'
import { IdempotencyKeys } from '../flow/idempotency'
import { advance, type Progress, type ProgressEvent } from '../flow/progress'
import { type HandStep, type Screen, screenFor, wantedStep } from '../flow/steps'
import { forgetProgress, loadProgress, saveProgress } from '../flow/storage'
import { SigningContext } from './signing_context'
import { CALL_TIMEOUT } from './use_action'

/** Everything the pages of one signing link share. */
export interface Signing {
  token: string
  api: SigningApi
  keys: IdempotencyKeys
  cover: LinkCover | null
  view: SigningView | null
  /** Why nothing could be loaded; null when there is something to show or it is on its way. */
  loadFailure: Failure | null
  reload: () => void
  progress: Progress
  dispatch: Dispatch<ProgressEvent>
  screen: Screen
  /** Walks to a hand step; a new entry of the browser's history. */
  goTo: (step: HandStep) => void
  goBack: () => void
  /** Takes over the answer of a call that changed something. */
  acceptView: (view: SigningView) => void
  /** What every page does when a call fails: sessions, changed content and closed contracts lead elsewhere. */
  handleFailure: (failure: Failure) => void
}

export const SigningProvider = SigningContext.Provider

export function useSigning(): Signing {
  const signing = useContext(SigningContext)
  if (!signing) throw new Error('useSigning is used outside of SigningProvider')
  return signing
}

/** The signing, and the view that pages behind the session can count on. */
export function useOpenSigning(): Signing & { view: SigningView } {
  const signing = useSigning()
  if (!signing.view) throw new Error('a page behind the session was shown without one')
  return { ...signing, view: signing.view }
}

/** Wires one link: queries, progress, history. */
export function useSigningState(token: string): Signing {
  const api = useMemo(() => createSigningApi(token, { language: () => languageTag(currentLanguage()) }), [token])
  const keys = useMemo(() => new IdempotencyKeys(), [])
  const queries = useQueryClient()
  const { language } = useLanguage()
  const [progress, dispatch] = useReducer(advance, token, loadProgress)
  const [session, setSession] = useState<'unknown' | 'open' | 'lost'>('unknown')

  const cover = useQuery({ queryKey: ['cover', token], queryFn: ({ signal }) => api.cover({ signal: withTimeout(signal) }), ...QUERY })
  const wantsView = session === 'open' || (session === 'unknown' && cover.data?.session === true)
  const viewQuery = useQuery({
    queryKey: ['view', token],
    queryFn: ({ signal }) => api.view({ signal: withTimeout(signal) }),
    enabled: wantsView,
    refetchInterval: ({ state }) => pollMs(state.data, state.dataUpdateCount),
    ...QUERY,
  })
  const isRefused = viewQuery.error instanceof ApiError && viewQuery.error.status === 401
  const view = session === 'lost' || isRefused || !wantsView ? null : (viewQuery.data ?? null)

  useEffect(() => {
    if (isRefused && session === 'open') loseSession()
    // A remembered session that has ended meanwhile is no loss worth a word.
    if (isRefused && session === 'unknown') setSession('lost')
    function loseSession() {
      setSession('lost')
      dispatch({ type: 'session_lost' })
    }
  }, [isRefused, session])

  useEffect(() => {
    if (!view) return
    setSession('open')
    dispatch({ type: 'view_arrived', view })
  }, [view])

  useLanguageRefetch(language, () => {
    void queries.invalidateQueries()
  })
  useStoredProgress(token, progress, view)

  const acceptView = useCallback(
    (next: SigningView) => {
      queries.setQueryData(['view', token], next)
      setSession('open')
      dispatch({ type: 'session_opened' })
    },
    [queries, token],
  )
  const handleFailure = useCallback(
    (failure: Failure) => {
      if (failure.kind === 'session_lost') {
        setSession('lost')
        dispatch({ type: 'session_lost' })
      } else if (failure.kind === 'content_changed') {
        dispatch({ type: 'content_changed' })
        void queries.invalidateQueries({ queryKey: ['view', token] })
      } else if (failure.kind === 'refused') {
        // The contract may have been revoked, refused or signed meanwhile: ask, and the right page follows.
        void queries.invalidateQueries()
      }
    },
    [queries, token],
  )

  const { screen, goTo, goBack } = useHistorySteps({ cover: coverOf(cover.data, cover.error), view }, progress)
  const failedQuery = !cover.data && !isUnknown(cover.error) ? cover : wantsView && !isRefused && !viewQuery.data ? viewQuery : null
  return {
    token,
    api,
    keys,
    cover: coverOf(cover.data, cover.error),
    view,
    progress,
    dispatch,
    screen,
    goTo,
    goBack,
    acceptView,
    handleFailure,
    loadFailure: failedQuery?.error && !failedQuery.isFetching ? asFailure(failedQuery.error, navigator.onLine) : null,
    reload: () => void queries.invalidateQueries(),
  }
}

const QUERY = {
  retry: (count: number, error: Error) => count < 2 && canRetry(asFailure(error, navigator.onLine).kind),
  retryDelay: (attempt: number) => 800 * 2 ** attempt,
  staleTime: 5_000,
  networkMode: 'always',
} as const

/** Sealing is watched closely, others' turns now and then; what is over is not asked for again. */
function pollMs(view: SigningView | undefined, answers: number): number | false {
  switch (view?.step) {
    case 'sealing':
      return Math.min(5_000, 1_000 + 250 * answers)
    case 'wait_turn':
      return 15_000
    case 'done':
      return view.result?.all_signed ? false : 20_000
    case 'sign':
      return 45_000
    default:
      return false
  }
}

function withTimeout(signal: AbortSignal): AbortSignal {
  const controller = new AbortController()
  const timer = window.setTimeout(() => controller.abort(), CALL_TIMEOUT)
  signal.addEventListener('abort', () => {
    window.clearTimeout(timer)
    controller.abort()
  })
  return controller.signal
}

function isUnknown(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 404
}

/** An unknown link answers 404; for the pages that is a state like the others. */
function coverOf(cover: LinkCover | undefined, error: Error | null): LinkCover | null {
  if (isUnknown(error)) return { state: 'unknown', mobile_masked: null, sms: { name: '', embedded: false }, session: false }
  return cover ?? null
}

function useHistorySteps(facts: { cover: LinkCover | null; view: SigningView | null }, progress: Progress) {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const wanted = wantedStep(hash)
  const screen = screenFor(facts, progress, wanted)
  const shown = screen.name
  useEffect(() => {
    // An address that asks for more than was reached is put right. Screens that the server decides leave it alone,
    // so that after a new code the person is back where they were.
    if (facts.view?.step !== 'sign' || wanted === null || wanted === shown) return
    navigate({ search: window.location.search, hash: shown }, { replace: true })
  }, [facts.view?.step, wanted, shown, navigate])
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [shown])
  return {
    screen,
    goTo: useCallback((step: HandStep) => void navigate({ search: window.location.search, hash: step }), [navigate]),
    goBack: useCallback(() => void navigate(-1), [navigate]),
  }
}

function useLanguageRefetch(language: string, refetch: () => void) {
  const before = useRef(language)
  useEffect(() => {
    if (before.current === language) return
    before.current = language
    refetch()
  })
}

function useStoredProgress(token: string, progress: Progress, view: SigningView | null) {
  const step = view?.step
  useEffect(() => {
    if (step === 'sealing' || step === 'done' || step === 'closed') forgetProgress(token)
    else saveProgress(token, progress)
  }, [token, progress, step])
}
