import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { memo, useEffect, useRef, useState } from 'react'
import { pixelDensity } from '../density'
import type { Rect, Size } from '../geometry'
import type { CanvasPool } from './canvas_pool'
import { PageFields, type DesignField } from './fields'
import type { PageBox } from './layout'

/** A place in the text that is pointed out. */
export interface Mark {
  /** From 1. */
  page: number
  rect: Rect
  /** Pointed out more than the others. */
  strong: boolean
}

interface StagePageProps {
  document: PDFDocumentProxy | null
  pool: CanvasPool
  box: PageBox
  size: Size
  scale: number
  label: string
  loading: string
  fields: readonly DesignField[]
  marks: readonly Mark[]
  /** Empty unless something of this page is selected, so that a choice elsewhere draws nothing here. */
  selection: ReadonlySet<string>
  /** The field that shows its handles, if it is on this page. */
  handles: string | null
  roleDescription: string
  placing: boolean
}

/** A page that is only scrolled past is not drawn. */
const SETTLE_MS = 40
/** While the zoom changes the old picture is stretched; it is drawn anew when it rests. */
const REST_MS = 160

/** One page near the view: its picture, its text for screen readers, its fields. */
export const StagePage = memo(function StagePage(props: StagePageProps) {
  const { box, scale, fields, selection, handles, roleDescription } = props
  const { host, blank, text } = usePicture(props)
  return (
    <section
      className="pdf-stage__page design-stage__page"
      data-page={box.number}
      aria-label={props.label}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      <div ref={host} className="pdf-stage__canvas" />
      {props.marks.map(({ rect, strong }, index) => (
        <div
          key={index}
          className={strong ? 'design-stage__mark design-stage__mark--strong' : 'design-stage__mark'}
          aria-hidden="true"
          style={{ left: rect.x * scale, top: rect.y * scale, width: rect.width * scale, height: rect.height * scale }}
        />
      ))}
      {blank && (
        <div className="pdf-stage__blank" aria-hidden="true">
          {props.loading}
        </div>
      )}
      <p className="pdf-stage__text">{text}</p>
      <div className={`pdf-stage__layer${props.placing ? ' pdf-stage__layer--placing' : ''}`}>
        <PageFields fields={fields} scale={scale} selection={selection} handles={handles} roleDescription={roleDescription} />
      </div>
    </section>
  )
})

/** Draws the page onto a canvas of the pool, and gives the canvas back when the page leaves. */
function usePicture({ document, pool, box, size, scale }: StagePageProps) {
  const host = useRef<HTMLDivElement>(null)
  const shown = useRef<HTMLCanvasElement | null>(null)
  const [blank, setBlank] = useState(true)
  const [text, setText] = useState('')
  const number = box.number

  useEffect(
    () => () => {
      if (shown.current) pool.giveBack(shown.current)
      shown.current = null
    },
    [pool],
  )
  useEffect(() => {
    const element = host.current
    if (!element || !document) return
    let live = true
    let task: RenderTask | null = null
    const draw = async () => {
      const page = await document.getPage(number)
      if (!live) return
      const viewport = page.getViewport({ scale: scale * pixelDensity(size, scale) })
      const canvas = pool.take(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)))
      try {
        task = page.render({ canvas, viewport })
        await task.promise
      } catch (failure) {
        pool.giveBack(canvas)
        throw failure
      }
      if (!live) return pool.giveBack(canvas)
      const before = shown.current
      shown.current = canvas
      element.replaceChildren(canvas)
      if (before) pool.giveBack(before)
      setBlank(false)
      const content = await page.getTextContent()
      if (live) setText(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    }
    // A render that was cancelled on purpose rejects; a page that cannot be drawn stays blank.
    const timer = window.setTimeout(() => void draw().catch(() => undefined), shown.current ? REST_MS : SETTLE_MS)
    return () => {
      live = false
      window.clearTimeout(timer)
      task?.cancel()
    }
  }, [document, pool, number, size, scale])
  return { host, blank, text }
}
