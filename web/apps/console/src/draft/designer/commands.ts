/** What can be done with placed fields, as pure functions: each answers fields or changes for `reduceHistory`. */
import { clampRect, moveRect, resizeRect, roundRect, type Rect, type Size } from '@hefu/pdf-stage'
import { MIN_FIELD_SIZE, sameRect, type FieldUpdate, type PlacedField } from '../model'

/** How far a copy lies beside its original, in points. */
const BESIDE = 12

const noSize: Size = { width: 0, height: 0 }

function pageSize(pages: readonly Size[], page: number): Size {
  return pages[page - 1] ?? noSize
}

/** Copies a little beside the originals, on the same pages. */
export function duplicates(fields: readonly PlacedField[], pages: readonly Size[], newKey: () => string): PlacedField[] {
  return fields.map((field) => {
    const page = pageSize(pages, field.page)
    const moved = moveRect(field.rect, BESIDE, BESIDE, page)
    // In the corner of the page there is no room beside: then the other way.
    const rect = sameRect(moved, field.rect) ? moveRect(field.rect, -BESIDE, -BESIDE, page) : moved
    return { ...field, key: newKey(), rect: roundRect(rect) }
  })
}

/**
 * Copied fields on a page. Those of one page come there, at the same place; those of several pages keep their distance.
 * Where something of the same party and kind lies already, the copies move a little.
 */
export function pasted(
  copied: readonly PlacedField[],
  page: number,
  fields: readonly PlacedField[],
  pages: readonly Size[],
  newKey: () => string,
): PlacedField[] {
  const first = Math.min(...copied.map((field) => field.page))
  let found = copied.flatMap((field): PlacedField[] => {
    const target = page + field.page - first
    const size = pages[target - 1]
    return size ? [{ ...field, key: newKey(), page: target, rect: roundRect(clampRect(field.rect, size)) }] : []
  })
  for (let turn = 0; turn < 20 && found.some((field) => fields.some((other) => covers(field, other))); turn += 1) {
    found = found.map((field) => ({ ...field, rect: roundRect(moveRect(field.rect, BESIDE, BESIDE, pageSize(pages, field.page))) }))
  }
  return found
}

function covers(a: PlacedField, b: PlacedField): boolean {
  return a.page === b.page && a.partyKey === b.partyKey && a.kind === b.kind && sameRect(a.rect, b.rect)
}

/** The same fields on other pages. Not where the same lies already, so that doing it twice changes nothing. */
export function copiesOnPages(
  copied: readonly PlacedField[],
  targets: readonly number[],
  fields: readonly PlacedField[],
  pages: readonly Size[],
  newKey: () => string,
): PlacedField[] {
  const key = (page: number, field: PlacedField, rect: Rect) =>
    [page, field.partyKey, field.kind, rect.x, rect.y, rect.width, rect.height].join('|')
  const taken = new Set(fields.map((field) => key(field.page, field, field.rect)))
  return targets.flatMap((page) => {
    const size = pages[page - 1]
    if (!size) return []
    return copied.flatMap((field) => {
      const rect = roundRect(clampRect(field.rect, size))
      const place = key(page, field, rect)
      if (taken.has(place)) return []
      taken.add(place)
      return [{ ...field, key: newKey(), page, rect }]
    })
  })
}

/** Points that an arrow key moves; ten times as far with Shift. */
const KEY_STEP = 1
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What an arrow key does to the chosen fields: together as far as all stay on their pages. Null for other keys. */
export function arrowChanges(
  chosen: readonly PlacedField[],
  key: string,
  { shift, resize }: { shift: boolean; resize: boolean },
  pages: readonly Size[],
): FieldUpdate[] | null {
  const arrow = ARROWS[key]
  if (!arrow) return null
  const step = shift ? KEY_STEP * 10 : KEY_STEP
  let [dx, dy] = [arrow[0] * step, arrow[1] * step]
  if (resize) {
    return chosen.map(({ key: field, page, rect }) => ({
      key: field,
      rect: roundRect(resizeRect(rect, 'se', dx, dy, pageSize(pages, page), MIN_FIELD_SIZE)),
    }))
  }
  for (const { rect, page } of chosen) {
    const moved = moveRect(rect, dx, dy, pageSize(pages, page))
    dx = moved.x - rect.x
    dy = moved.y - rect.y
  }
  return chosen.map(({ key: field, rect }) => ({ key: field, rect: roundRect({ ...rect, x: rect.x + dx, y: rect.y + dy }) }))
}

export type Side = 'x' | 'y' | 'width' | 'height'

/** One number typed for a field, kept on the page. */
export function withSide(rect: Rect, side: Side, value: number, page: Size): Rect {
  const least = side === 'width' || side === 'height' ? MIN_FIELD_SIZE[side] : 0
  const most = side === 'width' ? page.width - rect.x : side === 'height' ? page.height - rect.y : Infinity
  return roundRect(clampRect({ ...rect, [side]: Math.min(Math.max(value, least), most) }, page))
}
