/**
 * Canvases that are used again: a page that leaves the view hands its canvas to the next one, so that scrolling through
 * a long file allocates no new pixels.
 */
export class CanvasPool {
  private readonly free: HTMLCanvasElement[] = []

  constructor(private readonly kept = 4) {}

  take(width: number, height: number): HTMLCanvasElement {
    // One of the same size needs no new pixels; setting the size also clears it.
    const index = this.free.findIndex((canvas) => canvas.width === width && canvas.height === height)
    const canvas = this.free.splice(Math.max(0, index), 1)[0] ?? window.document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    canvas.setAttribute('aria-hidden', 'true')
    return canvas
  }

  /** Only when nothing draws on it any more. */
  giveBack(canvas: HTMLCanvasElement): void {
    canvas.remove()
    if (this.free.length < this.kept) this.free.push(canvas)
    // Browsers free the pixels of a canvas late unless it is shrunk.
    else canvas.width = canvas.height = 0
  }

  /** Frees the pixels of all that wait; the pool can still be used. */
  drop(): void {
    for (const canvas of this.free.splice(0)) canvas.width = canvas.height = 0
  }
}
