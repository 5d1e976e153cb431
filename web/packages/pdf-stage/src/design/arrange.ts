/** Putting several rectangles in order, as pure functions. View coordinates, points. */
import { clampRect, roundRect, type Rect, type Size } from '../geometry'

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'
export const ALIGNMENTS: readonly Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom']

/** A rectangle with the page that it lies on. */
export interface Placed {
  key: string
  rect: Rect
  page: number
}

/** The smallest rectangle around all; null for none. */
export function boundsOf(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  }
}

function alignTo(rect: Rect, how: Alignment, frame: Rect): Rect {
  switch (how) {
    case 'left':
      return { ...rect, x: frame.x }
    case 'centre':
      return { ...rect, x: frame.x + (frame.width - rect.width) / 2 }
    case 'right':
      return { ...rect, x: frame.x + frame.width - rect.width }
    case 'top':
      return { ...rect, y: frame.y }
    case 'middle':
      return { ...rect, y: frame.y + (frame.height - rect.height) / 2 }
    case 'bottom':
      return { ...rect, y: frame.y + frame.height - rect.height }
  }
}

/** Several are aligned to what surrounds them all, whichever pages they lie on; a single one to its page. */
export function align<T extends Placed>(items: readonly T[], how: Alignment, pageOf: (page: number) => Size): T[] {
  const around = items.length > 1 ? boundsOf(items.map((item) => item.rect)) : null
  return items.map((item) => {
    const page = pageOf(item.page)
    return { ...item, rect: roundRect(clampRect(alignTo(item.rect, how, around ?? { x: 0, y: 0, ...page }), page)) }
  })
}

/** Equal gaps between three or more, the outer two staying; fewer are left as they are. */
export function distribute<T extends Placed>(items: readonly T[], axis: 'x' | 'y'): T[] {
  if (items.length < 3) return [...items]
  const side = axis === 'x' ? 'width' : 'height'
  const sorted = [...items].sort((a, b) => a.rect[axis] + a.rect[side] / 2 - (b.rect[axis] + b.rect[side] / 2))
  const start = Math.min(...items.map((item) => item.rect[axis]))
  const end = Math.max(...items.map((item) => item.rect[axis] + item.rect[side]))
  const gap = (end - start - items.reduce((sum, item) => sum + item.rect[side], 0)) / (items.length - 1)
  const places = new Map<string, number>()
  let at = start
  for (const item of sorted) {
    places.set(item.key, at)
    at += item.rect[side] + gap
  }
  return items.map((item) => ({ ...item, rect: roundRect({ ...item.rect, [axis]: places.get(item.key) ?? item.rect[axis] }) }))
}

/** All get the size of the first, their top-left corners staying as far as the page allows. */
export function sameSize<T extends Placed>(items: readonly T[], pageOf: (page: number) => Size): T[] {
  const first = items[0]
  if (!first) return []
  const { width, height } = first.rect
  return items.map((item) => ({ ...item, rect: roundRect(clampRect({ ...item.rect, width, height }, pageOf(item.page))) }))
}

/** Page by page and row by row; what begins above the middle of a row's first is beside it and read left to right. */
export function inReadingOrder<T extends Placed>(items: readonly T[]): T[] {
  const sorted = [...items].sort((a, b) => a.page - b.page || a.rect.y - b.rect.y || a.rect.x - b.rect.x)
  const ordered: T[] = []
  let row: T[] = []
  const closeRow = () => {
    ordered.push(...row.sort((a, b) => a.rect.x - b.rect.x || a.rect.y - b.rect.y))
    row = []
  }
  for (const item of sorted) {
    const first = row[0]
    if (first && (first.page !== item.page || item.rect.y >= first.rect.y + first.rect.height / 2)) closeRow()
    row.push(item)
  }
  closeRow()
  return ordered
}

/** How far all can be moved together by at most (dx, dy), each staying on its own page. */
export function boundedShift(items: readonly Placed[], dx: number, dy: number, pageOf: (page: number) => Size): { dx: number; dy: number } {
  for (const { rect, page } of items) {
    const size = pageOf(page)
    dx = Math.max(-rect.x, Math.min(dx, size.width - rect.x - rect.width))
    dy = Math.max(-rect.y, Math.min(dy, size.height - rect.y - rect.height))
  }
  return { dx, dy }
}

export type PageChoice = 'all' | 'odd' | 'even' | 'range'

/** Page numbers written as people write them: `1-5, 8`, also with Chinese commas and long dashes. Null when it cannot be read. */
export function parsePages(text: string, total: number): number[] | null {
  const parts = text
    .normalize('NFKC')
    .replaceAll(/\s*[-–—~至到]\s*/g, '-')
    .split(/[,、;\s]+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return null
  const found = new Set<number>()
  for (const part of parts) {
    const match = /^(\d{1,6})(?:-(\d{1,6})?)?$/.exec(part)
    if (!match) return null
    const from = Number(match[1])
    // "5-" runs to the end.
    const to = match[2] !== undefined ? Number(match[2]) : part.includes('-') ? total : from
    if (from < 1 || to < from || to > total) return null
    for (let page = from; page <= to; page += 1) found.add(page)
  }
  return [...found].sort((a, b) => a - b)
}

/** The chosen pages of a file. */
export function choosePages(choice: PageChoice, range: string, total: number): number[] | null {
  if (choice === 'range') return parsePages(range, total)
  const every = Array.from({ length: total }, (_, index) => index + 1)
  return choice === 'all' ? every : every.filter((page) => page % 2 === (choice === 'odd' ? 1 : 0))
}
