/**
 * The stage on which fields are placed: zoom, small pictures of pages, choosing several, moving, snapping. It knows
 * pages, rectangles and colours; what a field means, what is undone and what is kept is its owner's.
 * Start with `DesignStage`; `Thumbnails` beside it; `arrange` and `layout` are the pure parts.
 */
export * from './arrange'
export { DesignStage, type DesignStageHandle, type DesignStageProps, type StageLabels, type StageView } from './design_stage'
export type { DesignField } from './fields'
export { useFormFields, type FormFields } from './form_fields'
export type { Choosing, FieldChange, Order, Tool } from './intent'
export { boundedZoom, nextZoom, ZOOM_MAX, ZOOM_MIN, ZOOM_STEPS, type Spacing, type Zoom } from './layout'
export type { Mark } from './stage_page'
export { Thumbnails, type ThumbnailsProps } from './thumbnails'
