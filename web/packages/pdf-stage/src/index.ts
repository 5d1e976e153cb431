/**
 * A PDF on a page of ours: drawn by pdf.js, with plain elements above it in PDF points. It knows
 * pages and rectangles; it knows nothing of contracts, languages or the API.
 * Start with `PdfPages` to show and `FieldLayer` as its overlay; the designer is `@hefu/pdf-stage/design`.
 */
export * from './colours'
export { openPdf, type OpenedPdf, type PdfSource } from './document'
export { usePdf, type PdfInHand } from './pdf_document'
export * from './field_layer'
export * from './geometry'
export { MAX_ZOOM, MIN_ZOOM, PdfPages, type OverlayPage, type PdfLabels, type PdfPagesHandle, type PdfPagesProps } from './pdf_pages'
