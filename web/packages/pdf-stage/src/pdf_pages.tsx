import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react'
import type { Size } from './geometry'
import type { PdfSource } from './document'
import { usePdf } from './pdf_document'
import { PdfPage } from './pdf_page'
import { usePinch } from './pinch'
import './stage.css'

/** Sentences in the reader's language; this package has no dictionary of its own. */
export interface PdfLabels {
  document: string
  page: (page: number, total: number) => string
  loading: string
  failed: string
  retry: string
}

export interface OverlayPage extends Size {
  /** From 1. */
  number: number
  /** CSS pixels per PDF point. */
  scale: number
}

export interface PdfPagesHandle {
  scrollToPage: (page: number) => void
}

export interface PdfPagesProps {
  source: PdfSource
  /** Sizes as displayed, in points: the layout stands before a byte of the file has arrived. */
  pages: readonly Size[]
  labels: PdfLabels
  /** Drawn above each page, in a box of exactly the page's size. */
  overlay?: (page: OverlayPage) => ReactNode
  /** 1 fits the width. Uncontrolled when absent. */
  zoom?: number
  onZoom?: (zoom: number) => void
  maxPageWidth?: number
  /** The element scrolls by itself (it was given a height); otherwise the window does. */
  ownScroll?: boolean
  /** Called once, when the foot of the last page has been seen and that page is drawn. */
  onReachedEnd?: () => void
  onPageChange?: (page: number) => void
  className?: string
  ref?: Ref<PdfPagesHandle>
}

export const MIN_ZOOM = 1
export const MAX_ZOOM = 4

/** All pages of a PDF under each other; drawn only when near the visible part. */
export function PdfPages(props: PdfPagesProps) {
  const { source, pages, labels, overlay, maxPageWidth = 900, ownScroll = false, onReachedEnd, onPageChange } = props
  const root = useRef<HTMLDivElement>(null)
  const { document, failed, retry } = usePdf(source)
  const available = useWidth(root)
  const [ownZoom, setOwnZoom] = useState(1)
  const zoom = props.zoom ?? ownZoom
  const onZoom = props.onZoom ?? setOwnZoom
  usePinch(root, zoom, MIN_ZOOM, MAX_ZOOM, onZoom)

  const widest = useMemo(() => Math.max(1, ...pages.map((page) => page.width)), [pages])
  const scale = available > 0 ? (Math.min(maxPageWidth, available) / widest) * zoom : 0
  const near = useNearPages(root, pages.length, ownScroll, scale > 0, onPageChange)
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(new Set())
  const onDrawn = useCallback((page: number) => setDrawn((before) => (before.has(page) ? before : new Set(before).add(page))), [])
  const end = useRef<HTMLDivElement>(null)
  useReachedEnd(end, drawn.has(pages.length), onReachedEnd)

  useImperativeHandle(props.ref, () => ({
    scrollToPage: (page) => {
      const target = root.current?.querySelector(`[data-page="${page}"]`)
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
      target?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' })
    },
  }))

  return (
    <div
      ref={root}
      className={`pdf-stage${ownScroll ? ' pdf-stage--own-scroll' : ''} ${props.className ?? ''}`}
      role="region"
      aria-label={labels.document}
      tabIndex={ownScroll || zoom > 1 ? 0 : undefined}
    >
      {failed && (
        <div className="pdf-stage__failed" role="alert">
          <p>{labels.failed}</p>
          <button type="button" className="pdf-stage__retry" onClick={retry}>
            {labels.retry}
          </button>
        </div>
      )}
      {scale > 0 &&
        pages.map((page, index) => (
          <PdfPage
            key={index}
            document={document}
            number={index + 1}
            size={page}
            scale={scale}
            near={near.has(index + 1)}
            label={labels.page(index + 1, pages.length)}
            loading={labels.loading}
            onDrawn={onDrawn}
          >
            {overlay?.({ number: index + 1, width: page.width, height: page.height, scale })}
          </PdfPage>
        ))}
      <div ref={end} className="pdf-stage__end" />
    </div>
  )
}

/** The inner width of the element, in CSS pixels; 0 until measured. */
function useWidth(ref: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const style = getComputedStyle(element)
      setWidth(element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return width
}

/** Pages near the visible part, and news of the page most in view. */
function useNearPages(
  root: React.RefObject<HTMLDivElement | null>,
  count: number,
  ownScroll: boolean,
  ready: boolean,
  onPageChange?: (page: number) => void,
): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  const report = useRef(onPageChange)
  useEffect(() => {
    report.current = onPageChange
  })
  useEffect(() => {
    const element = root.current
    if (!element || !ready) return
    const base = ownScroll ? element : null
    const pageOf = (entry: IntersectionObserverEntry) => Number((entry.target as HTMLElement).dataset['page'])
    const approach = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const after = new Set(before)
          for (const entry of entries) {
            if (entry.isIntersecting) after.add(pageOf(entry))
            else after.delete(pageOf(entry))
          }
          return after
        }),
      { root: base, rootMargin: '800px 0px' },
    )
    // The page that crosses the line at two fifths of the height is the one being read.
    const reading = new IntersectionObserver(
      (entries) => {
        const current = entries.find((entry) => entry.isIntersecting)
        if (current) report.current?.(pageOf(current))
      },
      { root: base, rootMargin: '-40% 0px -60% 0px' },
    )
    for (const page of element.querySelectorAll('[data-page]')) {
      approach.observe(page)
      reading.observe(page)
    }
    return () => {
      approach.disconnect()
      reading.disconnect()
    }
  }, [root, count, ownScroll, ready])
  return near
}

function useReachedEnd(end: React.RefObject<HTMLDivElement | null>, lastDrawn: boolean, onReachedEnd?: () => void) {
  const report = useRef(onReachedEnd)
  useEffect(() => {
    report.current = onReachedEnd
  })
  useEffect(() => {
    if (!end.current || !lastDrawn) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      report.current?.()
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [end, lastDrawn])
}
