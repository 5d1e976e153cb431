import type { Session } from '@hefu/api'

let typed: string | null = null

/** Remembers the number that was just logged in with, for as long as the page lives. */
export function rememberOwnMobile(mobile: string): void {
  typed = mobile
}

/** The whole number of whoever is logged in: from the session, else as typed at the log-in. */
export function ownMobile(session: Session): string | null {
  if (session.user.mobile) return session.user.mobile
  return typed !== null && session.user.mobile_masked.endsWith(typed.slice(-4)) ? typed : null
}
