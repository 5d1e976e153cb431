import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'

/** What a row's handle needs to move the row by pointer, finger or key. */
export interface SortHandle {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void
  onPointerMove: (event: PointerEvent<HTMLElement>) => void
  onPointerUp: () => void
  onPointerCancel: () => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** The place that a row dragged to `y` takes among rows with these vertical middles. */
export function placeAt(y: number, middles: readonly number[], from: number): number {
  const above = middles.filter((middle, index) => index !== from && middle < y).length
  return above
}

/** Sorting of a list by its rows' handles. */
export function useSorting(order: readonly string[], onMove: (key: string, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [dragging, setDragging] = useState<string | null>(null)
  const finish = () => setDragging(null)
  const handle = (key: string, index: number): SortHandle => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragging(key)
    },
    onPointerMove: (event) => {
      if (dragging !== key || !list.current) return
      const middles = [...list.current.children].map((row) => {
        const bounds = row.getBoundingClientRect()
        return bounds.top + bounds.height / 2
      })
      const to = placeAt(event.clientY, middles, index)
      if (to !== index) onMove(key, to)
    },
    onPointerUp: finish,
    onPointerCancel: finish,
    onKeyDown: (event) => {
      const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: order.length - 1 }[event.key]
      if (to === undefined) return
      event.preventDefault()
      if (to >= 0 && to < order.length && to !== index) onMove(key, to)
    },
  })
  return { list, dragging, handle }
}
