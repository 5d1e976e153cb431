import { describe, expect, it } from 'vitest'
import {
  type Drawing,
  EMPTY,
  fitTo,
  forSending,
  inkBox,
  inkLength,
  isBlank,
  MOST_POINTS,
  parseDrawing,
  pathData,
  serialiseDrawing,
  turnSideways,
  turnUpright,
  undo,
} from './drawing'

const line: Drawing = {
  width: 300,
  height: 150,
  strokes: [
    {
      points: [
        { x: 10, y: 20 },
        { x: 110, y: 20 },
      ],
    },
    { points: [{ x: 50, y: 60, pressure: 0.5 }] },
  ],
}

describe('strokes', () => {
  it('a dot or a short slip is no signature', () => {
    expect(isBlank(EMPTY)).toBe(true)
    expect(
      isBlank({
        ...line,
        strokes: [
          {
            points: [
              { x: 1, y: 1 },
              { x: 4, y: 5 },
            ],
          },
        ],
      }),
    ).toBe(true)
    expect(isBlank(line)).toBe(false)
    expect(inkLength(line)).toBe(100)
  })

  it('undo takes the last stroke and stops at nothing', () => {
    expect(undo(line).strokes).toHaveLength(1)
    expect(undo(undo(undo(line))).strokes).toHaveLength(0)
  })

  it('fits a pad of another shape without distortion', () => {
    const fitted = fitTo(line, 150, 150)
    expect(fitted.strokes[0]!.points).toEqual([
      { x: 5, y: 47.5 },
      { x: 55, y: 47.5 },
    ])
    expect(fitTo(fitTo(line, 600, 300), 300, 150)).toEqual(line)
  })

  it("turning upright and sideways are each other's way back", () => {
    expect(turnSideways(turnUpright(line))).toEqual(line)
    expect(
      turnUpright({
        width: 100,
        height: 400,
        strokes: [
          {
            points: [
              { x: 30, y: 0 },
              { x: 30, y: 400 },
            ],
          },
        ],
      }),
    ).toEqual({
      width: 400,
      height: 100,
      strokes: [
        {
          points: [
            { x: 0, y: 70 },
            { x: 400, y: 70 },
          ],
        },
      ],
    })
  })
})

describe('what is sent', () => {
  it('is rounded, on the pad and without empty strokes', () => {
    const sent = forSending({
      width: 300.4,
      height: 149.6,
      strokes: [
        { points: [] },
        {
          points: [
            { x: -3, y: 200, pressure: 0.4567 },
            { x: 301, y: 3.14159, pressure: 0 },
          ],
        },
      ],
    })
    expect(sent).toEqual({
      width: 300,
      height: 150,
      strokes: [
        {
          points: [
            { x: 0, y: 150, pressure: 0.46 },
            { x: 300, y: 3.1 },
          ],
        },
      ],
    })
  })

  it('drops points that add nothing but keeps corners', () => {
    const points = Array.from({ length: 101 }, (_, at) => ({ x: at, y: at <= 50 ? 0 : at - 50 }))
    expect(forSending({ width: 200, height: 100, strokes: [{ points }] }).strokes[0]!.points).toEqual([
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 100, y: 50 },
    ])
  })

  it('never has more points than the limit, however wild the scribble', () => {
    let seed = 7
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    const strokes = Array.from({ length: 40 }, () => ({
      points: Array.from({ length: 500 }, (_, at) => ({ x: at / 2, y: 50 + random() * 6 })),
    }))
    const sent = forSending({ width: 300, height: 100, strokes })
    expect(sent.strokes.reduce((sum, stroke) => sum + stroke.points.length, 0)).toBeLessThanOrEqual(MOST_POINTS)
    expect(sent.strokes).toHaveLength(40)
  })

  it('survives storage', () => {
    expect(parseDrawing(serialiseDrawing(line))).toEqual(line)
  })

  it.each([
    null,
    '',
    '{',
    'null',
    '{"width":1}',
    '{"width":1,"height":1,"strokes":[{}]}',
    '{"width":1,"height":1,"strokes":[{"points":[{"x":1,"y":null}]}]}',
    '{"width":1e999,"height":1,"strokes":[]}',
  ])('stored %j is no drawing', (text) => expect(parseDrawing(text)).toBeNull())
})

describe('pictures of strokes', () => {
  it('has path data for lines, curves and dots', () => {
    expect(pathData({ points: [] })).toBe('')
    expect(pathData({ points: [{ x: 1, y: 2 }] })).toBe('M1 2h0.01')
    expect(
      pathData({
        points: [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
          { x: 10, y: 10 },
        ],
      }),
    ).toBe('M0 0Q10 0 10 5L10 10')
  })
  it('boxes the ink', () => {
    expect(inkBox(line, 0)).toEqual({ x: 10, y: 20, width: 100, height: 40 })
    expect(inkBox({ ...EMPTY, width: 30, height: 20 })).toEqual({ x: 0, y: 0, width: 30, height: 20 })
  })
})
