import { describe, expect, it } from 'vitest'
import { placeAt } from '../draft/sorting'
import { formatBytes, titleFromFileName } from './format'
import { safeNext } from './next'

describe('the way back after the log-in', () => {
  it.each([
    ['/contracts/yD1?sent=1', '/contracts/yD1?sent=1'],
    ['/contracts/yD1/edit?step=confirm', '/contracts/yD1/edit?step=confirm'],
    ['//evil.example', '/contracts'],
    ['/\\evil.example', '/contracts'],
    ['https://evil.example', '/contracts'],
    ['javascript:alert(1)', '/contracts'],
    ['/\t/evil.example', '/contracts'],
    ['/login?next=/x', '/contracts'],
    ['', '/contracts'],
    [null, '/contracts'],
  ])('%s leads to %s', (next, path) => expect(safeNext(next)).toBe(path))
})

describe('titles', () => {
  it.each([
    ['房屋租赁合同_2026.pdf', '房屋租赁合同 2026'],
    ['NDA.v2.PDF', 'NDA.v2'],
    ['.pdf', '.pdf'],
    [`${'长'.repeat(300)}.pdf`, '长'.repeat(200)],
  ])('%#', (name, title) => expect(titleFromFileName(name)).toBe(title))
})

it.each([
  [999, '999 B'],
  [219_313, '214 KB'],
  [1_500_000, '1.4 MB'],
  [62_914_560, '60 MB'],
])('%d bytes', (bytes, text) => expect(formatBytes(bytes)).toBe(text))

it.each([
  [10, 1, 0],
  [160, 0, 1],
  [340, 0, 2],
  [150, 1, 1],
  [45, 2, 0],
])('a row dragged to %d from place %d takes place %d', (y, from, to) => {
  expect(placeAt(y, [50, 150, 250], from)).toBe(to)
})
