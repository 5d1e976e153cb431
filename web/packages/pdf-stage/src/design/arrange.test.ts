import { describe, expect, it } from 'vitest'
import type { Rect } from '../geometry'
import { align, ALIGNMENTS, boundedShift, choosePages, distribute, inReadingOrder, parsePages, sameSize, type Placed } from './arrange'
import { snapMove, snapResize } from './snap'

const page = { width: 600, height: 800 }
const pageOf = () => page
const rect = (x: number, y: number, width = 100, height = 40): Rect => ({ x, y, width, height })
const put = (...rects: Rect[]): Placed[] => rects.map((one, index) => ({ key: `f${index}`, page: 1, rect: one }))
const rects = (items: readonly Placed[]) => items.map((item) => item.rect)

describe('aligning', () => {
  const three = put(rect(10, 20), rect(50, 200, 60, 20), rect(300, 100))
  it.each([
    ['left', [10, 10, 10]],
    ['centre', [155, 175, 155]],
    ['right', [300, 340, 300]],
  ] as const)('%s', (how, expected) => expect(rects(align(three, how, pageOf)).map((one) => one.x)).toEqual(expected))
  it.each([
    ['top', [20, 20, 20]],
    ['middle', [100, 110, 100]],
    ['bottom', [180, 200, 180]],
  ] as const)('%s', (how, expected) => expect(rects(align(three, how, pageOf)).map((one) => one.y)).toEqual(expected))

  it('one_alone_is_aligned_to_its_page', () => {
    const one = put(rect(10, 20))
    expect(rects(align(one, 'centre', pageOf))).toEqual([rect(250, 20)])
    expect(rects(align(one, 'bottom', pageOf))).toEqual([rect(10, 760)])
  })

  it('aligning_twice_changes_nothing', () => {
    for (const how of ALIGNMENTS) expect(align(align(three, how, pageOf), how, pageOf)).toEqual(align(three, how, pageOf))
  })

  it('nothing_is_pushed_off_a_smaller_page', () => {
    const small = { width: 200, height: 100 }
    const two: Placed[] = [
      { key: 'a', page: 1, rect: rect(480, 700) },
      { key: 'b', page: 2, rect: rect(10, 10) },
    ]
    const after = align(two, 'right', (number) => (number === 1 ? page : small))
    expect(rects(after)).toEqual([rect(480, 700), rect(100, 10)])
  })
})

describe('distributing', () => {
  it('gaps_become_equal_and_the_outer_two_stay', () => {
    expect(rects(distribute(put(rect(0, 0), rect(500, 9), rect(110, 5, 50)), 'x'))).toEqual([rect(0, 0), rect(500, 9), rect(275, 5, 50)])
  })
  it('two_are_left_as_they_are', () => {
    const two = put(rect(0, 0), rect(300, 0))
    expect(distribute(two, 'x')).toEqual(two)
  })
  it('whatever_overlaps_is_spread_evenly_too', () => {
    expect(rects(distribute(put(rect(0, 0), rect(0, 10), rect(0, 30)), 'y')).map((one) => one.y)).toEqual([0, 15, 30])
  })
})

it('all_get_the_size_of_the_first', () => {
  expect(rects(sameSize(put(rect(0, 0, 120, 50), rect(560, 780, 20, 10)), pageOf))).toEqual([rect(0, 0, 120, 50), rect(480, 750, 120, 50)])
})

it('reading_goes_page_by_page_row_by_row', () => {
  const items: Placed[] = [
    { key: 'next page', page: 2, rect: rect(0, 0) },
    { key: 'below', page: 1, rect: rect(0, 300) },
    { key: 'right, a little higher', page: 1, rect: rect(300, 95) },
    { key: 'left', page: 1, rect: rect(10, 100) },
  ]
  expect(inReadingOrder(items).map((item) => item.key)).toEqual(['left', 'right, a little higher', 'below', 'next page'])
})

it('several_are_shifted_only_as_far_as_all_stay_on_their_pages', () => {
  expect(boundedShift(put(rect(10, 10), rect(450, 700)), 500, -500, pageOf)).toEqual({ dx: 50, dy: -10 })
})

describe('pages as people write them', () => {
  it.each([
    ['1-5, 8', [1, 2, 3, 4, 5, 8]],
    ['3', [3]],
    ['８，１～３', [1, 2, 3, 8]],
    ['1 - 3 5', [1, 2, 3, 5]],
    ['1至2、9', [1, 2, 9]],
    ['8-', [8, 9, 10]],
    ['2,2,2', [2]],
    ['10', [10]],
    ['', null],
    ['0', null],
    ['11', null],
    ['5-3', null],
    ['a', null],
    ['1-2-3', null],
    ['-3', null],
    ['1.5', null],
    ['99999999999', null],
  ])('%s', (text, expected) => expect(parsePages(text, 10)).toEqual(expected))

  it('odd_even_and_all', () => {
    expect(choosePages('odd', '', 5)).toEqual([1, 3, 5])
    expect(choosePages('even', '', 5)).toEqual([2, 4])
    expect(choosePages('all', 'nonsense', 2)).toEqual([1, 2])
    expect(choosePages('range', '2-3', 5)).toEqual([2, 3])
  })
})

describe('snapping', () => {
  const other = rect(100, 400)
  it.each([
    ['left to left', rect(104, 200), { dx: -4, dy: 0 }],
    ['right to left', rect(-3, 200), { dx: 3, dy: 0 }],
    ['middles', rect(53, 417, 197, 10), { dx: -1.5, dy: -2 }],
    ['page centre', rect(252, 200), { dx: -2, dy: 0 }],
    ['margin', rect(400, 75), { dx: 0, dy: -3 }],
    ['an edge at the page centre', rect(298, 200), { dx: 0, dy: 0 }],
    ['nothing near', rect(330, 200), { dx: 0, dy: 0 }],
  ])('%s', (_, moved, expected) => {
    const { dx, dy, guides } = snapMove(moved, [other], page, 5)
    expect({ dx, dy }).toEqual(expected)
    expect(guides.length > 0).toBe(dx !== 0 || dy !== 0)
  })

  it('the_nearest_of_several_lines_wins', () => {
    expect(snapMove(rect(104, 200), [rect(100, 400), rect(105, 300)], page, 5).dx).toBe(1)
  })

  it('a_guide_runs_along_everything_it_joins', () => {
    const [guide] = snapMove(rect(104, 200), [other], page, 5).guides
    expect(guide).toEqual({ axis: 'x', at: 100, from: 200, to: 440 })
  })

  it('only_the_dragged_edges_stick', () => {
    expect(snapResize(rect(104, 200, 93, 40), 'e', [other], page, 5)).toMatchObject({ dx: 3, dy: 0 })
    expect(snapResize(rect(104, 200, 50, 40), 'e', [other], page, 5)).toMatchObject({ dx: 0, dy: 0, guides: [] })
    expect(snapResize(rect(104, 200, 30, 40), 'e', [other], page, 5)).toMatchObject({ dx: 0, dy: 0, guides: [] })
    expect(snapResize(rect(104, 362, 30, 40), 's', [other], page, 5)).toMatchObject({ dx: 0, dy: -2 })
  })
})
