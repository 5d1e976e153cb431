import { describe, expect, it } from 'vitest'
import { colours, tokensCss } from './tokens'
import written from './tokens.css?raw'

describe('design tokens', () => {
  it('tokens.css is what tokens.ts says', () => {
    expect(written).toBe(tokensCss())
  })

  it.each([
    ['ink', 'paper', 7],
    ['inkSoft', 'paper', 7],
    ['inkFaint', 'paper', 4.5],
    ['inkFaint', 'sunken', 4.5],
    ['inkSoft', 'sunken', 4.5],
    ['action', 'surface', 4.5],
    ['action', 'actionSoft', 4.5],
    ['surface', 'actionPressed', 4.5],
    ['cinnabar', 'paper', 4.5],
    ['success', 'successSoft', 4.5],
    ['warning', 'warningSoft', 4.5],
    ['danger', 'dangerSoft', 4.5],
    ['danger', 'paper', 4.5],
    ['edge', 'surface', 3],
    ['edge', 'paper', 3],
  ] as const)('%s on %s has contrast of at least %d', (front, back, least) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(least)
  })
})

/** Contrast ratio of WCAG 2.2, 1.4.3. */
function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
