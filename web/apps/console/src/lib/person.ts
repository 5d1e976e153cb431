import type { IdType } from '@hefu/api'

/** Faults of names and identity numbers that need no register to be seen; the server decides. */

const NAME_LENGTH_MAX = 50
/** Letters of any script, with the marks that names carry. */
const NAME = /^[\p{L}\p{M}·•.\-' ’]+$/u

export function nameIssue(name: string): 'missing' | 'invalid' | null {
  const trimmed = name.trim()
  if (trimmed === '') return 'missing'
  if ([...trimmed].length > NAME_LENGTH_MAX || !NAME.test(trimmed) || !/\p{L}/u.test(trimmed)) return 'invalid'
  return trimmed.length === 1 && /[\x20-\x7e]/.test(trimmed) ? 'invalid' : null
}

/** Weights and check digits of citizen numbers (GB 11643-1999 §5). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

export function idNumberIssue(text: string): 'length' | 'birth_date' | 'check_digit' | null {
  const number = text.trim().toUpperCase()
  if (!/^\d{17}[\dX]$/.test(number)) return 'length'
  const [year, month, day] = [Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14))]
  const birth = new Date(Date.UTC(year, month - 1, day))
  if (year < 1880 || birth.getUTCMonth() !== month - 1 || birth.getUTCDate() !== day) return 'birth_date'
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECK_DIGITS[sum % 11] === number[17] ? null : 'check_digit'
}

/** The documents that are accepted, the usual one first. */
export const ID_TYPES: readonly IdType[] = ['ID_CARD', 'HONGKONG_AND_MACAO', 'HONGKONG_MACAO_AND_TAIWAN']

export type DocumentIssue = 'length' | 'birth_date' | 'check_digit' | 'permit' | 'residence_place' | 'residence_permit'

/** The kind a number looks like; no number fits two kinds. */
export function idTypeOf(number: string): IdType {
  if (/^\s*[hm]/i.test(number)) return 'HONGKONG_AND_MACAO'
  return number.trim().startsWith('8') ? 'HONGKONG_MACAO_AND_TAIWAN' : 'ID_CARD'
}

export function documentIssue(type: IdType, text: string): DocumentIssue | null {
  const number = text.trim().toUpperCase()
  if (type === 'HONGKONG_AND_MACAO') return /^[HM](\d{8}|\d{10})$/.test(number) ? null : 'permit'
  const issue = idNumberIssue(number)
  if (issue === 'length') return issue
  if (type === 'ID_CARD') return number.startsWith('8') ? 'residence_permit' : issue
  return /^8[123]0000/.test(number) ? issue : 'residence_place'
}

/** Whether the holder must state the birth date because the number does not. */
export function asksBirthDate(type: IdType): boolean {
  return type === 'HONGKONG_AND_MACAO'
}
