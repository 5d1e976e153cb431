import type { Handle, Rect, Size } from '../geometry'
import type { DesignField } from './fields'
import { pageUnder, type PageBox, type StageLayout } from './layout'

export type Tool = 'select' | 'hand' | 'several'
export type Choosing = 'replace' | 'add' | 'toggle'

/** What a click places, or what is carried from beside the pages. */
export interface Order {
  /** The owner's; given back when it is placed. */
  id: string
  size: Size
  colour: string
  title: string
  kind: string
}

export interface FieldChange {
  key: string
  page: number
  rect: Rect
}

export interface GestureActions {
  onSelect: (keys: readonly string[], how: Choosing) => void
  onChange: (changes: readonly FieldChange[]) => void
  /** Copies at these places; the originals stay. */
  onDuplicate: (changes: readonly FieldChange[]) => void
  onPlace: (id: string, page: number, rect: Rect) => void
}

export interface GestureContext extends GestureActions {
  layout: StageLayout
  pages: readonly Size[]
  fields: readonly DesignField[]
  selection: ReadonlySet<string>
  tool: Tool
  armed: Order | null
  minSize: Size
}

/** What a press turns out to mean. */
export type Intent =
  | { kind: 'field'; key: string; additive: boolean }
  | { kind: 'handle'; key: string; handle: Handle }
  | { kind: 'draw'; order: Order; box: PageBox }
  | { kind: 'order'; order: Order }
  | { kind: 'catch'; additive: boolean; keeps: boolean }
  | { kind: 'pan' }

/** How near a finger must come to a handle, and how far outside of a small field its only one stands; CSS pixels. */
const FINGER = 16
const SMALL_OFFSET = 12

/** The element of a field, if its page is there. */
export function frameOf(scroller: HTMLElement, key: string): Element | null {
  return scroller.querySelector(`[data-frame="${CSS.escape(key)}"]`)
}

/** What a press means; null where it means nothing. With `space` held every drag pans. */
export function intentOf(event: PointerEvent, target: Element, scroller: HTMLElement, context: GestureContext, space: boolean): Intent | null {
  const { tool, armed, selection, layout } = context
  const touch = event.pointerType === 'touch'
  if (event.button === 1 || (event.button === 0 && !touch && (tool === 'hand' || space))) return { kind: 'pan' }
  if (event.button !== 0 || tool === 'hand') return null
  const additive = event.shiftKey || event.ctrlKey || event.metaKey || tool === 'several'
  const near = touch ? handleNear(event, scroller, selection) : null
  if (near) return near
  const key = target.closest<HTMLElement>('[data-frame]')?.dataset['frame']
  const handle = target.closest<HTMLElement>('[data-handle]')?.dataset['handle']
  if (key && handle) return { kind: 'handle', key, handle: handle as Handle }
  if (key) return { kind: 'field', key, additive }
  const bounds = scroller.getBoundingClientRect()
  const box = pageUnder(layout, {
    x: event.clientX - bounds.left + scroller.scrollLeft,
    y: event.clientY - bounds.top + scroller.scrollTop,
  })
  if (armed && box) return { kind: 'draw', order: armed, box }
  // A finger on the paper scrolls, unless it was said that it catches.
  return { kind: 'catch', additive, keeps: touch && tool !== 'several' }
}

/**
 * The handle that a finger means. Decided by distance: browsers move a touch to what they take for a button nearby, which is the
 * field and never its handle.
 */
function handleNear(event: PointerEvent, scroller: HTMLElement, selection: ReadonlySet<string>): Intent | null {
  const [key] = selection
  const frame = key !== undefined && selection.size === 1 ? frameOf(scroller, key) : null
  if (!frame || key === undefined) return null
  const { left, top, right, bottom } = frame.getBoundingClientRect()
  const small = frame.classList.contains('pdf-stage__field-frame--small')
  const corners: readonly [Handle, number, number][] = small
    ? [['se', right + SMALL_OFFSET, bottom + SMALL_OFFSET]]
    : [
        ['nw', left, top],
        ['ne', right, top],
        ['sw', left, bottom],
        ['se', right, bottom],
      ]
  const found = corners.find(([, x, y]) => Math.max(Math.abs(event.clientX - x), Math.abs(event.clientY - y)) <= FINGER)
  return found ? { kind: 'handle', key, handle: found[0] } : null
}
