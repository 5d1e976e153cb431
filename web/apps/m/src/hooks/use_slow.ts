import { useEffect, useState } from 'react'

/** True when `waiting` has lasted longer than a person expects. */
export function useSlow(waiting: boolean, afterMs = 4000): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = window.setTimeout(() => setSlow(true), afterMs)
    return () => {
      window.clearTimeout(timer)
      setSlow(false)
    }
  }, [waiting, afterMs])
  return waiting && slow
}
