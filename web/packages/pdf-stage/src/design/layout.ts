/**
 * Where pages lie in the scrolled content of a stage, as pure functions. Content coordinates: CSS pixels, origin
 * top-left of everything that scrolls, y down.
 */
import type { Point, Rect, Size } from '../geometry'

/** CSS pixels per point at 100 %: a page has its size on paper when an inch of screen is 96 pixels. */
export const PIXELS_PER_POINT = 96 / 72
/** The bounds of what is chosen by hand; fitting may go below. */
export const ZOOM_MIN = 0.5
export const ZOOM_MAX = 3
export const ZOOM_STEPS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3]

/** Fitting follows the window; a number (1 is 100 %) stays. */
export type Zoom = 'width' | 'page' | number

export interface PageBox extends Rect {
  /** From 1. */
  number: number
}

export interface StageLayout extends Size {
  /** CSS pixels per point. */
  scale: number
  /** In the order of the file, top to bottom. */
  boxes: readonly PageBox[]
}

export interface Spacing {
  /** Between pages. */
  gap: number
  /** Around all of them. */
  padding: number
}

/** The zoom that is shown, 1 being 100 %. */
export function zoomFactor(zoom: Zoom, pages: readonly Size[], viewport: Size, { padding }: Spacing): number {
  if (typeof zoom === 'number') return zoom
  const width = Math.max(1, ...pages.map((page) => page.width)) * PIXELS_PER_POINT
  const byWidth = Math.max(1, viewport.width - 2 * padding) / width
  if (zoom === 'width') return Math.min(ZOOM_MAX, byWidth)
  const height = Math.max(1, ...pages.map((page) => page.height)) * PIXELS_PER_POINT
  return Math.min(ZOOM_MAX, byWidth, Math.max(1, viewport.height - 2 * padding) / height)
}

/** Keeps a zoom by hand within its bounds; `floor` is what fits a whole page, which may be less than the bound. */
export function boundedZoom(factor: number, floor: number): number {
  return Math.min(ZOOM_MAX, Math.max(Math.min(ZOOM_MIN, floor), Math.round(factor * 100) / 100))
}

/** The next step up or down from wherever the zoom stands. */
export function nextZoom(factor: number, up: boolean, floor: number): number {
  const next = up ? ZOOM_STEPS.find((step) => step > factor + 0.005) : ZOOM_STEPS.findLast((step) => step < factor - 0.005)
  return boundedZoom(next ?? (up ? ZOOM_MAX : floor), floor)
}

/** Pages under each other, each in the middle. */
export function layoutPages(pages: readonly Size[], scale: number, viewportWidth: number, { gap, padding }: Spacing): StageLayout {
  const widest = Math.max(0, ...pages.map((page) => page.width * scale))
  const width = Math.max(viewportWidth, widest + 2 * padding)
  let y = padding
  const boxes = pages.map((page, index): PageBox => {
    const box = {
      number: index + 1,
      x: Math.round((width - page.width * scale) / 2),
      y: Math.round(y),
      width: page.width * scale,
      height: page.height * scale,
    }
    y += box.height + gap
    return box
  })
  return { scale, boxes, width, height: Math.round(y - gap + padding) }
}

/** The index of the first page whose foot lies below `y`; the last page when none does. */
function indexBelow(boxes: readonly PageBox[], y: number): number {
  let low = 0
  let high = boxes.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const box = boxes[middle]
    if (box && box.y + box.height > y) high = middle
    else low = middle + 1
  }
  return low
}

/** First and last page between two heights, and `margin` pages more on both ends; from 1. */
export function visiblePages(layout: StageLayout, top: number, bottom: number, margin = 1): [number, number] {
  if (layout.boxes.length === 0) return [1, 0]
  const first = indexBelow(layout.boxes, top)
  let last = indexBelow(layout.boxes, bottom)
  // Below the viewport's foot begins no visible page.
  if (last > first && (layout.boxes[last]?.y ?? 0) >= bottom) last -= 1
  return [Math.max(1, first + 1 - margin), Math.min(layout.boxes.length, last + 1 + margin)]
}

/** The page at a height, or the nearest one. */
export function pageAt(layout: StageLayout, y: number): PageBox | undefined {
  const index = indexBelow(layout.boxes, y)
  const box = layout.boxes[index]
  const above = layout.boxes[index - 1]
  if (!box || !above || y >= box.y) return box
  return y - (above.y + above.height) < box.y - y ? above : box
}

/** The page that holds the point, if one does. */
export function pageUnder(layout: StageLayout, { x, y }: Point): PageBox | undefined {
  const box = pageAt(layout, y)
  return box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height ? box : undefined
}

/** A place that stays put while everything around it grows: parts of a page, so that gaps do not count. */
export interface Anchor {
  page: number
  /** In parts of the page; beyond 0 and 1 outside of it. */
  part: Point
  /** From the viewport's top-left corner. */
  at: Point
}

export function anchorAt(layout: StageLayout, scroll: Point, at: Point): Anchor | null {
  const point = { x: scroll.x + at.x, y: scroll.y + at.y }
  const box = pageAt(layout, point.y)
  return box ? { page: box.number, part: { x: (point.x - box.x) / box.width, y: (point.y - box.y) / box.height }, at } : null
}

/** How far to scroll so that the anchor is where it was. */
export function scrollForAnchor(layout: StageLayout, anchor: Anchor): Point | null {
  const box = layout.boxes[anchor.page - 1]
  if (!box) return null
  return { x: box.x + anchor.part.x * box.width - anchor.at.x, y: box.y + anchor.part.y * box.height - anchor.at.y }
}

/** A rectangle of a page in content coordinates. */
export function toContent(rect: Rect, box: PageBox, scale: number): Rect {
  return { x: box.x + rect.x * scale, y: box.y + rect.y * scale, width: rect.width * scale, height: rect.height * scale }
}
