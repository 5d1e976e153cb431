const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

export type IdNumberFault = 'length' | 'check_digit' | 'birth_date'

/** Upper-case X, no spaces. */
export function tidyIdNumber(typed: string): string {
  return typed.replace(/\s/g, '').toUpperCase()
}

/** Resident identity number (GB 11643-1999): shape, birth date, check character. Null when nothing is wrong with its form. */
export function idNumberFault(number: string): IdNumberFault | null {
  if (!/^\d{17}[\dX]$/.test(number)) return 'length'
  if (!isDate(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return 'birth_date'
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return CHECK_CHARACTERS[sum % 11] === number[17] ? null : 'check_digit'
}

export function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
