import { clampRect, roundRect, type Rect, type Size } from '@hefu/pdf-stage'

/** Where an area lies beside a word. The server places by keyword in the same ways. */
export type WordAnchor = 'right' | 'below' | 'over'
export const WORD_ANCHORS: readonly WordAnchor[] = ['right', 'below', 'over']

/** An area of this size beside a word; at the edge of the page as near as there is room. */
export function besideWord(word: Rect, size: Size, anchor: WordAnchor, page: Size): Rect {
  const centred = { x: word.x + (word.width - size.width) / 2, y: word.y + (word.height - size.height) / 2 }
  const corner = {
    right: { x: word.x + word.width, y: centred.y },
    below: { x: centred.x, y: word.y + word.height },
    over: centred,
  }[anchor]
  return roundRect(clampRect({ ...corner, ...size }, page))
}
