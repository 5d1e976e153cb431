import { describe, expect, it } from 'vitest'
import { partyColour } from './colours'
import { rectAfterKey, rectForClick } from './field_layer'
import { boundZoom } from './pinch'

const page = { width: 595, height: 842 }
const min = { width: 36, height: 14 }
const box = { x: 100, y: 200, width: 120, height: 48 }

describe('keys on a field', () => {
  it.each([
    ['ArrowLeft', false, false, { ...box, x: 99 }],
    ['ArrowDown', true, false, { ...box, y: 210 }],
    ['ArrowRight', false, true, { ...box, width: 121 }],
    ['ArrowUp', true, true, { ...box, height: 38 }],
    ['Enter', false, false, null],
    ['Tab', true, false, null],
  ] as const)('%s, shift %s, resizing %s', (key, shift, resize, expected) => {
    expect(rectAfterKey(box, key, shift, resize, page, min)).toEqual(expected)
  })

  it('a_field_cannot_be_pushed_off_the_page_or_below_its_least_size', () => {
    let rect = box
    for (let press = 0; press < 200; press += 1) rect = rectAfterKey(rect, 'ArrowLeft', true, false, page, min) ?? rect
    expect(rect.x).toBe(0)
    for (let press = 0; press < 200; press += 1) rect = rectAfterKey(rect, 'ArrowUp', true, true, page, min) ?? rect
    expect(rect.height).toBe(14)
  })
})

it('a_click_gives_hundredths_of_a_point', () => {
  expect(rectForClick({ x: 300.123456, y: 400.98765 }, { width: 128, height: 52 }, page)).toEqual({
    x: 236.12,
    y: 374.99,
    width: 128,
    height: 52,
  })
})

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
