import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist'
import { pixelDensity } from './density'
import type { Size } from './geometry'

interface PdfPageProps {
  document: PDFDocumentProxy | null
  number: number
  size: Size
  scale: number
  near: boolean
  label: string
  loading: string
  onDrawn: (page: number) => void
  children?: ReactNode
}

/** While fingers move the old picture is stretched; it is drawn anew when they rest. */
const REST_MS = 160

/** One page: a canvas, its text for screen readers, and whatever is laid above. */
export function PdfPage({ document, number, size, scale, near, label, loading, onDrawn, children }: PdfPageProps) {
  const host = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [blank, setBlank] = useState(true)
  const drawnScale = useRef(0)

  useEffect(() => {
    const element = host.current
    if (!element || !document) return
    if (!near) {
      // Far pages give their pixels back.
      element.replaceChildren()
      drawnScale.current = 0
      setBlank(true)
      return
    }
    let live = true
    let task: RenderTask | null = null
    let page: PDFPageProxy | null = null
    const draw = async () => {
      page = await document.getPage(number)
      if (!live) return
      const canvas = window.document.createElement('canvas')
      const density = pixelDensity(size, scale)
      const viewport = page.getViewport({ scale: scale * density })
      canvas.width = Math.max(1, Math.floor(viewport.width))
      canvas.height = Math.max(1, Math.floor(viewport.height))
      canvas.setAttribute('aria-hidden', 'true')
      task = page.render({ canvas, viewport })
      await task.promise
      if (!live) return
      element.replaceChildren(canvas)
      drawnScale.current = scale
      setBlank(false)
      onDrawn(number)
      const content = await page.getTextContent()
      if (live) setText(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    }
    const timer = window.setTimeout(
      () => {
        // A render that was cancelled on purpose rejects; a page that cannot be drawn stays blank.
        draw().catch(() => undefined)
      },
      drawnScale.current === 0 ? 0 : REST_MS,
    )
    return () => {
      live = false
      window.clearTimeout(timer)
      task?.cancel()
      page?.cleanup()
    }
  }, [document, number, size, scale, near, onDrawn])

  return (
    <section
      className="pdf-stage__page"
      data-page={number}
      aria-label={label}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      <div ref={host} className="pdf-stage__canvas" />
      {blank && (
        <div className="pdf-stage__blank" aria-hidden="true">
          {loading}
        </div>
      )}
      <p className="pdf-stage__text">{text}</p>
      {children}
    </section>
  )
}
