import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { centredRect, HANDLES, moveRect, resizeRect, roundRect, type Handle, type Point, type Rect, type Size } from './geometry'

export interface StageField extends Rect {
  key: string
  /** A CSS colour; one per signatory. */
  colour: string
  /** Shown inside: whose it is. */
  title: string
  /** Shown below the title: what goes there. */
  kind: string
  /** Read aloud: whose, what, where. */
  label: string
}

export interface FieldLayerProps {
  page: Size
  /** CSS pixels per point. */
  scale: number
  fields: readonly StageField[]
  /** Without it the fields are only shown. */
  edit?: FieldEditing
}

export interface FieldEditing {
  selected: string | null
  minSize: Size
  /** What a field is called to a screen reader, such as "signing area". */
  roleDescription: string
  removeLabel: (field: StageField) => string
  onSelect: (key: string | null) => void
  onChange: (key: string, rect: Rect) => void
  onRemove: (key: string) => void
  /** A click on empty paper; absent when nothing can be placed. */
  onPlace?: (at: Point) => void
}

/** Points that an arrow key moves; ten times as far with Shift. */
const KEY_STEP = 1
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The fields of one page as plain elements above its canvas. */
export function FieldLayer({ page, scale, fields, edit }: FieldLayerProps) {
  const layer = useRef<HTMLDivElement>(null)
  const place = (event: React.MouseEvent) => {
    if (!edit || event.target !== layer.current) return
    const bounds = layer.current.getBoundingClientRect()
    if (edit.onPlace) edit.onPlace({ x: (event.clientX - bounds.left) / scale, y: (event.clientY - bounds.top) / scale })
    else edit.onSelect(null)
  }
  return (
    // Placing by pointer only: with the keyboard a field is added by the button beside the page and moved by arrows.
    <div ref={layer} className={`pdf-stage__layer${edit?.onPlace ? ' pdf-stage__layer--placing' : ''}`} onClick={place}>
      {fields.map((field) => (
        <FieldBox key={field.key} field={field} page={page} scale={scale} edit={edit} />
      ))}
    </div>
  )
}

/** What a key does to a selected field: a new rectangle, or null for a key that means nothing here. */
export function rectAfterKey(rect: Rect, key: string, shift: boolean, resize: boolean, page: Size, min: Size): Rect | null {
  const arrow = ARROWS[key]
  if (!arrow) return null
  const step = shift ? KEY_STEP * 10 : KEY_STEP
  const [dx, dy] = [arrow[0] * step, arrow[1] * step]
  return roundRect(resize ? resizeRect(rect, 'se', dx, dy, page, min) : moveRect(rect, dx, dy, page))
}

/** The default rectangle around a click. */
export function rectForClick(at: Point, size: Size, page: Size): Rect {
  return roundRect(centredRect(at, size, page))
}

interface Drag {
  handle: Handle | null
  from: Point
  start: Rect
}

function FieldBox({ field, page, scale, edit }: { field: StageField; page: Size; scale: number; edit: FieldEditing | undefined }) {
  const drag = useRef<Drag | null>(null)
  // While a pointer drags, the rectangle lives here; the owner hears of it when the pointer is let go.
  const [moving, setMoving] = useState<Rect | null>(null)
  const rect = moving ?? field
  const selected = edit?.selected === field.key
  const box = { left: rect.x * scale, top: rect.y * scale, width: rect.width * scale, height: rect.height * scale }

  const begin = (event: PointerEvent<HTMLElement>, handle: Handle | null) => {
    if (!edit || event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = {
      handle,
      from: { x: event.clientX, y: event.clientY },
      start: { x: field.x, y: field.y, width: field.width, height: field.height },
    }
    edit.onSelect(field.key)
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const current = drag.current
    if (!edit || !current) return
    const dx = (event.clientX - current.from.x) / scale
    const dy = (event.clientY - current.from.y) / scale
    setMoving(
      current.handle ? resizeRect(current.start, current.handle, dx, dy, page, edit.minSize) : moveRect(current.start, dx, dy, page),
    )
  }
  const finish = (cancelled: boolean) => {
    if (!drag.current) return
    drag.current = null
    if (moving && !cancelled) edit?.onChange(field.key, roundRect(moving))
    setMoving(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!edit) return
    const next = rectAfterKey(field, event.key, event.shiftKey, event.altKey || event.ctrlKey, page, edit.minSize)
    if (next) edit.onChange(field.key, next)
    else if (event.key === 'Delete' || event.key === 'Backspace') edit.onRemove(field.key)
    else if (event.key === 'Escape') edit.onSelect(null)
    else return
    event.preventDefault()
  }
  const pointer = {
    onPointerMove: move,
    onPointerUp: () => finish(false),
    onPointerCancel: () => finish(true),
  }
  const content = (
    <span className="pdf-stage__field-words">
      <span className="pdf-stage__field-title">{field.title}</span> <span className="pdf-stage__field-kind">{field.kind}</span>
    </span>
  )
  const colour = { '--field-colour': field.colour } as React.CSSProperties
  if (!edit) {
    return (
      <div className="pdf-stage__field" style={{ ...box, ...colour }} role="img" aria-label={field.label}>
        {content}
      </div>
    )
  }
  return (
    <div className={`pdf-stage__field-frame${selected ? ' pdf-stage__field-frame--selected' : ''}`} style={{ ...box, ...colour }}>
      <div
        className="pdf-stage__field pdf-stage__field--editable"
        role="button"
        tabIndex={0}
        aria-pressed={selected}
        aria-roledescription={edit.roleDescription}
        aria-label={field.label}
        data-field={field.key}
        onPointerDown={(event) => begin(event, null)}
        {...pointer}
        onFocus={() => edit.onSelect(field.key)}
        onKeyDown={onKeyDown}
      >
        {content}
      </div>
      {selected &&
        HANDLES.map((handle) => (
          <span
            key={handle}
            className={`pdf-stage__handle pdf-stage__handle--${handle}`}
            aria-hidden="true"
            onPointerDown={(event) => begin(event, handle)}
            {...pointer}
          />
        ))}
      {selected && (
        <button type="button" className="pdf-stage__remove" aria-label={edit.removeLabel(field)} onClick={() => edit.onRemove(field.key)}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          </svg>
        </button>
      )}
    </div>
  )
}
