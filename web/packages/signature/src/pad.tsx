import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import SignaturePadEngine, { type PointGroup } from 'signature_pad'
import { type Drawing, fitTo } from './drawing'

export interface SignaturePadHandle {
  undo: () => void
  clear: () => void
}

interface SignaturePadProps {
  /** What is already drawn; read when the pad appears and when its size changes. */
  initial: Drawing | null
  /** After each stroke, undo and clear. */
  onChange: (drawing: Drawing) => void
  /** Accessible name. */
  label: string
  describedBy?: string
  className?: string
  ref?: Ref<SignaturePadHandle>
}

const INK = '#1A1F24'

/** A surface to draw a signature on. Keeps the strokes when it is resized or turned. */
export function SignaturePad({ initial, onChange, label, describedBy, className, ref }: SignaturePadProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const engineRef = useRef<SignaturePadEngine | null>(null)
  const drawingRef = useRef<Drawing | null>(initial)
  const onChangeRef = useRef(onChange)
  useEffect(() => {
    onChangeRef.current = onChange
  })

  useEffect(() => {
    const canvas = canvasRef.current
    if (!canvas) return
    const engine = new SignaturePadEngine(canvas, { penColor: INK, minWidth: 1.1, maxWidth: 3.2, throttle: 8, minDistance: 2 })
    engineRef.current = engine
    const report = () => {
      drawingRef.current = readDrawing(engine, canvas)
      onChangeRef.current(drawingRef.current)
    }
    engine.addEventListener('endStroke', report)
    const observer = new ResizeObserver(() => {
      resize(canvas)
      if (drawingRef.current) engine.fromData(asGroups(fitTo(drawingRef.current, canvas.clientWidth, canvas.clientHeight)))
      else engine.clear()
    })
    observer.observe(canvas)
    return () => {
      observer.disconnect()
      engine.removeEventListener('endStroke', report)
      engine.off()
      engineRef.current = null
    }
  }, [])

  useImperativeHandle(ref, () => {
    const change = (keep: (groups: PointGroup[]) => PointGroup[]) => {
      const engine = engineRef.current
      const canvas = canvasRef.current
      if (!engine || !canvas) return
      engine.fromData(keep(engine.toData()))
      drawingRef.current = readDrawing(engine, canvas)
      onChangeRef.current(drawingRef.current)
    }
    return { undo: () => change((groups) => groups.slice(0, -1)), clear: () => change(() => []) }
  }, [])

  return <canvas ref={canvasRef} className={className} role="img" aria-label={label} aria-describedby={describedBy} />
}

function resize(canvas: HTMLCanvasElement) {
  const ratio = Math.max(window.devicePixelRatio || 1, 1)
  canvas.width = Math.round(canvas.clientWidth * ratio)
  canvas.height = Math.round(canvas.clientHeight * ratio)
  canvas.getContext('2d')?.scale(ratio, ratio)
}

function readDrawing(engine: SignaturePadEngine, canvas: HTMLCanvasElement): Drawing {
  return {
    width: canvas.clientWidth,
    height: canvas.clientHeight,
    strokes: engine.toData().map((group) => ({
      // A finger reports 0 or a constant 0.5; both mean "no pressure known".
      points: group.points.map(({ x, y, pressure }) => (pressure > 0 && pressure !== 0.5 && pressure < 1 ? { x, y, pressure } : { x, y })),
    })),
  }
}

function asGroups(drawing: Drawing): PointGroup[] {
  return drawing.strokes.map((stroke) => ({
    penColor: INK,
    dotSize: 0,
    minWidth: 1.1,
    maxWidth: 3.2,
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over' as const,
    // Times are not kept; an even pace draws lines of even width.
    points: stroke.points.map((point, at) => ({ x: point.x, y: point.y, pressure: point.pressure ?? 0, time: at * 16 })),
  }))
}
