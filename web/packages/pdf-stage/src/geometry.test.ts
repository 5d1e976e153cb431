import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import written from '../../../../tests/vectors/geometry.json'
import {
  centredRect,
  clampRect,
  freeSpot,
  insidePage,
  moveRect,
  overlaps,
  resizeRect,
  roundRect,
  viewRectToUser,
  viewSize,
  type Handle,
  type PageGeometry,
  type Rect,
  type Size,
  userRectToView,
  visibleBox,
} from './geometry'

const a4 = { width: 595, height: 842 }
const box: Rect = { x: 100, y: 200, width: 120, height: 48 }
const min = { width: 40, height: 20 }

describe('moving', () => {
  it.each([
    ['inside', 10, -10, { x: 110, y: 190 }],
    ['past the left edge', -500, 0, { x: 0, y: 200 }],
    ['past the foot', 0, 5000, { x: 100, y: 794 }],
    ['past the right edge', 5000, 0, { x: 475, y: 200 }],
  ])('%s stays on the page', (_, dx, dy, expected) => {
    expect(moveRect(box, dx, dy, a4)).toEqual({ ...box, ...expected })
  })

  it('a_rectangle_larger_than_the_page_is_cut_to_it', () => {
    expect(clampRect({ x: -5, y: -5, width: 900, height: 900 }, a4)).toEqual({ x: 0, y: 0, width: 595, height: 842 })
  })

  it('a_click_in_a_corner_places_a_whole_rectangle', () => {
    expect(centredRect({ x: 0, y: 0 }, { width: 120, height: 48 }, a4)).toEqual({ x: 0, y: 0, width: 120, height: 48 })
  })
})

describe('resizing', () => {
  it.each<[Handle, number, number, Rect]>([
    ['se', 30, 10, { x: 100, y: 200, width: 150, height: 58 }],
    ['nw', -30, -10, { x: 70, y: 190, width: 150, height: 58 }],
    ['e', -500, 0, { x: 100, y: 200, width: 40, height: 48 }],
    ['w', 500, 0, { x: 180, y: 200, width: 40, height: 48 }],
    ['n', 0, 500, { x: 100, y: 228, width: 120, height: 20 }],
    ['s', 0, 5000, { x: 100, y: 200, width: 120, height: 642 }],
    ['n', 99, -5000, { x: 100, y: 0, width: 120, height: 248 }],
  ])('handle %s by %d, %d', (handle, dx, dy, expected) => {
    expect(resizeRect(box, handle, dx, dy, a4, min)).toEqual(expected)
  })

  it('whatever_is_dragged_the_result_lies_on_the_page_and_is_not_too_small', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed / 2147483648
    }
    const handles: Handle[] = ['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw']
    for (let round = 0; round < 2000; round += 1) {
      const handle = handles[Math.floor(random() * 8)] ?? 'n'
      const result = resizeRect(box, handle, (random() - 0.5) * 3000, (random() - 0.5) * 3000, a4, min)
      expect(insidePage(result, a4), `round ${round} ${handle}`).toBe(true)
      expect(result.width).toBeGreaterThanOrEqual(min.width)
      expect(result.height).toBeGreaterThanOrEqual(min.height)
    }
  })
})

describe('overlap', () => {
  it.each([
    ['the same', box, true],
    ['touching on the right', { ...box, x: 220 }, false],
    ['touching below', { ...box, y: 248 }, false],
    ['one point shared', { ...box, x: 219, y: 247 }, true],
  ])('%s', (_, other, expected) => {
    expect(overlaps(box, other)).toBe(expected)
    expect(overlaps(other, box)).toBe(expected)
  })

  it('free_spots_never_cover_each_other_until_the_page_is_full', () => {
    const taken: Rect[] = []
    for (let count = 0; count < 30; count += 1) {
      const spot = freeSpot({ width: 120, height: 48 }, a4, taken)
      expect(insidePage(spot, a4)).toBe(true)
      expect(taken.some((other) => overlaps(other, spot))).toBe(false)
      taken.push(spot)
    }
  })

  it('the_first_spot_is_at_the_foot_on_the_right', () => {
    expect(freeSpot({ width: 120, height: 48 }, a4, [])).toEqual({ x: 427, y: 746, width: 120, height: 48 })
  })
})

