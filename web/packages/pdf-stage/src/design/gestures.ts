import { centredRect, clampRect, overlaps, resizeRect, roundRect, type Handle, type Point, type Rect } from '../geometry'
import { boundedShift, boundsOf } from './arrange'
import type { DesignField } from './fields'
import { Ghosts } from './ghosts'
import { frameOf, intentOf, type GestureContext, type Intent, type Order } from './intent'
import { pageAt, toContent, type PageBox } from './layout'
import { snapMove, snapResize } from './snap'

interface Gesture {
  intent: Intent
  pointer: number
  /** Where it began, on the screen and in the content. */
  from: Point
  fromContent: Point
  fromScroll: Point
  slack: number
  started: boolean
  /** What dropping now would do. */
  commit: ((copy: boolean) => void) | null
  lifted: DesignField[]
}

interface Keys {
  shift: boolean
  /** Ctrl or Cmd: nothing sticks. */
  free: boolean
}

/** How near something must be to stick, in CSS pixels. */
const STICK = 6
const EDGE = 44
const EDGE_SPEED = 16

/**
 * What pointers do on a stage: choose, move, resize, catch several, draw, carry, pan. All events of all fields arrive at
 * the scrolled element; while something moves only plain elements change (`Ghosts`), and the owner hears of it once.
 */
export class Gestures {
  private gesture: Gesture | null = null
  private point: Point = { x: 0, y: 0 }
  private keys: Keys = { shift: false, free: false }
  private bounds = new DOMRect()
  private frame = 0
  private readonly ghosts: Ghosts
  private carried: HTMLElement | null = null
  private space = false

  constructor(
    private readonly scroller: HTMLElement,
    layer: HTMLElement,
    private readonly context: () => GestureContext,
  ) {
    this.ghosts = new Ghosts(layer)
    scroller.addEventListener('pointerdown', this.onDown)
    scroller.addEventListener('touchstart', this.onTouch, { passive: true })
  }

  close(): void {
    this.cancel()
    this.ghosts.remove()
    this.scroller.removeEventListener('pointerdown', this.onDown)
    this.scroller.removeEventListener('touchstart', this.onTouch)
  }

  get busy(): boolean {
    return this.gesture?.started ?? false
  }

  /** Everything back to where it was. */
  cancel(): void {
    if (!this.gesture) return
    this.gesture = null
    this.finish()
  }

  /** While the space bar is held every drag pans. */
  holdSpace(held: boolean): void {
    this.space = held
    this.scroller.classList.toggle('design-stage--hand', held)
  }

  /** Something beside the pages is pressed: a drag carries it onto them. */
  carry(event: PointerEvent, order: Order): void {
    if (event.button !== 0 || this.gesture) return
    this.begin(event, { kind: 'order', order })
  }

  private readonly onTouch = (event: TouchEvent): void => {
    // The second finger means zooming.
    if (event.touches.length > 1) this.cancel()
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (this.gesture || !(event.target instanceof Element)) return
    const bounds = this.scroller.getBoundingClientRect()
    // The scroll bars are the browser's.
    if (event.clientX > bounds.left + this.scroller.clientWidth || event.clientY > bounds.top + this.scroller.clientHeight) return
    const intent = intentOf(event, event.target, this.scroller, this.context(), this.space)
    if (!intent) return
    if (intent.kind === 'pan') event.preventDefault()
    const { selection, onSelect } = this.context()
    // Chosen at once, so that a drag takes it along.
    if (intent.kind === 'field' && !intent.additive && !selection.has(intent.key)) onSelect([intent.key], 'replace')
    this.begin(event, intent)
  }

  private begin(event: PointerEvent, intent: Intent): void {
    this.bounds = this.scroller.getBoundingClientRect()
    this.hear(event)
    this.gesture = {
      intent,
      pointer: event.pointerId,
      from: this.point,
      fromContent: this.contentPoint(),
      fromScroll: { x: this.scroller.scrollLeft, y: this.scroller.scrollTop },
      slack: event.pointerType === 'touch' ? 8 : 3,
      started: false,
      commit: null,
      lifted: [],
    }
    window.addEventListener('pointermove', this.onMove)
    window.addEventListener('pointerup', this.onUp)
    window.addEventListener('pointercancel', this.onLost)
    window.addEventListener('keydown', this.onKey, true)
  }

  private finish(): void {
    window.removeEventListener('pointermove', this.onMove)
    window.removeEventListener('pointerup', this.onUp)
    window.removeEventListener('pointercancel', this.onLost)
    window.removeEventListener('keydown', this.onKey, true)
    window.cancelAnimationFrame(this.frame)
    this.frame = 0
    this.ghosts.clear()
    this.carried?.remove()
    this.carried = null
    this.scroller.classList.remove('design-stage--dragging')
    for (const frame of this.scroller.querySelectorAll('.design-stage__lifted, .design-stage__caught'))
      frame.classList.remove('design-stage__lifted', 'design-stage__caught')
  }

