import { useEffect } from 'react'

/** Fetches the code of pages that are likely to follow; a failure is no matter, the page itself asks again. */
export function usePrefetch(now: boolean, imports: readonly (() => Promise<unknown>)[]) {
  useEffect(() => {
    if (now) void Promise.allSettled(imports.map((start) => start()))
  }, [now, imports])
}
