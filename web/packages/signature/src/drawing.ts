/** One touch of the pen, in CSS pixels of the pad, y down. */
export interface DrawnPoint {
  x: number
  y: number
  /** 0 … 1 where the device tells; absent otherwise. */
  pressure?: number
}

export interface Stroke {
  points: DrawnPoint[]
}

/** A signature as strokes; this is what is sent, never a picture. */
export interface Drawing {
  width: number
  height: number
  strokes: Stroke[]
}

/** Shorter ink than this (in pixels of the pad) is a slip of the finger, not a signature. */
export const LEAST_INK = 24

/** Most points that are sent; lines are thinned until they fit. */
export const MOST_POINTS = 3000

export const EMPTY: Drawing = { width: 0, height: 0, strokes: [] }

/** Length of all strokes in pixels. */
export function inkLength(drawing: Drawing): number {
  return drawing.strokes.reduce((sum, { points }) => {
    let length = 0
    for (let at = 1; at < points.length; at += 1) length += distance(points[at - 1]!, points[at]!)
    return sum + length
  }, 0)
}

export function isBlank(drawing: Drawing): boolean {
  return inkLength(drawing) < LEAST_INK
}

/** Without the last stroke. */
export function undo(drawing: Drawing): Drawing {
  return { ...drawing, strokes: drawing.strokes.slice(0, -1) }
}

/** Fits the strokes, in proportion and centred, onto a pad of another size. */
export function fitTo(drawing: Drawing, width: number, height: number): Drawing {
  if (drawing.width === width && drawing.height === height) return drawing
  if (drawing.width <= 0 || drawing.height <= 0) return { width, height, strokes: drawing.strokes }
  const scale = Math.min(width / drawing.width, height / drawing.height)
  const left = (width - drawing.width * scale) / 2
  const top = (height - drawing.height * scale) / 2
  return { width, height, strokes: mapPoints(drawing, (point) => ({ ...point, x: left + point.x * scale, y: top + point.y * scale })) }
}

/**
 * A phone held sideways whose screen did not turn: what was drawn down the screen becomes a line to the right. The top of the
 * writing is the screen's right edge (phone turned anticlockwise).
 */
export function turnUpright(drawing: Drawing): Drawing {
  return {
    width: drawing.height,
    height: drawing.width,
    strokes: mapPoints(drawing, (point) => ({ ...point, x: point.y, y: drawing.width - point.x })),
  }
}

/** The way back of `turnUpright`. */
export function turnSideways(drawing: Drawing): Drawing {
  return {
    width: drawing.height,
    height: drawing.width,
    strokes: mapPoints(drawing, (point) => ({ ...point, x: drawing.height - point.y, y: point.x })),
  }
}

/** What goes to the server: on the pad, tenths of pixels, no more points than needed, no strokes without points. */
export function forSending(drawing: Drawing): Drawing {
  const width = Math.max(1, Math.round(drawing.width))
  const height = Math.max(1, Math.round(drawing.height))
  const strokes = drawing.strokes.filter((stroke) => stroke.points.length > 0)
  let tolerance = 0.35
  let thinned = thinAll(strokes, tolerance)
  while (tolerance < 8 && countPoints(thinned) > MOST_POINTS) {
    tolerance *= 1.6
    thinned = thinAll(strokes, tolerance)
  }
  return {
    width,
    height,
    strokes: thinned.map(({ points }) => ({
      points: points.map((point) => ({
        x: tenths(clamp(point.x, width)),
        y: tenths(clamp(point.y, height)),
        ...(point.pressure === undefined || point.pressure <= 0 ? {} : { pressure: Math.round(Math.min(1, point.pressure) * 100) / 100 }),
      })),
    })),
  }
}

/** Text for storage in the tab; `parseDrawing` reads it back. */
export function serialiseDrawing(drawing: Drawing): string {
  return JSON.stringify(forSending(drawing))
}

