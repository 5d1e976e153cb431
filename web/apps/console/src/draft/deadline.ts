/** Civil deadlines: typed as wall-clock time of Asia/Shanghai wherever the browser is, kept as UTC. */

/** China has had no summer time since 1991, so one offset is right for every future time. */
const OFFSET_MS = 8 * 3600 * 1000

/** `2026-12-01 18:00` in Shanghai as RFC 3339 UTC; null for something that is no time. */
export function shanghaiToUtc(wallClock: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})$/.exec(wallClock)
  if (!match) return null
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number]
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute))
  const exists = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day && hour < 24 && minute < 60
  return exists ? new Date(time.getTime() - OFFSET_MS).toISOString() : null
}

/** The wall clock of Shanghai as `YYYY-MM-DD HH:mm`; null for something that is no time. */
export function utcToShanghai(utc: string): string | null {
  const time = Date.parse(utc)
  return Number.isNaN(time) ? null : new Date(time + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}

/** The last minute of the day that many days from now, in Shanghai. */
export function endOfDayAfter(days: number, now: number): string {
  const day = new Date(now + OFFSET_MS + days * 24 * 3600 * 1000).toISOString().slice(0, 10)
  return new Date(Date.parse(`${day}T23:59:00Z`) - OFFSET_MS).toISOString()
}
