import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from 'react'
import type { Rect, Size } from '../geometry'
import type { PdfInHand } from '../pdf_document'
import type { PdfLabels } from '../pdf_pages'
import '../stage.css'
import './design.css'
import { inReadingOrder } from './arrange'
import { CanvasPool } from './canvas_pool'
import type { DesignField } from './fields'
import { Gestures } from './gestures'
import type { GestureActions, GestureContext, Order, Tool } from './intent'
import { boundedZoom, layoutPages, PIXELS_PER_POINT, zoomFactor, type Spacing, type Zoom } from './layout'
import { StagePage, type Mark } from './stage_page'
import { useViewport, useViewportSize } from './viewport'
import { useZoomGestures } from './zooming'

export interface StageLabels extends PdfLabels {
  /** What a field is called to a screen reader, such as "signing area". */
  fieldRole: string
}

/** What the stage shows, for the tools around it. */
export interface StageView {
  /** The page that is being looked at; from 1. */
  page: number
  /** The zoom that is shown; 1 is 100 %. */
  factor: number
  /** The zoom that fits a whole page. */
  floor: number
}

export interface DesignStageHandle {
  scrollToPage: (page: number) => void
  /** Brings a place on a page into view. */
  showPlace: (page: number, rect: Rect) => void
  /** Brings a field into view; with `focus` the keyboard goes there too. */
  showField: (key: string, focus?: boolean) => void
  /** Something beside the pages was pressed that can be carried onto them. */
  carry: (event: PointerEvent, order: Order) => void
  /** While the space bar is held every drag pans. */
  holdSpace: (held: boolean) => void
  /** Ends a drag; false when there was none. */
  cancel: () => boolean
}

export interface DesignStageProps extends GestureActions {
  pdf: PdfInHand
  /** Sizes as displayed, in points: the layout stands before a byte of the file has arrived. */
  pages: readonly Size[]
  labels: StageLabels
  fields: readonly DesignField[]
  selection: ReadonlySet<string>
  /** Places in the text that are pointed out; nothing of theirs can be touched. */
  marks?: readonly Mark[]
  tool: Tool
  /** What a click on the paper places. */
  armed: Order | null
  minSize: Size
  zoom: Zoom
  onZoom: (zoom: number) => void
  onView: (view: StageView) => void
  /** Smaller on small screens. */
  spacing: Spacing
  className?: string
  ref?: Ref<DesignStageHandle>
}

const NONE: ReadonlySet<string> = new Set()
const NO_FIELDS: readonly DesignField[] = []
const NO_MARKS: readonly Mark[] = []

/** The pages of a file with fields on them that can be placed, chosen, moved and resized. Only pages near the view exist. */
export function DesignStage(props: DesignStageProps) {
  const { pdf, pages, labels, selection, zoom, onZoom, onView, spacing } = props
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const size = useViewportSize(scroller)
  const factor = zoomFactor(zoom, pages, size, spacing)
  const floor = zoomFactor('page', pages, size, spacing)
  const scale = size.width > 0 ? factor * PIXELS_PER_POINT : 0
  const layout = useMemo(
    () => layoutPages(scale > 0 ? pages : [], scale, size.width, spacing),
    [pages, scale, size.width, spacing],
  )
  const viewport = useViewport(scroller, layout)
  const pool = useMemo(() => new CanvasPool(), [])
  useEffect(() => () => pool.drop(), [pool])
  const fieldsOf = useFieldsByPage(props.fields)
  const marksOf = useMemo(() => byPage(props.marks ?? NO_MARKS), [props.marks])
  const gestures = useGestures(scroller, layer, { ...props, layout })
  const show = useShow(scroller, props.fields, viewport.reveal)

  useZoomGestures(scroller, factor, (next, at) => {
    const bounded = boundedZoom(next, floor)
    if (bounded !== factor) {
      viewport.hold(at)
      onZoom(bounded)
    }
    return bounded
  })
  const { page: looked } = viewport
  useEffect(() => {
    if (scale > 0) onView({ page: looked, factor, floor })
  }, [scale, looked, factor, floor, onView])

  useImperativeHandle(props.ref, () => ({
    scrollToPage: viewport.scrollToPage,
    showPlace: (page, rect) => viewport.reveal({ key: '', page, rect }),
    showField: (key, focus = false) => show(key, focus),
    carry: (event, order) => gestures.current?.carry(event, order),
    holdSpace: (held) => gestures.current?.holdSpace(held),
    cancel: () => {
      const busy = gestures.current?.busy ?? false
      gestures.current?.cancel()
      return busy
    },
  }))

  const single = selection.size === 1 ? [...selection][0] : undefined
  const tool = props.tool === 'hand' ? ' design-stage--hand design-stage--pan' : props.tool === 'several' ? ' design-stage--several' : ''
  return (
    <div ref={scroller} className={`design-stage${tool} ${props.className ?? ''}`} role="region" aria-label={labels.document} tabIndex={0}>
      {pdf.failed && (
        <div className="pdf-stage__failed" role="alert">
          <p>{labels.failed}</p>
          <button type="button" className="pdf-stage__retry" onClick={pdf.retry}>
            {labels.retry}
          </button>
        </div>
      )}
      <div className="design-stage__content" style={{ width: layout.width, height: layout.height }}>
        {viewport.shown.map((number) => {
          const [box, page] = [layout.boxes[number - 1], pages[number - 1]]
          if (!box || !page) return null
          const fields = fieldsOf.get(number) ?? NO_FIELDS
          return (
            <StagePage
              key={number}
              document={pdf.document}
              pool={pool}
              box={box}
              size={page}
              scale={scale}
              label={labels.page(number, pages.length)}
              loading={labels.loading}
              fields={fields}
              marks={marksOf.get(number) ?? NO_MARKS}
              selection={fields.some((field) => selection.has(field.key)) ? selection : NONE}
              handles={fields.some((field) => field.key === single) ? (single ?? null) : null}
              roleDescription={labels.fieldRole}
              placing={props.armed !== null}
            />
          )
        })}
        <div ref={layer} className="design-stage__layer" aria-hidden="true" />
      </div>
    </div>
  )
}