  private hear(event: PointerEvent): void {
    this.point = { x: event.clientX, y: event.clientY }
    this.keys = { shift: event.shiftKey, free: event.ctrlKey || event.metaKey }
  }

  private readonly onMove = (event: PointerEvent): void => {
    const gesture = this.gesture
    if (!gesture || event.pointerId !== gesture.pointer) return
    this.hear(event)
    if (!gesture.started) {
      if (Math.hypot(this.point.x - gesture.from.x, this.point.y - gesture.from.y) < gesture.slack) return
      if (gesture.intent.kind === 'catch' && gesture.intent.keeps) return
      gesture.started = true
      if (gesture.intent.kind !== 'order') this.capture(gesture.pointer)
      this.start(gesture)
    }
    this.schedule()
  }

  /** Also beyond the window's edge; a pointer that is already gone cannot be captured. */
  private capture(pointer: number): void {
    try {
      this.scroller.setPointerCapture(pointer)
    } catch {
      this.cancel()
    }
  }

  private readonly onUp = (event: PointerEvent): void => {
    const gesture = this.gesture
    if (!gesture || event.pointerId !== gesture.pointer) return
    this.hear(event)
    if (gesture.started) this.update(gesture)
    this.gesture = null
    // Committed first: what is drawn anew stands before the copies go, in the same frame.
    if (gesture.started) gesture.commit?.(event.altKey)
    else this.click(gesture)
    this.finish()
  }

  private readonly onLost = (event: PointerEvent): void => {
    if (event.pointerId === this.gesture?.pointer) this.cancel()
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    event.preventDefault()
    this.cancel()
  }

  /** A press that did not move. */
  private click({ intent, fromContent }: Gesture): void {
    const { selection, layout, pages, onSelect, onPlace } = this.context()
    switch (intent.kind) {
      case 'field':
        if (intent.additive) onSelect([intent.key], 'toggle')
        else if (selection.size > 1) onSelect([intent.key], 'replace')
        return
      case 'draw': {
        const { box, order } = intent
        const at = { x: (fromContent.x - box.x) / layout.scale, y: (fromContent.y - box.y) / layout.scale }
        const page = pages[box.number - 1]
        if (page) onPlace(order.id, box.number, roundRect(centredRect(at, order.size, page)))
        return
      }
      case 'catch':
        if (!intent.additive) onSelect([], 'replace')
        return
      case 'handle':
      case 'order':
      case 'pan':
        return
    }
  }

  private start(gesture: Gesture): void {
    const { fields, selection, layout } = this.context()
    const { intent } = gesture
    this.scroller.classList.add('design-stage--dragging')
    if (intent.kind === 'field') {
      const moved = selection.has(intent.key) ? selection : new Set([intent.key])
      if (!selection.has(intent.key)) this.context().onSelect([intent.key], 'replace')
      gesture.lifted = fields.filter((field) => moved.has(field.key))
    }
    if (intent.kind === 'handle') gesture.lifted = fields.filter((field) => field.key === intent.key)
    if (gesture.lifted.length > 0) {
      this.ghosts.show(
        gesture.lifted.flatMap((field) => {
          const box = layout.boxes[field.page - 1]
          return box ? [{ ...field, rect: toContent(field.rect, box, layout.scale) }] : []
        }),
      )
      for (const { key } of gesture.lifted) frameOf(this.scroller, key)?.classList.add('design-stage__lifted')
    }
    if (intent.kind === 'draw') this.ghosts.show([{ ...intent.order, rect: { ...gesture.fromContent, width: 0, height: 0 } }])
  }

  private schedule(): void {
    if (this.frame === 0) this.frame = window.requestAnimationFrame(this.onFrame)
  }

  private readonly onFrame = (): void => {
    this.frame = 0
    const gesture = this.gesture
    if (!gesture?.started) return
    const scrolled = gesture.intent.kind !== 'pan' && this.scrollAtEdges()
    this.update(gesture)
    if (scrolled) this.schedule()
  }

