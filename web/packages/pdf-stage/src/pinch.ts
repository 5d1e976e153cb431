import { useEffect, useRef, type RefObject } from 'react'

/** Keeps a zoom within its bounds. */
export function boundZoom(zoom: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(zoom * 100) / 100))
}

/** Two fingers, or the wheel with Ctrl held (which is also what a trackpad pinch sends). */
export function usePinch(ref: RefObject<HTMLElement | null>, zoom: number, min: number, max: number, onZoom: (zoom: number) => void) {
  const latest = useRef({ zoom, onZoom })
  useEffect(() => {
    latest.current = { zoom, onZoom }
  })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    let startDistance = 0
    let startZoom = 1
    const apply = (next: number, clientX: number) => {
      const before = latest.current.zoom
      const bounded = boundZoom(next, min, max)
      if (bounded === before) return
      const offset = clientX - element.getBoundingClientRect().left
      const ratio = bounded / before
      latest.current.onZoom(bounded)
      // The point between the fingers stays where it is, sideways; down the page follows the width.
      window.requestAnimationFrame(() => {
        element.scrollLeft = (element.scrollLeft + offset) * ratio - offset
      })
    }
    const onTouchStart = (event: TouchEvent) => {
      if (event.touches.length !== 2) return
      startDistance = distance(event)
      startZoom = latest.current.zoom
    }
    const onTouchMove = (event: TouchEvent) => {
      if (event.touches.length !== 2 || startDistance === 0) return
      event.preventDefault()
      apply(startZoom * (distance(event) / startDistance), centreX(event))
    }
    const onTouchEnd = (event: TouchEvent) => {
      if (event.touches.length < 2) startDistance = 0
    }
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      apply(latest.current.zoom * Math.exp(-event.deltaY / 300), event.clientX)
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
  }, [ref, min, max])
}

function distance(event: TouchEvent): number {
  const [a, b] = [event.touches[0], event.touches[1]]
  return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0
}

function centreX(event: TouchEvent): number {
  const [a, b] = [event.touches[0], event.touches[1]]
  return a && b ? (a.clientX + b.clientX) / 2 : 0
}