function byPage(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const groups = new Map<number, Mark[]>()
  for (const mark of marks) groups.set(mark.page, [...(groups.get(mark.page) ?? []), mark])
  return groups
}

/** The fields of each page in reading order; a page whose fields are the same keeps the same array. */
function useFieldsByPage(fields: readonly DesignField[]): ReadonlyMap<number, readonly DesignField[]> {
  const before = useRef<ReadonlyMap<number, readonly DesignField[]>>(new Map())
  const grouped = useMemo(() => {
    const groups = new Map<number, DesignField[]>()
    for (const field of inReadingOrder(fields)) groups.set(field.page, [...(groups.get(field.page) ?? []), field])
    const kept = new Map<number, readonly DesignField[]>()
    for (const [page, group] of groups) {
      const old = before.current.get(page)
      kept.set(page, old && old.length === group.length && old.every((field, index) => field === group[index]) ? old : group)
    }
    return kept
  }, [fields])
  useLayoutEffect(() => {
    before.current = grouped
  }, [grouped])
  return grouped
}

function useGestures(
  scroller: React.RefObject<HTMLDivElement | null>,
  layer: React.RefObject<HTMLDivElement | null>,
  context: GestureContext,
): React.RefObject<Gestures | null> {
  const latest = useRef(context)
  const gestures = useRef<Gestures | null>(null)
  useLayoutEffect(() => {
    latest.current = context
  })
  useEffect(() => {
    if (!scroller.current || !layer.current) return
    const made = new Gestures(scroller.current, layer.current, () => latest.current)
    gestures.current = made
    return () => {
      gestures.current = null
      made.close()
    }
  }, [scroller, layer])
  return gestures
}

/** Brings a field into view, and to the keyboard if wished, as soon as it is there: it may have been added a moment ago. */
function useShow(
  scroller: React.RefObject<HTMLDivElement | null>,
  fields: readonly DesignField[],
  reveal: (field: DesignField) => void,
): (key: string, focus: boolean) => void {
  const toReveal = useRef<string | null>(null)
  const toFocus = useRef<string | null>(null)
  const attempt = () => {
    const field = fields.find((candidate) => candidate.key === toReveal.current)
    if (field) {
      toReveal.current = null
      reveal(field)
    }
    if (toFocus.current === null || toReveal.current !== null) return
    const element = scroller.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(toFocus.current)}"]`)
    if (!element) return
    toFocus.current = null
    element.focus({ preventScroll: true })
  }
  useEffect(attempt)
  return (key, focus) => {
    toReveal.current = key
    toFocus.current = focus ? key : null
    attempt()
  }
}