/** Null for anything that is not a drawing: stored text is input like any other. */
export function parseDrawing(text: string | null): Drawing | null {
  if (!text) return null
  try {
    const found: unknown = JSON.parse(text)
    return isDrawing(found) ? found : null
  } catch {
    return null
  }
}

/** SVG path data: smooth through the middles between points, a dot for a single touch. */
export function pathData(stroke: Stroke): string {
  const [first, ...rest] = stroke.points
  if (!first) return ''
  if (rest.length === 0) return `M${first.x} ${first.y}h0.01`
  let path = `M${first.x} ${first.y}`
  for (let at = 0; at < rest.length - 1; at += 1) {
    const here = rest[at]!
    const next = rest[at + 1]!
    path += `Q${here.x} ${here.y} ${tenths((here.x + next.x) / 2)} ${tenths((here.y + next.y) / 2)}`
  }
  const last = rest[rest.length - 1]!
  return `${path}L${last.x} ${last.y}`
}

/** The smallest box around the ink, with a margin; the whole pad when there is none. */
export function inkBox(drawing: Drawing, margin = 8): { x: number; y: number; width: number; height: number } {
  const points = drawing.strokes.flatMap((stroke) => stroke.points)
  if (points.length === 0) return { x: 0, y: 0, width: Math.max(1, drawing.width), height: Math.max(1, drawing.height) }
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const x = Math.min(...xs) - margin
  const y = Math.min(...ys) - margin
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y }
}

function thinAll(strokes: Stroke[], tolerance: number): Stroke[] {
  return strokes.map(({ points }) => ({ points: thin(points, tolerance) }))
}

function countPoints(strokes: Stroke[]): number {
  return strokes.reduce((sum, stroke) => sum + stroke.points.length, 0)
}

/** Ramer–Douglas–Peucker without recursion: drops points that lie within `tolerance` of the line through the kept ones. */
function thin(points: DrawnPoint[], tolerance: number): DrawnPoint[] {
  if (points.length < 3) return points
  const kept = new Array<boolean>(points.length).fill(false)
  kept[0] = kept[points.length - 1] = true
  const spans: [number, number][] = [[0, points.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let farthest = -1
    let most = tolerance
    for (let at = from + 1; at < to; at += 1) {
      const off = distanceToSegment(points[at]!, points[from]!, points[to]!)
      if (off > most) {
        most = off
        farthest = at
      }
    }
    if (farthest > 0) {
      kept[farthest] = true
      spans.push([from, farthest], [farthest, to])
    }
  }
  return points.filter((_, at) => kept[at])
}

function distanceToSegment(point: DrawnPoint, start: DrawnPoint, end: DrawnPoint): number {
  const dx = end.x - start.x
  const dy = end.y - start.y
  const square = dx * dx + dy * dy
  if (square === 0) return distance(point, start)
  const along = Math.max(0, Math.min(1, ((point.x - start.x) * dx + (point.y - start.y) * dy) / square))
  return Math.hypot(point.x - start.x - along * dx, point.y - start.y - along * dy)
}

function distance(first: DrawnPoint, second: DrawnPoint): number {
  return Math.hypot(second.x - first.x, second.y - first.y)
}

function mapPoints(drawing: Drawing, change: (point: DrawnPoint) => DrawnPoint): Stroke[] {
  return drawing.strokes.map((stroke) => ({ points: stroke.points.map(change) }))
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

function isDrawing(value: unknown): value is Drawing {
  if (typeof value !== 'object' || value === null) return false
  const { width, height, strokes } = value as Partial<Drawing>
  return (
    isSize(width) &&
    isSize(height) &&
    Array.isArray(strokes) &&
    strokes.every((stroke: unknown) => {
      const points = (stroke as Partial<Stroke> | null)?.points
      return (
        Array.isArray(points) &&
        points.every((point: unknown) => {
          const { x, y, pressure } = (point ?? {}) as Partial<DrawnPoint>
          return Number.isFinite(x) && Number.isFinite(y) && (pressure === undefined || Number.isFinite(pressure))
        })
      )
    })
  )
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