interface Vector {
  name: string
  media_box: [number, number, number, number]
  crop_box: [number, number, number, number] | null
  rotation: number
  user_unit: number
  view: Rect
  view_size: Size
  pdf: [number, number, number, number]
}

// The same vectors hold the server's PDF engine to these answers; poppler was asked about them too (tests/oracles).
const vectors = written as unknown as Vector[]

function expectClose(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length)
  found.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 4))
}

describe('vectors shared with the server', () => {
  it('there_are_vectors', () => expect(vectors.length).toBeGreaterThan(70))

  it.each(vectors)('$name', ({ media_box: media, crop_box: crop, rotation, user_unit: userUnit, view, view_size: size, pdf }) => {
    const page: PageGeometry = { cropBox: visibleBox(media, crop), rotation, userUnit }
    const shown = viewSize(page)
    expectClose([shown.width, shown.height], [size.width, size.height])
    expectClose(viewRectToUser(view, page), pdf)
    const back = userRectToView(pdf, page)
    expectClose([back.x, back.y, back.width, back.height], [view.x, view.y, view.width, view.height])
  })

  it('pdf_js_shows_the_same_pages', async () => {
    const file = await getDocument({ data: fileOf(vectors), verbosity: 0 }).promise
    try {
      for (const [index, { name, view, view_size: size, pdf }] of vectors.entries()) {
        const viewport = (await file.getPage(index + 1)).getViewport({ scale: 1 })
        expect([viewport.width, viewport.height], name).toEqual([expect.closeTo(size.width, 3), expect.closeTo(size.height, 3)])
        const a = viewport.convertToPdfPoint(view.x, view.y) as [number, number]
        const b = viewport.convertToPdfPoint(view.x + view.width, view.y + view.height) as [number, number]
        const rect = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])]
        expect(rect, name).toEqual(pdf.map((value) => expect.closeTo(value, 3)))
      }
    } finally {
      await file.destroy()
    }
  })
})

/** A file with one empty page for each vector. */
function fileOf(pages: readonly Vector[]): Uint8Array {
  const kids = pages.map((_, index) => `${index + 3} 0 R`).join(' ')
  const objects = [
    '<</Type /Catalog/Pages 2 0 R>>',
    `<</Type /Pages/Count ${pages.length}/Kids [${kids}]>>`,
    ...pages.map((page) => {
      const crop = page.crop_box ? `/CropBox [${page.crop_box.join(' ')}]` : ''
      const boxes = `/MediaBox [${page.media_box.join(' ')}]${crop}`
      return `<</Type /Page/Parent 2 0 R${boxes}/Rotate ${page.rotation}/UserUnit ${page.user_unit}/Resources <<>>>>`
    }),
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}`
  text += `trailer\n<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}

describe('view and user space', () => {
  const crop: PageGeometry['cropBox'] = [10, 20, 310, 420]
  it.each([
    [0, { width: 300, height: 400 }, [20, 395, 50, 415]],
    [90, { width: 400, height: 300 }, [15, 30, 35, 60]],
    [180, { width: 300, height: 400 }, [270, 25, 300, 45]],
    [270, { width: 400, height: 300 }, [285, 380, 305, 410]],
    [-90, { width: 400, height: 300 }, [285, 380, 305, 410]],
  ])('rotation %d', (rotation, size, expected) => {
    const page = { cropBox: crop, rotation }
    expect(viewSize(page)).toEqual(size)
    expect(viewRectToUser({ x: 10, y: 5, width: 30, height: 20 }, page)).toEqual(expected)
  })

  it('a_user_unit_of_two_halves_lengths_in_user_space', () => {
    expect(viewRectToUser({ x: 20, y: 10, width: 60, height: 40 }, { cropBox: crop, rotation: 0, userUnit: 2 })).toEqual([20, 395, 50, 415])
  })

  it('rounding_keeps_hundredths', () => {
    expect(roundRect({ x: 1.005, y: 2.339, width: 3.333333, height: 4 })).toEqual({ x: 1, y: 2.34, width: 3.33, height: 4 })
  })
})
