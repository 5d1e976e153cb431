import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallOptions } from '@hefu/api'
import { asFailure, type Failure } from '../flow/failure'

/** Longest wait for an answer, in milliseconds; sealing is asked for apart and may take longer. */
export const CALL_TIMEOUT = 20_000

export interface Action<A extends unknown[]> {
  run: (...args: A) => Promise<void>
  busy: boolean
  failure: Failure | null
  clear: () => void
}

/** Runs one call at a time: a second tap while it runs does nothing. Failures become data; a page that is gone hears nothing. */
export function useAction<A extends unknown[]>(
  work: (call: Required<Pick<CallOptions, 'signal'>>, ...args: A) => Promise<void>,
  onFailure?: (failure: Failure) => void,
): Action<A> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef<AbortController | null>(null)
  const latest = useRef({ work, onFailure })
  useEffect(() => {
    latest.current = { work, onFailure }
  })
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  const run = useCallback(async (...args: A) => {
    if (running.current) return
    const controller = new AbortController()
    running.current = controller
    const timer = window.setTimeout(() => controller.abort(), CALL_TIMEOUT)
    setBusy(true)
    setFailure(null)
    try {
      await latest.current.work({ signal: controller.signal }, ...args)
    } catch (error) {
      const failed = asFailure(error, navigator.onLine)
      if (mounted.current) setFailure(failed)
      latest.current.onFailure?.(failed)
    } finally {
      window.clearTimeout(timer)
      running.current = null
      if (mounted.current) setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setFailure(null), [])
  return { run, busy, failure, clear }
}
