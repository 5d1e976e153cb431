import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/** Where a PDF comes from: an address on our own origin (fetched in ranges) or bytes in hand. */
export type PdfSource = { url: string } | { data: Uint8Array }

export interface OpenedPdf {
  document: PDFDocumentProxy
  close: () => void
}

/** The folder that the build's `pdfStageAssets()` fills. Absolute, since the worker fetches it. */
function assetBase(version: string): string {
  return new URL(`${import.meta.env.BASE_URL}assets/pdfjs/${version}/`, window.location.href).href
}

let library: Promise<typeof import('pdfjs-dist')> | null = null

/** The library, loaded on first use: it is larger than the pages around it. */
function pdfjs(): Promise<typeof import('pdfjs-dist')> {
  library ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((loaded) => {
    loaded.GlobalWorkerOptions.workerSrc = workerUrl
    return loaded
  })
  library.catch(() => {
    // A failed download is tried again at the next call.
    library = null
  })
  return library
}

/** Opens a PDF with evaluation off; scripts of the file are never run because no sandbox is loaded. */
export async function openPdf(source: PdfSource, onProgress?: (loaded: number) => void): Promise<OpenedPdf> {
  const { getDocument, version } = await pdfjs()
  const base = assetBase(version)
  const task: PDFDocumentLoadingTask = getDocument({
    // The worker takes the buffer over, so it gets a copy.
    ...('url' in source ? { url: new URL(source.url, window.location.href).href } : { data: source.data.slice() }),
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: `${base}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${base}standard_fonts/`,
    iccUrl: `${base}iccs/`,
    wasmUrl: `${base}wasm/`,
    useWorkerFetch: true,
    // Range requests only: a reader who looks at page one does not pull 60 MB.
    disableAutoFetch: true,
    disableStream: true,
  })
  if (onProgress) {
    task.onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
      if (total > 0) onProgress(Math.min(1, loaded / total))
    }
  }
  return { document: await task.promise, close: () => void task.destroy() }
}
