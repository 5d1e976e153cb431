import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf, type PdfSource } from './document'

export interface PdfInHand {
  /** Null while it is fetched and after it could not be. */
  document: PDFDocumentProxy | null
  failed: boolean
  retry: () => void
}

/** A PDF that is open as long as the component lives. */
export function usePdf(source: PdfSource): PdfInHand {
  const [attempt, setAttempt] = useState(0)
  const [opened, setOpened] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState(false)
  const url = 'url' in source ? source.url : null
  const data = 'data' in source ? source.data : null
  useEffect(() => {
    let live = true
    let close: (() => void) | null = null
    setFailed(false)
    setOpened(null)
    openPdf(url !== null ? { url } : { data: data ?? new Uint8Array() }).then(
      (pdf) => {
        if (!live) return pdf.close()
        close = pdf.close
        setOpened(pdf.document)
      },
      () => live && setFailed(true),
    )
    return () => {
      live = false
      close?.()
    }
  }, [url, data, attempt])
  return { document: opened, failed, retry: () => setAttempt((count) => count + 1) }
}
