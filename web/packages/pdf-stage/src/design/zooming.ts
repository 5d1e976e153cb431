import { useEffect, useRef, type RefObject } from 'react'
import type { Point } from '../geometry'

/**
 * Two fingers, or the wheel with Ctrl or Cmd held (which is also what a trackpad's pinch sends). `onZoom` is told the wanted zoom and a
 * point of the viewport, and answers the zoom that it will be.
 */
export function useZoomGestures(ref: RefObject<HTMLElement | null>, factor: number, onZoom: (factor: number, at: Point) => number): void {
  const latest = useRef({ factor, onZoom })
  useEffect(() => {
    latest.current = { factor, onZoom }
  })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    let start: { distance: number; factor: number } | null = null
    const zoom = (next: number, x: number, y: number) => {
      const { left, top } = element.getBoundingClientRect()
      // Several may come before anything is drawn: each goes on from the one before.
      latest.current.factor = latest.current.onZoom(next, { x: x - left, y: y - top })
    }
    const onTouchStart = (event: TouchEvent) => {
      const fingers = twoFingers(event)
      start = fingers && { distance: fingers.distance, factor: latest.current.factor }
    }
    const onTouchMove = (event: TouchEvent) => {
      const fingers = twoFingers(event)
      // While the page scrolls under a finger the browser lets nobody interfere.
      if (!fingers || !start || start.distance === 0 || !event.cancelable) return
      event.preventDefault()
      zoom(start.factor * (fingers.distance / start.distance), fingers.x, fingers.y)
    }
    const onTouchEnd = () => {
      start = null
    }
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY
      // One notch of a wheel is a step that can be followed; a trackpad sends many small ones.
      zoom(latest.current.factor * Math.exp(-Math.max(-60, Math.min(60, pixels)) / 300), event.clientX, event.clientY)
    }
    element.addEventListener('touchstart', onTouchStart, { passive: true })
    element.addEventListener('touchmove', onTouchMove, { passive: false })
    element.addEventListener('touchend', onTouchEnd, { passive: true })
    element.addEventListener('touchcancel', onTouchEnd, { passive: true })
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      element.removeEventListener('touchstart', onTouchStart)
      element.removeEventListener('touchmove', onTouchMove)
      element.removeEventListener('touchend', onTouchEnd)
      element.removeEventListener('touchcancel', onTouchEnd)
      element.removeEventListener('wheel', onWheel)
    }
  }, [ref])
}

function twoFingers(event: TouchEvent): { distance: number; x: number; y: number } | null {
  const [a, b] = [event.touches[0], event.touches[1]]
  if (!a || !b || event.touches.length !== 2) return null
  return {
    distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
  }
}