  /** Near the edge of the view the pages come towards the pointer. */
  private scrollAtEdges(): boolean {
    const { left, top } = this.bounds
    const [right, bottom] = [left + this.scroller.clientWidth, top + this.scroller.clientHeight]
    if (this.gesture?.intent.kind === 'order' && !this.inside()) return false
    const speed = (at: number, low: number, high: number) =>
      at < low + EDGE ? -Math.min(1, (low + EDGE - at) / EDGE) : at > high - EDGE ? Math.min(1, (at - high + EDGE) / EDGE) : 0
    const dx = Math.round(speed(this.point.x, left, right) * EDGE_SPEED)
    const dy = Math.round(speed(this.point.y, top, bottom) * EDGE_SPEED)
    if (dx === 0 && dy === 0) return false
    const before = { x: this.scroller.scrollLeft, y: this.scroller.scrollTop }
    this.scroller.scrollBy(dx, dy)
    return this.scroller.scrollLeft !== before.x || this.scroller.scrollTop !== before.y
  }

  private contentPoint(): Point {
    return {
      x: this.point.x - this.bounds.left + this.scroller.scrollLeft,
      y: this.point.y - this.bounds.top + this.scroller.scrollTop,
    }
  }

  private inside(): boolean {
    const { left, top, right, bottom } = this.bounds
    return this.point.x >= left && this.point.x <= right && this.point.y >= top && this.point.y <= bottom
  }

  private update(gesture: Gesture): void {
    const { intent } = gesture
    switch (intent.kind) {
      case 'pan':
        this.scroller.scrollTo(gesture.fromScroll.x - this.point.x + gesture.from.x, gesture.fromScroll.y - this.point.y + gesture.from.y)
        return
      case 'field':
        return this.updateMove(gesture)
      case 'handle':
        return this.updateResize(gesture, intent.handle)
      case 'catch':
        return this.updateCatch(gesture, intent.additive)
      case 'draw':
        return this.updateDraw(gesture, intent.order, intent.box)
      case 'order':
        return this.updateOrder(gesture, intent.order)
    }
  }

  private updateMove(gesture: Gesture): void {
    const now = this.contentPoint()
    let dx = now.x - gesture.fromContent.x
    let dy = now.y - gesture.fromContent.y
    if (this.keys.shift) {
      if (Math.abs(dx) > Math.abs(dy)) dy = 0
      else dx = 0
    }
    const first = gesture.lifted[0]
    if (!first) return
    const together = gesture.lifted.every((field) => field.page === first.page)
    if (together) this.moveTogether(gesture, first.page, dx, dy, now)
    else this.moveApart(gesture, dx, dy)
  }

  /** All lie on one page: they may go to another one, and stick to what is there. */
  private moveTogether(gesture: Gesture, from: number, dx: number, dy: number, now: Point): void {
    const { layout, pages, fields, onChange, onDuplicate } = this.context()
    const group = boundsOf(gesture.lifted.map((field) => field.rect))
    const [start, target] = [layout.boxes[from - 1], this.keys.shift ? layout.boxes[from - 1] : pageAt(layout, now.y)]
    const page = target && pages[target.number - 1]
    if (!group || !start || !target || !page) return
    const { scale } = layout
    const before = toContent(group, start, scale)
    const wanted = { ...group, x: (before.x + dx - target.x) / scale, y: (before.y + dy - target.y) / scale }
    const held = clampRect(wanted, page)
    const lifted = new Set(gesture.lifted.map((field) => field.key))
    const others = fields.filter((field) => field.page === target.number && !lifted.has(field.key)).map((field) => field.rect)
    const snapped = this.keys.free ? { dx: 0, dy: 0, guides: [] } : snapMove(held, others, page, STICK / scale)
    const rect = clampRect({ ...held, x: held.x + snapped.dx, y: held.y + snapped.dy }, page)
    const after = toContent(rect, target, scale)
    this.ghosts.move(after.x - before.x, after.y - before.y)
    this.ghosts.guides(snapped.guides, target, scale)
    this.ghosts.tell(`${Math.round(rect.x)}, ${Math.round(rect.y)}`, after.x, after.y + after.height + 6)
    gesture.commit = (copy) => {
      const changes = gesture.lifted.map((field) => ({
        key: field.key,
        page: target.number,
        rect: roundRect({ ...field.rect, x: field.rect.x + rect.x - group.x, y: field.rect.y + rect.y - group.y }),
      }))
      if (copy) onDuplicate(changes)
      else onChange(changes)
    }
  }

  /** They lie on several pages: each stays on its own. */
  private moveApart(gesture: Gesture, dx: number, dy: number): void {
    const { layout, pages, onChange, onDuplicate } = this.context()
    const { scale } = layout
    const none = { width: 0, height: 0 }
    const shift = boundedShift(gesture.lifted, dx / scale, dy / scale, (page) => pages[page - 1] ?? none)
    this.ghosts.move(shift.dx * scale, shift.dy * scale)
    gesture.commit = (copy) => {
      const changes = gesture.lifted.map(({ key, page, rect }) => ({
        key,
        page,
        rect: roundRect({ ...rect, x: rect.x + shift.dx, y: rect.y + shift.dy }),
      }))
      if (copy) onDuplicate(changes)
      else onChange(changes)
    }
  }

