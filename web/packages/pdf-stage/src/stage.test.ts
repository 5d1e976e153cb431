import { expect, it } from 'vitest'
import { partyColour } from './colours'
import { boundZoom } from './pinch'

it('the_first_ten_parties_have_ten_colours_that_can_be_read_on_white', () => {
  const colours = Array.from({ length: 10 }, (_, index) => partyColour(index))
  expect(new Set(colours).size).toBe(10)
  for (const colour of colours) expect(contrastOnWhite(colour), colour).toBeGreaterThanOrEqual(4.5)
  expect(partyColour(10)).toBe(partyColour(0))
})

it.each([
  [0.2, 1],
  [1.234, 1.23],
  [9, 4],
])('zoom %d is kept as %d', (zoom, kept) => expect(boundZoom(zoom, 1, 4)).toBe(kept))

/** WCAG 2.2, 1.4.3. */
function contrastOnWhite(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
