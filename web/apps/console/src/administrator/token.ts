const PLACE = 'hefu.set_up'

/** The one-time token while its bearer logs in: in this tab alone, gone with it. */
export const keptToken = {
  read: () => window.sessionStorage.getItem(PLACE) ?? '',
  keep: (token: string) => window.sessionStorage.setItem(PLACE, token),
  forget: () => window.sessionStorage.removeItem(PLACE),
}

/** Takes the token out of the address, where it would stay in the history and be seen over a shoulder. */
export function takeToken(): string {
  const token = window.location.hash.slice(1)
  if (!/^[0-9A-Za-z]{22,}$/.test(token)) return keptToken.read()
  keptToken.keep(token)
  window.history.replaceState(window.history.state, '', window.location.pathname)
  return token
}
