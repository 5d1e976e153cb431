import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Size } from '../geometry'
import type { DesignField } from './fields'
import { thumbnailsOf, type ThumbnailStore } from './thumbnail_store'
import './design.css'

export interface ThumbnailsProps {
  document: PDFDocumentProxy | null
  pages: readonly Size[]
  fields: readonly DesignField[]
  current: number
  label: string
  /** Read aloud: the page and how many fields are on it. */
  pageLabel: (page: number, fields: number) => string
  onPage: (page: number) => void
}

/** CSS pixels: the longest side of a picture, and what a row needs beside it. */
const SIDE = 128
const ROW = SIDE + 34
/** Rows beyond the visible ones. */
const MARGIN = 2

/** Small pictures of all pages with marks where fields are; only the rows in view exist. */
export function Thumbnails({ document, pages, fields, current, label, pageLabel, onPage }: ThumbnailsProps) {
  const list = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<readonly [number, number]>([1, 1])
  const store = useMemo(() => (document ? thumbnailsOf(document, pages, SIDE) : null), [document, pages])
  useEffect(() => () => store?.close(), [store])
  useRows(list, pages.length, setRange)
  useEffect(() => {
    // The picture of the page that is being read comes into view; only this list scrolls.
    const element = list.current
    if (!element) return
    const top = (current - 1) * ROW
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (top + ROW > element.scrollTop + element.clientHeight) element.scrollTo({ top: top + ROW - element.clientHeight })
  }, [current])
  const marks = useMemo(() => {
    const groups = new Map<number, DesignField[]>()
    for (const field of fields) groups.set(field.page, [...(groups.get(field.page) ?? []), field])
    return groups
  }, [fields])

  const go = (page: number) => {
    const target = Math.min(pages.length, Math.max(1, page))
    onPage(target)
    // It may not be drawn yet.
    window.setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-thumbnail="${target}"]`)?.focus(), 60)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowUp: current - 1,
      ArrowDown: current + 1,
      PageUp: current - 5,
      PageDown: current + 5,
      Home: 1,
      End: pages.length,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(to)
  }
  const shown = Array.from({ length: Math.max(0, range[1] - range[0] + 1) }, (_, index) => range[0] + index)
  return (
    <div ref={list} className="thumbnails" role="group" aria-label={label} onKeyDown={onKeyDown}>
      <div className="thumbnails__rows" style={{ height: pages.length * ROW }}>
        {shown.map((page) => {
          const size = pages[page - 1]
          return size ? (
            <Thumbnail
              key={page}
              page={page}
              size={size}
              store={store}
              marks={marks.get(page) ?? NO_MARKS}
              current={page === current}
              // One stop for the Tab key; arrows do the rest.
              reachable={page === Math.min(range[1], Math.max(range[0], current))}
              label={pageLabel(page, marks.get(page)?.length ?? 0)}
              onPage={onPage}
            />
          ) : null
        })}
      </div>
    </div>
  )
}

const NO_MARKS: readonly DesignField[] = []

function useRows(
  list: React.RefObject<HTMLDivElement | null>,
  count: number,
  onRange: (update: (before: readonly [number, number]) => readonly [number, number]) => void,
): void {
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    let frame = 0
    const look = () => {
      frame = 0
      const first = Math.max(1, Math.floor(element.scrollTop / ROW) + 1 - MARGIN)
      const last = Math.min(count, Math.ceil((element.scrollTop + element.clientHeight) / ROW) + MARGIN)
      onRange((before) => (before[0] === first && before[1] === last ? before : [first, last]))
    }
    const soon = () => {
      if (frame === 0) frame = window.requestAnimationFrame(look)
    }
    look()
    const observer = new ResizeObserver(soon)
    observer.observe(element)
    element.addEventListener('scroll', soon, { passive: true })
    return () => {
      window.cancelAnimationFrame(frame)
      observer.disconnect()
      element.removeEventListener('scroll', soon)
    }
  }, [list, count, onRange])
}

interface ThumbnailProps {
  page: number
  size: Size
  store: ThumbnailStore | null
  marks: readonly DesignField[]
  current: boolean
  reachable: boolean
  label: string
  onPage: (page: number) => void
}

const Thumbnail = memo(function Thumbnail({ page, size, store, marks, current, reachable, label, onPage }: ThumbnailProps) {
  const host = useRef<HTMLSpanElement>(null)
  useEffect(() => store?.want(page, (canvas) => host.current?.replaceChildren(canvas)), [store, page])
  const scale = SIDE / Math.max(size.width, size.height)
  return (
    <button
      type="button"
      className="thumbnails__row"
      style={{ top: (page - 1) * ROW, height: ROW }}
      data-thumbnail={page}
      tabIndex={reachable ? 0 : -1}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
      onClick={() => onPage(page)}
    >
      <span className="thumbnails__paper" style={{ width: size.width * scale, height: size.height * scale }}>
        <span ref={host} className="thumbnails__picture" />
        {marks.map((mark) => (
          <span
            key={mark.key}
            className={`thumbnails__mark${mark.warned ? ' thumbnails__mark--warned' : ''}`}
            style={{
              left: mark.rect.x * scale,
              top: mark.rect.y * scale,
              width: Math.max(4, mark.rect.width * scale),
              height: Math.max(3, mark.rect.height * scale),
              background: mark.colour,
            }}
          />
        ))}
      </span>
      <span className="thumbnails__number">{page}</span>
    </button>
  )
})
