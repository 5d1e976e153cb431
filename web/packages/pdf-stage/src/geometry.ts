/**
 * Rectangles on a page, as pure functions. View coordinates: PDF points, origin top-left of the
 * page as displayed (crop box, rotation applied), y down; the same system as a pdf.js viewport
 * at scale 1 and as the server's fields.
 */

export interface Size {
  width: number
  height: number
}

export interface Rect extends Size {
  x: number
  y: number
}

export interface Point {
  x: number
  y: number
}

/** Which edges a handle drags: north, south, east, west and the corners. */
export type Handle = 'n' | 's' | 'e' | 'w' | 'ne' | 'nw' | 'se' | 'sw'

export const HANDLES: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w']

/** Hundredths of a point: finer than any printer, short in JSON. */
export function roundRect(rect: Rect): Rect {
  const round = (value: number) => Math.round(value * 100) / 100
  return { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) }
}

/** The nearest rectangle that lies wholly on the page; shrunk only when larger than the page. */
export function clampRect(rect: Rect, page: Size): Rect {
  const width = Math.min(rect.width, page.width)
  const height = Math.min(rect.height, page.height)
  return {
    x: Math.min(Math.max(0, rect.x), page.width - width),
    y: Math.min(Math.max(0, rect.y), page.height - height),
    width,
    height,
  }
}

export function moveRect(rect: Rect, dx: number, dy: number, page: Size): Rect {
  return clampRect({ ...rect, x: rect.x + dx, y: rect.y + dy }, page)
}

/** A rectangle of the given size whose middle is at the point, on the page. */
export function centredRect(at: Point, size: Size, page: Size): Rect {
  return clampRect({ x: at.x - size.width / 2, y: at.y - size.height / 2, ...size }, page)
}

/** Drags one handle. The opposite edges stay where they are; never smaller than `min`. */
export function resizeRect(rect: Rect, handle: Handle, dx: number, dy: number, page: Size, min: Size): Rect {
  let left = rect.x
  let top = rect.y
  let right = rect.x + rect.width
  let bottom = rect.y + rect.height
  if (handle.includes('w')) left = Math.max(0, Math.min(left + dx, right - min.width))
  if (handle.includes('e')) right = Math.min(page.width, Math.max(right + dx, left + min.width))
  if (handle.includes('n')) top = Math.max(0, Math.min(top + dy, bottom - min.height))
  if (handle.includes('s')) bottom = Math.min(page.height, Math.max(bottom + dy, top + min.height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** True when the two share an area; touching edges do not. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function insidePage(rect: Rect, page: Size): boolean {
  const slack = 0.01
  return (
    rect.width > 0 &&
    rect.height > 0 &&
    rect.x >= -slack &&
    rect.y >= -slack &&
    rect.x + rect.width <= page.width + slack &&
    rect.y + rect.height <= page.height + slack
  )
}

/**
 * A place for a new rectangle that covers none of the taken ones: searched from the foot of the
 * page upwards, right to left, because that is where contracts are signed. The centre of the
 * page when it is full.
 */
export function freeSpot(size: Size, page: Size, taken: readonly Rect[]): Rect {
  const margin = Math.min(48, page.width / 12)
  const step = 12
  for (let y = page.height - margin - size.height; y >= margin; y -= step) {
    for (let x = page.width - margin - size.width; x >= margin; x -= step) {
      const rect = { x, y, ...size }
      if (!taken.some((other) => overlaps(rect, other))) return roundRect(rect)
    }
  }
  return roundRect(centredRect({ x: page.width / 2, y: page.height / 2 }, size, page))
}

/** Facts of a page that place the view on PDF user space (ISO 32000-2 §7.7.3.3, §8.3.2.3). */
export interface PageGeometry {
  /** `[left, bottom, right, top]` in user space. */
  cropBox: readonly [number, number, number, number]
  /** Clockwise; any multiple of 90. */
  rotation: number
  userUnit?: number
}

type Box = PageGeometry['cropBox']

/** The same box, corners in order: a box may be written from any two opposite ones (ISO 32000-2 §7.9.5). */
function ordered([a, b, c, d]: Box): Box {
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/**
 * What is shown of a page: the crop box as far as it lies in the media box (ISO 32000-2
 * §14.11.2.1); a crop box that is absent or wholly outside leaves the media box, as readers take it.
 */
export function visibleBox(mediaBox: Box, cropBox: Box | null): Box {
  const media = ordered(mediaBox)
  if (!cropBox) return media
  const crop = ordered(cropBox)
  const [left, bottom] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])]
  const [right, top] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])]
  return left < right && bottom < top ? [left, bottom, right, top] : media
}

function quarterTurns(rotation: number): 0 | 1 | 2 | 3 {
  return ((((rotation / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3
}

/** The page as displayed. */
export function viewSize(page: PageGeometry): Size {
  const unit = page.userUnit ?? 1
  const [left, bottom, right, top] = page.cropBox
  const width = Math.abs(right - left) * unit
  const height = Math.abs(top - bottom) * unit
  return quarterTurns(page.rotation) % 2 === 0 ? { width, height } : { width: height, height: width }
}

/** A view point in user space. */
export function viewToUser(point: Point, page: PageGeometry): Point {
  const unit = page.userUnit ?? 1
  const x = point.x / unit
  const y = point.y / unit
  const [left, bottom, right, top] = ordered(page.cropBox)
  switch (quarterTurns(page.rotation)) {
    case 0:
      return { x: left + x, y: top - y }
    case 1:
      return { x: left + y, y: bottom + x }
    case 2:
      return { x: right - x, y: bottom + y }
    case 3:
      return { x: right - y, y: top - x }
  }
}

/** A view rectangle as `[left, bottom, right, top]` in user space. */
export function viewRectToUser(rect: Rect, page: PageGeometry): [number, number, number, number] {
  const a = viewToUser({ x: rect.x, y: rect.y }, page)
  const b = viewToUser({ x: rect.x + rect.width, y: rect.y + rect.height }, page)
  return [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)]
}

/** A point of user space on the page as displayed; undoes `viewToUser`. */
export function userToView(point: Point, page: PageGeometry): Point {
  const unit = page.userUnit ?? 1
  const [left, bottom, right, top] = ordered(page.cropBox)
  switch (quarterTurns(page.rotation)) {
    case 0:
      return { x: (point.x - left) * unit, y: (top - point.y) * unit }
    case 1:
      return { x: (point.y - bottom) * unit, y: (point.x - left) * unit }
    case 2:
      return { x: (right - point.x) * unit, y: (point.y - bottom) * unit }
    case 3:
      return { x: (top - point.y) * unit, y: (right - point.x) * unit }
  }
}

/** A rectangle of user space (`[left, bottom, right, top]`) on the page as displayed. */
export function userRectToView([left, bottom, right, top]: Box, page: PageGeometry): Rect {
  const a = userToView({ x: left, y: bottom }, page)
  const b = userToView({ x: right, y: top }, page)
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) }
}
