import type { Language } from './language'

/** Civil time of the platform. */
export const TIME_ZONE = 'Asia/Shanghai'

/** `2026年11月20日 18:15（北京时间）` or `20 November 2026, 18:15 (Beijing time)`; the given text when it is no time. */
export function formatTime(iso: string, language: Language, options: { seconds?: boolean; zone?: boolean } = {}): string {
  const parts = civilParts(iso)
  if (!parts) return iso
  const clock = `${parts.hour}:${parts.minute}${options.seconds ? `:${parts.second}` : ''}`
  const zone = options.zone === false ? '' : language === 'zh' ? '（北京时间）' : ' (Beijing time)'
  return language === 'zh' ? `${formatCivilDate(parts, 'zh')} ${clock}${zone}` : `${formatCivilDate(parts, 'en')}, ${clock}${zone}`
}

/** The civil date alone, in Asia/Shanghai. */
export function formatDate(iso: string, language: Language): string {
  const parts = civilParts(iso)
  return parts ? formatCivilDate(parts, language) : iso
}

/** Whole seconds as `0:42` or `1:05:00`. */
export function formatCountdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`
}

/** Names in a row: `甲、乙和丙` / `A, B and C`. */
export function formatList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { type: 'conjunction' }).format(names)
}

interface CivilParts {
  year: string
  month: string
  day: string
  hour: string
  minute: string
  second: string
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const CIVIL = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

function civilParts(iso: string): CivilParts | null {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return null
  const found = Object.fromEntries(CIVIL.formatToParts(time).map((part) => [part.type, part.value]))
  return found as unknown as CivilParts
}

function formatCivilDate(parts: CivilParts, language: Language): string {
  const month = Number(parts.month)
  const day = Number(parts.day)
  return language === 'zh' ? `${parts.year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${parts.year}`
}
