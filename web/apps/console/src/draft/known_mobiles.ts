/**
 * Whole numbers of a draft's parties, for as long as this tab lives. The server shows numbers with
 * their middle hidden, but a draft is saved as a whole, numbers included.
 */

const PREFIX = 'hefu.draft.'

/** Numbers by the server's id of the party. */
export type KnownMobiles = Record<string, string>

export function knownMobiles(contractId: string): KnownMobiles {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(PREFIX + contractId) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as KnownMobiles) : {}
  } catch {
    // Storage may be forbidden; the numbers are then typed again after leaving the page.
    return {}
  }
}

export function rememberMobiles(contractId: string, mobiles: KnownMobiles): void {
  try {
    sessionStorage.setItem(PREFIX + contractId, JSON.stringify(mobiles))
  } catch {
    // As above.
  }
}

/** When it is sent or deleted. */
export function forgetMobiles(contractId: string): void {
  try {
    sessionStorage.removeItem(PREFIX + contractId)
  } catch {
    // Nothing was stored either.
  }
}

/** When somebody logs out. */
export function forgetAllMobiles(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  } catch {
    // Nothing was stored either.
  }
}
