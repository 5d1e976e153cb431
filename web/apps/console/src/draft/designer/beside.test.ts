import { describe, expect, it } from 'vitest'
import { besideWord } from './beside'

const page = { width: 400, height: 300 }
const word = { x: 100, y: 100, width: 40, height: 10 }
const size = { width: 60, height: 20 }

describe('an area beside a word', () => {
  it('is centred on it, or touches it with its centre', () => {
    expect(besideWord(word, size, 'right', page)).toEqual({ x: 140, y: 95, ...size })
    expect(besideWord(word, size, 'below', page)).toEqual({ x: 90, y: 110, ...size })
    expect(besideWord(word, size, 'over', page)).toEqual({ x: 90, y: 95, ...size })
  })

  it('stays on the page', () => {
    const last = { x: 380, y: 290, width: 20, height: 10 }
    expect(besideWord(last, size, 'right', page)).toEqual({ x: 340, y: 280, ...size })
    expect(besideWord(last, size, 'below', page)).toEqual({ x: 340, y: 280, ...size })
    expect(besideWord({ ...last, x: 0, y: 0 }, size, 'over', page)).toEqual({ x: 0, y: 0, ...size })
  })
})
