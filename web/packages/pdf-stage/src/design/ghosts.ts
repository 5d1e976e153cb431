import type { Rect } from '../geometry'
import { toContent, type PageBox } from './layout'
import type { Guide } from './snap'

export interface GhostLook {
  rect: Rect
  colour: string
  title: string
  kind: string
}

const GUIDES = 8

/**
 * What moves while a pointer drags: one element with copies of the dragged fields, lines that show what they stick to,
 * the frame that catches fields, a note with numbers. Plain elements outside of React: a move changes one transform.
 */
export class Ghosts {
  private readonly group = make('design-stage__ghosts')
  private readonly lines: HTMLElement[] = []
  private readonly frame = make('design-stage__catch')
  private readonly note = make('design-stage__note')
  private boxes: HTMLElement[] = []

  constructor(layer: HTMLElement) {
    this.lines = Array.from({ length: GUIDES }, () => make('design-stage__guide'))
    layer.append(this.group, ...this.lines, this.frame, this.note)
    this.clear()
  }

  /** Copies in content coordinates. */
  show(looks: readonly GhostLook[]): void {
    this.boxes = looks.map(({ rect, colour, title, kind }) => {
      const box = make('pdf-stage__field design-stage__ghost')
      box.style.setProperty('--field-colour', colour)
      const words = make('pdf-stage__field-words', 'span')
      words.append(text('pdf-stage__field-title', title), ' ', text('pdf-stage__field-kind', kind))
      box.append(words)
      place(box, rect)
      return box
    })
    this.group.replaceChildren(...this.boxes)
    this.move(0, 0)
    this.group.hidden = false
  }

  get empty(): boolean {
    return this.boxes.length === 0
  }

  /** Shifts all copies, in CSS pixels. */
  move(dx: number, dy: number): void {
    this.group.style.transform = `translate3d(${dx}px, ${dy}px, 0)`
  }

  /** Gives the one copy another rectangle, for resizing and for what is about to be placed. */
  shape(rect: Rect): void {
    const box = this.boxes[0]
    if (box) place(box, rect)
  }

  guides(guides: readonly Guide[], page: PageBox, scale: number): void {
    this.lines.forEach((line, index) => {
      const guide = guides[index]
      line.hidden = guide === undefined
      if (!guide) return
      const rect =
        guide.axis === 'x'
          ? { x: guide.at, y: guide.from, width: 0, height: guide.to - guide.from }
          : { x: guide.from, y: guide.at, width: guide.to - guide.from, height: 0 }
      const { x, y, width, height } = toContent(rect, page, scale)
      line.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${Math.max(1, width)}, ${Math.max(1, height)})`
    })
  }

  /** The frame that catches fields, in content coordinates. */
  catching(rect: Rect | null): void {
    this.frame.hidden = rect === null
    if (rect) place(this.frame, rect)
  }

  /** Numbers beside the pointer; content coordinates. */
  tell(words: string, x: number, y: number): void {
    this.note.hidden = false
    if (this.note.textContent !== words) this.note.textContent = words
    this.note.style.transform = `translate3d(${x}px, ${y}px, 0)`
  }

  clear(): void {
    this.group.hidden = true
    this.group.replaceChildren()
    this.boxes = []
    for (const line of this.lines) line.hidden = true
    this.frame.hidden = true
    this.note.hidden = true
  }

  remove(): void {
    for (const element of [this.group, ...this.lines, this.frame, this.note]) element.remove()
  }
}

function make(className: string, tag = 'div'): HTMLElement {
  const element = window.document.createElement(tag)
  element.className = className
  return element
}

function text(className: string, words: string): HTMLElement {
  const element = make(className, 'span')
  element.textContent = words
  return element
}

function place(element: HTMLElement, { x, y, width, height }: Rect): void {
  Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` })
}
