import { useEffect, useState } from 'react'

/** Whole seconds until `moment` (milliseconds of `Date.now`), counting down; 0 when it is past or unknown. */
export function useCountdown(moment: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  const left = moment === null ? 0 : Math.max(0, Math.ceil((moment - now) / 1000))
  useEffect(() => {
    if (moment === null) return
    const tick = () => setNow(Date.now())
    tick()
    const timer = window.setInterval(tick, 500)
    const stop = window.setTimeout(() => window.clearInterval(timer), Math.max(0, moment - Date.now()) + 1500)
    return () => {
      window.clearInterval(timer)
      window.clearTimeout(stop)
    }
  }, [moment])
  return left
}
