import type { Plugin } from 'vite'

/** Serves and copies what pdf.js fetches at run time to `<base>assets/pdfjs/<version>/`. */
export function pdfStageAssets(): Plugin
