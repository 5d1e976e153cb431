import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useMemo, useState } from 'react'
import { userRectToView, type Rect } from '../geometry'

/** Where the fields lie that a file brought along; by page, from 1. */
export type FormFields = ReadonlyMap<number, readonly Rect[]>

const NONE: FormFields = new Map()

/**
 * The fields that the file itself has on these pages, in view coordinates. Somebody else fills them, so nothing of ours may cover
 * them. Pages are read once, in the background; until then they have none.
 */
export function useFormFields(document: PDFDocumentProxy | null, pages: readonly number[]): FormFields {
  const [read, setRead] = useState<{ of: PDFDocumentProxy | null; fields: FormFields }>({ of: null, fields: NONE })
  const known = read.of === document ? read.fields : NONE
  const missing = useMemo(() => pages.filter((page) => !known.has(page)).join(','), [pages, known])
  useEffect(() => {
    if (!document || missing === '') return
    let live = true
    void readFields(document, missing.split(',').map(Number)).then((found) => {
      if (live) setRead((before) => ({ of: document, fields: new Map([...(before.of === document ? before.fields : NONE), ...found]) }))
    })
    return () => {
      live = false
    }
  }, [document, missing])
  return known
}

async function readFields(document: PDFDocumentProxy, pages: readonly number[]): Promise<FormFields> {
  const found = new Map<number, readonly Rect[]>()
  for (const number of pages) {
    try {
      const page = await document.getPage(number)
      const annotations = (await page.getAnnotations()) as { subtype?: string; rect?: number[] }[]
      const geometry = { cropBox: page.view as [number, number, number, number], rotation: page.rotate, userUnit: page.userUnit }
      found.set(
        number,
        annotations.flatMap(({ subtype, rect }) => {
          const [left, bottom, right, top] = rect ?? []
          if (subtype !== 'Widget' || left === undefined || bottom === undefined || right === undefined || top === undefined) return []
          const shown = userRectToView([left, bottom, right, top], geometry)
          // A field without area is not shown and cannot be covered.
          return shown.width > 0 && shown.height > 0 ? [shown] : []
        }),
      )
    } catch {
      // What cannot be read here is judged by the server.
      found.set(number, [])
    }
  }
  return found
}