  private updateResize(gesture: Gesture, handle: Handle): void {
    const { layout, pages, fields, minSize, onChange } = this.context()
    const field = gesture.lifted[0]
    const box = field && layout.boxes[field.page - 1]
    const page = field && pages[field.page - 1]
    if (!field || !box || !page) return
    const now = this.contentPoint()
    const dx = (now.x - gesture.fromContent.x) / layout.scale
    const dy = (now.y - gesture.fromContent.y) / layout.scale
    const rough = resizeRect(field.rect, handle, dx, dy, page, minSize)
    const others = fields.filter((other) => other.page === field.page && other.key !== field.key).map((other) => other.rect)
    const snapped = this.keys.free ? { dx: 0, dy: 0, guides: [] } : snapResize(rough, handle, others, page, STICK / layout.scale)
    const rect = roundRect(resizeRect(rough, handle, snapped.dx, snapped.dy, page, minSize))
    const shown = toContent(rect, box, layout.scale)
    this.ghosts.shape(shown)
    this.ghosts.guides(snapped.guides, box, layout.scale)
    this.ghosts.tell(`${Math.round(rect.width)} × ${Math.round(rect.height)}`, shown.x, shown.y + shown.height + 6)
    gesture.commit = () => onChange([{ key: field.key, page: field.page, rect }])
  }

  private updateCatch(gesture: Gesture, additive: boolean): void {
    const { layout, fields, onSelect } = this.context()
    const frame = between(gesture.fromContent, this.contentPoint())
    this.ghosts.catching(frame)
    const caught = fields.filter((field) => {
      const box = layout.boxes[field.page - 1]
      return box && overlaps(frame, toContent(field.rect, box, layout.scale))
    })
    const keys = new Set(caught.map((field) => field.key))
    for (const element of this.scroller.querySelectorAll<HTMLElement>('[data-frame]'))
      element.classList.toggle('design-stage__caught', keys.has(element.dataset['frame'] ?? ''))
    gesture.commit = () => onSelect([...keys], additive ? 'add' : 'replace')
  }

  private updateDraw(gesture: Gesture, order: Order, box: PageBox): void {
    const { layout, pages, minSize, onPlace } = this.context()
    const page = pages[box.number - 1]
    if (!page) return
    const { scale } = layout
    const inPage = (point: Point): Point => ({
      x: Math.min(page.width, Math.max(0, (point.x - box.x) / scale)),
      y: Math.min(page.height, Math.max(0, (point.y - box.y) / scale)),
    })
    const drawn = between(inPage(gesture.fromContent), inPage(this.contentPoint()))
    const rect = roundRect(clampRect({ ...drawn, width: Math.max(drawn.width, minSize.width), height: Math.max(drawn.height, minSize.height) }, page))
    this.ghosts.shape(toContent(rect, box, scale))
    gesture.commit = () => onPlace(order.id, box.number, rect)
  }

  private updateOrder(gesture: Gesture, order: Order): void {
    const { layout, pages, fields, onPlace } = this.context()
    const { scale } = layout
    const now = this.contentPoint()
    const target = this.inside() ? pageAt(layout, now.y) : undefined
    const page = target && pages[target.number - 1]
    gesture.commit = null
    this.carried ??= this.makeCarried(order)
    this.carried.hidden = target !== undefined
    this.carried.style.transform = `translate3d(${this.point.x}px, ${this.point.y}px, 0)`
    if (!target || !page) return this.ghosts.clear()
    const at = { x: (now.x - target.x) / scale, y: (now.y - target.y) / scale }
    const held = centredRect(at, order.size, page)
    const others = fields.filter((field) => field.page === target.number).map((field) => field.rect)
    const snapped = this.keys.free ? { dx: 0, dy: 0, guides: [] } : snapMove(held, others, page, STICK / scale)
    const rect = roundRect(clampRect({ ...held, x: held.x + snapped.dx, y: held.y + snapped.dy }, page))
    const shown = toContent(rect, target, scale)
    if (this.ghosts.empty) this.ghosts.show([{ ...order, rect: shown }])
    this.ghosts.shape(shown)
    this.ghosts.guides(snapped.guides, target, scale)
    gesture.commit = () => onPlace(order.id, target.number, rect)
  }

  private makeCarried(order: Order): HTMLElement {
    const element = window.document.createElement('div')
    element.className = 'design-stage__carried'
    element.textContent = `${order.title} ${order.kind}`
    element.style.setProperty('--field-colour', order.colour)
    window.document.body.append(element)
    return element
  }
}

function between(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}
