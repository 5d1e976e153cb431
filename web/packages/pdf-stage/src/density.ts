import type { Size } from './geometry'

/** Phones refuse canvases with more pixels. */
const MAX_PIXELS = 16_000_000

/** Pixels of the canvas for each CSS pixel: the screen's, unless the canvas would become too large. */
export function pixelDensity(size: Size, scale: number): number {
  const wanted = Math.min(window.devicePixelRatio || 1, 3)
  const pixels = size.width * size.height * scale * scale * wanted * wanted
  return pixels > MAX_PIXELS ? wanted * Math.sqrt(MAX_PIXELS / pixels) : wanted
}
