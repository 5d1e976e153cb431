/** A way back after the log-in: a path of our own, never another site. */
export function safeNext(next: string | null): string {
  const own = next !== null && next.startsWith('/') && !next.startsWith('//') && /^[\x21-\x5b\x5d-\x7e]+$/.test(next)
  return own && !next.startsWith('/login') ? next : '/contracts'
}
