import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import type { Size } from '../geometry'

/** Bytes of pixels that pictures of pages may hold together. */
export const THUMBNAIL_BYTES = 12_000_000

export interface ThumbnailStoreOptions {
  /** Draws one page; the promise rejects when it was cancelled or cannot be drawn. */
  draw: (page: number, canvas: HTMLCanvasElement) => { done: Promise<void>; cancel: () => void }
  /** Waits until the page has time for it. */
  whenIdle: (run: () => void) => void
  limit?: number
}

interface Turn {
  page: number
  cancelled: boolean
  cancel: () => void
}

/**
 * Small pictures of pages: drawn one at a time when nothing else is to do, only for pages that somebody looks at, the
 * longest unseen given up first when there are too many.
 */
export class ThumbnailStore {
  /** In the order of their last use. */
  private readonly drawn = new Map<number, HTMLCanvasElement>()
  private readonly wanted = new Map<number, (canvas: HTMLCanvasElement) => void>()
  private current: Turn | null = null
  private closed = false
  private bytes = 0

  constructor(private readonly options: ThumbnailStoreOptions) {}

  /** Calls back with the picture, now or later. The answer ends the interest. */
  want(page: number, onDrawn: (canvas: HTMLCanvasElement) => void): () => void {
    const known = this.drawn.get(page)
    this.wanted.set(page, onDrawn)
    if (known) {
      this.drawn.delete(page)
      this.drawn.set(page, known)
      onDrawn(known)
    } else this.next()
    return () => {
      if (this.wanted.get(page) !== onDrawn) return
      this.wanted.delete(page)
      if (this.current?.page === page) this.cancel(this.current)
    }
  }

  /** Bytes of pixels in use. */
  get size(): number {
    return this.bytes
  }

  close(): void {
    this.closed = true
    if (this.current) this.cancel(this.current)
    this.wanted.clear()
    for (const page of [...this.drawn.keys()]) this.forget(page)
  }

  private next(): void {
    if (this.current || this.closed) return
    const page = [...this.wanted.keys()].find((wanted) => !this.drawn.has(wanted))
    if (page === undefined) return
    const turn: Turn = { page, cancelled: false, cancel: () => {} }
    this.current = turn
    this.options.whenIdle(() => {
      if (this.closed || !this.wanted.has(page)) return this.finish(turn)
      const canvas = window.document.createElement('canvas')
      canvas.setAttribute('aria-hidden', 'true')
      const { done, cancel } = this.options.draw(page, canvas)
      turn.cancel = cancel
      done.then(
        () => this.keep(page, canvas),
        () => {
          // A page that cannot be drawn stays blank and is not tried again while it is looked at.
          if (!turn.cancelled) this.wanted.delete(page)
        },
      ).finally(() => this.finish(turn))
    })
  }

  private cancel(turn: Turn): void {
    turn.cancelled = true
    turn.cancel()
  }

  private finish(turn: Turn): void {
    if (this.current === turn) this.current = null
    this.next()
  }

  private keep(page: number, canvas: HTMLCanvasElement): void {
    if (this.closed) return
    this.drawn.set(page, canvas)
    this.bytes += canvas.width * canvas.height * 4
    this.wanted.get(page)?.(canvas)
    for (const old of [...this.drawn.keys()]) {
      if (this.bytes <= (this.options.limit ?? THUMBNAIL_BYTES)) return
      // Whatever is on the screen stays.
      if (!this.wanted.has(old)) this.forget(old)
    }
  }

  private forget(page: number): void {
    const canvas = this.drawn.get(page)
    if (!canvas) return
    this.drawn.delete(page)
    this.bytes -= canvas.width * canvas.height * 4
    canvas.remove()
    canvas.width = canvas.height = 0
  }
}

/** Pictures of an open file's pages, each at most `width` pixels wide. */
export function thumbnailsOf(document: PDFDocumentProxy, pages: readonly Size[], width: number): ThumbnailStore {
  const density = Math.min(window.devicePixelRatio || 1, 1.5)
  return new ThumbnailStore({
    whenIdle: (run) => {
      // Safari has no idle callbacks.
      if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run, { timeout: 400 })
      else window.setTimeout(run, 60)
    },
    draw: (number, canvas) => {
      let task: RenderTask | null = null
      let cancelled = false
      const draw = async () => {
        const page = await document.getPage(number)
        if (cancelled) throw new Error('cancelled')
        const size = pages[number - 1]
        const viewport = page.getViewport({ scale: (width * density) / Math.max(1, size?.width ?? width, size?.height ?? width) })
        canvas.width = Math.max(1, Math.floor(viewport.width))
        canvas.height = Math.max(1, Math.floor(viewport.height))
        task = page.render({ canvas, viewport })
        await task.promise
      }
      return {
        done: draw(),
        cancel: () => {
          cancelled = true
          task?.cancel()
        },
      }
    },
  })
}
