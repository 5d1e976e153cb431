import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Point, Size } from '../geometry'
import { anchorAt, pageAt, scrollForAnchor, toContent, visiblePages, type Anchor, type StageLayout } from './layout'
import type { FieldChange } from './intent'

/** The inner size of an element in CSS pixels; zero until measured. */
export function useViewportSize(ref: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () =>
      setSize((before) =>
        before.width === element.clientWidth && before.height === element.clientHeight
          ? before
          : { width: element.clientWidth, height: element.clientHeight },
      )
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}

export interface Viewport {
  /** Pages to keep in the document: near the view, or with the focus. */
  shown: readonly number[]
  /** The page that is being looked at. */
  page: number
  /** Keeps this point where it is through the next change of the layout. */
  hold: (at: Point) => void
  scrollToPage: (page: number) => void
  /** Brings a field into view if it is not. */
  reveal: (field: FieldChange) => void
}

/** The page at this part of the view's height is the one that is being looked at. */
const READING = 0.4

/** Which pages are near the view, and where the view stands when the layout changes. */
export function useViewport(scroller: RefObject<HTMLElement | null>, layout: StageLayout): Viewport {
  const [range, setRange] = useState<readonly [number, number, number]>([1, 0, 1])
  const [pinned, setPinned] = useState<number | null>(null)
  const scroll = useRef<Point>({ x: 0, y: 0 })
  const held = useRef<Point | null>(null)
  const settled = useRef<StageLayout | null>(null)
  const latest = useRef(layout)

  const look = useCallback(() => {
    const element = scroller.current
    if (!element || latest.current.boxes.length === 0) return
    scroll.current = { x: element.scrollLeft, y: element.scrollTop }
    const top = element.scrollTop
    const [first, last] = visiblePages(latest.current, top, top + element.clientHeight)
    const current = pageAt(latest.current, top + element.clientHeight * READING)?.number ?? 1
    setRange((before) => (before[0] === first && before[1] === last && before[2] === current ? before : [first, last, current]))
  }, [scroller])

  useLayoutEffect(() => {
    latest.current = layout
    const element = scroller.current
    const before = settled.current
    if (element && before && before !== layout && before.boxes.length === layout.boxes.length) {
      const at = held.current ?? { x: element.clientWidth / 2, y: element.clientHeight * READING }
      const anchor: Anchor | null = anchorAt(before, scroll.current, at)
      const to = anchor && scrollForAnchor(layout, anchor)
      if (to) element.scrollTo(to.x, to.y)
    }
    held.current = null
    settled.current = layout
    look()
  }, [layout, look, scroller])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let frame = 0
    const onScroll = () => {
      scroll.current = { x: element.scrollLeft, y: element.scrollTop }
      if (frame === 0)
        frame = window.requestAnimationFrame(() => {
          frame = 0
          look()
        })
    }
    const onFocus = (event: FocusEvent) => {
      const page = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page]')?.dataset['page'] : undefined
      setPinned(page === undefined ? null : Number(page))
    }
    const onBlur = () => setPinned(null)
    element.addEventListener('scroll', onScroll, { passive: true })
    element.addEventListener('focusin', onFocus)
    element.addEventListener('focusout', onBlur)
    return () => {
      window.cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll)
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('focusout', onBlur)
    }
  }, [scroller, look])

  const [first, last, current] = range
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  // The page with the focus stays, or the focus would be lost by scrolling away from it.
  if (pinned !== null && pinned < first) shown.unshift(pinned)
  if (pinned !== null && pinned > last) shown.push(pinned)

  return {
    shown,
    page: current,
    hold: (at) => {
      held.current = at
    },
    scrollToPage: (page) => {
      const [element, box] = [scroller.current, latest.current.boxes[page - 1]]
      if (!element || !box) return
      const near = Math.abs(page - range[2]) <= 2 && !window.matchMedia('(prefers-reduced-motion: reduce)').matches
      element.scrollTo({ top: Math.max(0, box.y - 16), behavior: near ? 'smooth' : 'instant' })
    },
    reveal: (field) => {
      const [element, box] = [scroller.current, latest.current.boxes[field.page - 1]]
      if (!element || !box) return
      const rect = toContent(field.rect, box, latest.current.scale)
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element
      const x = shiftIntoView(rect.x, rect.width, left, width)
      const y = shiftIntoView(rect.y, rect.height, top, height)
      if (x !== 0 || y !== 0) element.scrollTo({ left: left + x, top: top + y, behavior: 'instant' })
    },
  }
}

/** Free room between what is brought into view and the edge. */
const SLACK = 12

/** How far to scroll: not at all if it is seen, just enough if it is near, to the middle if it is far away. */
export function shiftIntoView(start: number, size: number, from: number, length: number): number {
  const [first, last] = [start - SLACK, start + size + SLACK]
  if (first >= from && last <= from + length) return 0
  const near = first >= from - length && last <= from + 2 * length
  if (!near || size + 2 * SLACK > length) return start + size / 2 - length / 2 - from
  return first < from ? first - from : last - from - length
}
