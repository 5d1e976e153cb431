import { describe, expect, it } from 'vitest'
import {
  anchorAt,
  boundedZoom,
  layoutPages,
  nextZoom,
  pageAt,
  pageUnder,
  PIXELS_PER_POINT,
  scrollForAnchor,
  toContent,
  visiblePages,
  zoomFactor,
} from './layout'
import { shiftIntoView } from './viewport'

const a4 = { width: 600, height: 800 }
const wide = { width: 900, height: 600 }
const space = { gap: 20, padding: 30 }
const many = layoutPages(Array.from({ length: 200 }, () => a4), 1, 1000, space)

describe('zoom', () => {
  it.each([
    ['width', { width: 860, height: 500 }, 800 / (600 * PIXELS_PER_POINT)],
    ['page', { width: 2000, height: 860 }, 800 / (800 * PIXELS_PER_POINT)],
    ['page', { width: 460, height: 5000 }, 400 / (600 * PIXELS_PER_POINT)],
    ['width', { width: 9000, height: 500 }, 3],
    [1.25, { width: 10, height: 10 }, 1.25],
  ] as const)('%s in %o', (zoom, viewport, expected) => {
    expect(zoomFactor(zoom, [a4], viewport, space)).toBeCloseTo(expected, 6)
  })

  it('the_widest_page_is_fitted', () => {
    expect(zoomFactor('width', [a4, wide], { width: 1260, height: 10 }, space)).toBeCloseTo(1200 / (900 * PIXELS_PER_POINT), 6)
  })

  it.each([
    [0.2, 0.7, 0.5],
    [0.2, 0.3, 0.3],
    [9, 0.3, 3],
    [1.234, 0.3, 1.23],
  ])('%d by hand, the page fitting at %d, is %d', (factor, floor, expected) => expect(boundedZoom(factor, floor)).toBe(expected))

  it.each([
    [0.95, true, 1],
    [1, true, 1.25],
    [3, true, 3],
    [0.95, false, 0.75],
    [0.5, false, 0.4],
    [0.4, false, 0.4],
  ])('one step from %d (nearer: %s) is %d', (factor, up, expected) => expect(nextZoom(factor, up, 0.4)).toBe(expected))
})

describe('layout', () => {
  it('pages_lie_in_the_middle_below_each_other', () => {
    const { boxes, width, height } = layoutPages([a4, wide], 1, 1000, space)
    expect(boxes).toEqual([
      { number: 1, x: 200, y: 30, width: 600, height: 800 },
      { number: 2, x: 50, y: 850, width: 900, height: 600 },
    ])
    expect([width, height]).toEqual([1000, 1480])
  })

  it('a_page_wider_than_the_view_keeps_its_padding', () => {
    expect(layoutPages([a4], 2, 1000, space)).toMatchObject({ width: 1260, boxes: [{ x: 30 }] })
  })

  it.each([
    [0, 700, 1, 2],
    [1000, 1700, 1, 4],
    [840, 849, 1, 3],
    [164_000 - 800, 164_000, 199, 200],
  ])('between %d and %d pages %d to %d are kept', (top, bottom, first, last) => {
    expect(visiblePages(many, top, bottom)).toEqual([first, last])
  })

  it('a_long_file_never_keeps_more_than_four_pages_in_a_view_of_one_page', () => {
    for (let top = 0; top < many.height - 700; top += 97) {
      const [first, last] = visiblePages(many, top, top + 700)
      expect(last - first).toBeLessThanOrEqual(3)
    }
  })

  it('every_height_has_a_page', () => {
    expect(pageAt(many, -50)?.number).toBe(1)
    expect(pageAt(many, 835)?.number).toBe(1)
    expect(pageAt(many, 848)?.number).toBe(2)
    expect(pageAt(many, 9e9)?.number).toBe(200)
  })

  it('between_pages_is_no_page', () => {
    expect(pageUnder(many, { x: 500, y: 100 })?.number).toBe(1)
    expect(pageUnder(many, { x: 500, y: 840 })).toBeUndefined()
    expect(pageUnder(many, { x: 100, y: 100 })).toBeUndefined()
  })

  it('a_rectangle_lies_where_its_page_does', () => {
    const [, second] = layoutPages([a4, a4], 2, 2000, space).boxes
    expect(second && toContent({ x: 10, y: 20, width: 30, height: 40 }, second, 2)).toEqual({ x: 420, y: 1690, width: 60, height: 80 })
  })
})

it('what_is_under_the_pointer_stays_there_when_the_zoom_changes', () => {
  for (const page of [1, 7, 200]) {
    const pages = Array.from({ length: 200 }, () => a4)
    const [before, after] = [layoutPages(pages, 0.8, 700, space), layoutPages(pages, 2.1, 700, space)]
    const box = before.boxes[page - 1]
    if (!box) throw new Error('no box')
    const scroll = { x: 0, y: box.y - 100 }
    const at = { x: box.x + box.width / 4, y: 100 + box.height / 2 }
    const anchor = anchorAt(before, scroll, at)
    const moved = anchor && scrollForAnchor(after, anchor)
    const grown = after.boxes[page - 1]
    if (!moved || !grown) throw new Error('no place')
    expect(moved.x + at.x).toBeCloseTo(grown.x + grown.width / 4, 6)
    expect(moved.y + at.y).toBeCloseTo(grown.y + grown.height / 2, 6)
  }
})

it.each([
  ['seen', 150, 50, 100, 500, 0],
  ['a little below', 580, 50, 100, 500, 42],
  ['a little above', 90, 50, 100, 500, -22],
  ['far away', 5000, 50, 100, 500, 4675],
  ['larger than the view', 90, 600, 100, 500, 40],
])('%s is brought into view', (_, start, size, from, length, shift) => expect(shiftIntoView(start, size, from, length)).toBe(shift))
