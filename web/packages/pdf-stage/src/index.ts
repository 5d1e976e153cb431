/**
 * A PDF on a page of ours: drawn by pdf.js, with plain elements above it in PDF points. It knows
 * pages and rectangles; it knows nothing of contracts, languages or the API.
 * Start with `PdfPages` to show, `FieldLayer` as its overlay to show or place fields.
 */
export * from './colours'
export { openPdf, type OpenedPdf, type PdfSource } from './document'
export * from './field_layer'
export * from './geometry'
export { MAX_ZOOM, MIN_ZOOM, PdfPages, type OverlayPage, type PdfLabels, type PdfPagesHandle, type PdfPagesProps } from './pdf_pages'
