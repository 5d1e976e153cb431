import type { IdType } from '@hefu/api'
import { idNumberFault, isDate, type IdNumberFault } from './id_number'

/** The documents that are accepted, the usual one first. */
export const ID_TYPES: readonly IdType[] = ['ID_CARD', 'HONGKONG_AND_MACAO', 'HONGKONG_MACAO_AND_TAIWAN']

export type DocumentFault = IdNumberFault | 'permit_number' | 'residence_place' | 'residence_permit'

/** Whether the holder must state the birth date because the number does not. */
export function asksBirthDate(type: IdType): boolean {
  return type === 'HONGKONG_AND_MACAO'
}

/** What is wrong with the form of a tidied number. A hint only: the server decides. */
export function documentFault(type: IdType, number: string): DocumentFault | null {
  if (type === 'HONGKONG_AND_MACAO') return /^[HM](\d{8}|\d{10})$/.test(number) ? null : 'permit_number'
  const fault = idNumberFault(number)
  if (fault === 'length') return fault
  if (type === 'ID_CARD') return number.startsWith('8') ? 'residence_permit' : fault
  return /^8[123]0000/.test(number) ? fault : 'residence_place'
}

/** A day, written as date fields write it, that is not later than `today`. */
export function isBirthDate(text: string, today: Date): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!parts || !isDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return false
  return Date.parse(text) <= today.getTime()
}
