/** Snapping of a moved or resized rectangle to others, to the page's middle and to its margins. View coordinates, points. */
import type { Handle, Rect, Size } from '../geometry'

/** A line to show: where it runs (`at`) and from where to where. */
export interface Guide {
  /** `x` is a vertical line at that x, `y` a horizontal one. */
  axis: 'x' | 'y'
  at: number
  from: number
  to: number
}

export interface Snapped {
  dx: number
  dy: number
  guides: Guide[]
}

interface Line {
  at: number
  /** Middles stick to middles, edges to edges: anything else sticks where nobody wants it. */
  middle: boolean
  from: number
  to: number
}

/** One inch, as word processors leave it. */
const MARGIN = 72
const SLACK = 0.01

/** Every line of one axis that something can stick to. */
function linesOf(axis: 'x' | 'y', others: readonly Rect[], page: Size): Line[] {
  const [length, across] = axis === 'x' ? [page.width, page.height] : [page.height, page.width]
  const whole = { from: 0, to: across }
  const lines: Line[] = [{ at: length / 2, middle: true, ...whole }]
  if (length > 4 * MARGIN) lines.push({ at: MARGIN, middle: false, ...whole }, { at: length - MARGIN, middle: false, ...whole })
  for (const other of others) {
    const [start, size, from, to] =
      axis === 'x' ? [other.x, other.width, other.y, other.y + other.height] : [other.y, other.height, other.x, other.x + other.width]
    lines.push({ at: start, middle: false, from, to }, { at: start + size / 2, middle: true, from, to }, { at: start + size, middle: false, from, to })
  }
  return lines
}

interface Edge {
  at: number
  middle: boolean
}

/** The three edges of one axis. */
function edgesOf(start: number, size: number): Edge[] {
  return [
    { at: start, middle: false },
    { at: start + size / 2, middle: true },
    { at: start + size, middle: false },
  ]
}

/** The smallest shift that brings one of the edges onto a line, or null. */
function nearest(edges: readonly Edge[], lines: readonly Line[], tolerance: number): number | null {
  let best: number | null = null
  for (const line of lines) {
    for (const edge of edges) {
      const shift = line.at - edge.at
      if (edge.middle === line.middle && Math.abs(shift) <= tolerance && (best === null || Math.abs(shift) < Math.abs(best))) best = shift
    }
  }
  return best
}

function guidesFor(axis: 'x' | 'y', edges: readonly Edge[], rect: Rect, lines: readonly Line[]): Guide[] {
  const [from, to] = axis === 'x' ? [rect.y, rect.y + rect.height] : [rect.x, rect.x + rect.width]
  const guides = new Map<number, Guide>()
  for (const line of lines) {
    if (!edges.some((edge) => edge.middle === line.middle && Math.abs(edge.at - line.at) <= SLACK)) continue
    const key = Math.round(line.at * 100)
    const known = guides.get(key) ?? { axis, at: line.at, from, to }
    guides.set(key, { ...known, from: Math.min(known.from, line.from), to: Math.max(known.to, line.to) })
  }
  return [...guides.values()]
}

/** How much a moved rectangle is shifted to stick to something within the tolerance, and to what. */
export function snapMove(rect: Rect, others: readonly Rect[], page: Size, tolerance: number): Snapped {
  const lines = { x: linesOf('x', others, page), y: linesOf('y', others, page) }
  const dx = nearest(edgesOf(rect.x, rect.width), lines.x, tolerance)
  const dy = nearest(edgesOf(rect.y, rect.height), lines.y, tolerance)
  const moved = { ...rect, x: rect.x + (dx ?? 0), y: rect.y + (dy ?? 0) }
  return {
    dx: dx ?? 0,
    dy: dy ?? 0,
    guides: [
      ...(dx === null ? [] : guidesFor('x', edgesOf(moved.x, moved.width), moved, lines.x)),
      ...(dy === null ? [] : guidesFor('y', edgesOf(moved.y, moved.height), moved, lines.y)),
    ],
  }
}

/** The same for the edges that a handle drags; the others stay. */
export function snapResize(rect: Rect, handle: Handle, others: readonly Rect[], page: Size, tolerance: number): Snapped {
  const lines = { x: linesOf('x', others, page), y: linesOf('y', others, page) }
  const x = handle.includes('w') ? rect.x : handle.includes('e') ? rect.x + rect.width : null
  const y = handle.includes('n') ? rect.y : handle.includes('s') ? rect.y + rect.height : null
  const edge = (at: number): Edge => ({ at, middle: false })
  const dx = x === null ? null : nearest([edge(x)], lines.x, tolerance)
  const dy = y === null ? null : nearest([edge(y)], lines.y, tolerance)
  return {
    dx: dx ?? 0,
    dy: dy ?? 0,
    guides: [
      ...(x === null || dx === null ? [] : guidesFor('x', [edge(x + dx)], rect, lines.x)),
      ...(y === null || dy === null ? [] : guidesFor('y', [edge(y + dy)], rect, lines.y)),
    ],
  }
}
