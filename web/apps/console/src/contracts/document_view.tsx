import type { Contract } from '@hefu/api'
import { FieldLayer, partyColour, PdfPages } from '@hefu/pdf-stage'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePdfLabels } from '../components/pdf_labels'
import { api } from '../lib/client'

/** The document as it is now: sealed once everybody has signed, before that what was sent, with the places marked. */
export function DocumentView({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const labels = usePdfLabels()
  const sealed = contract.status === 'signed'
  const url = sealed
    ? api.urls.signed(contract.id)
    : contract.content_sha256
      ? api.urls.document(contract.id)
      : api.urls.fileContent(contract.file.id)
  const source = useMemo(() => ({ url }), [url])
  return (
    <PdfPages
      className="document-view"
      source={source}
      pages={contract.file.pages}
      labels={labels}
      ownScroll
      maxPageWidth={820}
      overlay={(page) =>
        sealed ? null : (
          <FieldLayer
            scale={page.scale}
            fields={contract.fields
              .filter((field) => field.page === page.number)
              .map((field) => {
                const title = contract.signatories.find((signatory) => signatory.index === field.signatory_index)?.name ?? ''
                const kind = t(`kind.${field.kind}`)
                return { ...field, key: field.id, title, kind, colour: partyColour(field.signatory_index), label: `${title} · ${kind}` }
              })}
          />
        )
      }
    />
  )
}
