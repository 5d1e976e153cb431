import { useEffect, useMemo, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldLayer, type OverlayPage, PdfPages, type PdfPagesHandle, type StageField } from '@hefu/pdf-stage'
import { colours } from '@hefu/ui'
import { useOpenSigning } from '../hooks/use_signing'

interface DocumentStageProps {
  onPageChange: (page: number) => void
  onReachedEnd: () => void
  /** The stage stands; the reading clock may start. */
  onDrawn: () => void
  ref?: Ref<PdfPagesHandle>
}

/** The contract itself, with the places where this person signs marked, and those of others hinted. */
export function DocumentStage({ onPageChange, onReachedEnd, onDrawn, ref }: DocumentStageProps) {
  const { t } = useTranslation()
  const { api, view } = useOpenSigning()
  const hash = view.contract.content_sha256
  // The hash in the address keeps a cached older revision from being shown.
  const source = useMemo(() => ({ url: `${api.urls.document}?content=${hash}` }), [api, hash])
  const fields = view.fields
  useEffect(onDrawn, [onDrawn])
  const overlay = (page: OverlayPage) => {
    const shown: StageField[] = fields
      .filter((field) => field.page === page.number)
      .map((field) => ({
        key: field.id,
        x: field.x,
        y: field.y,
        width: field.width,
        height: field.height,
        colour: field.mine ? colours.action : colours.inkFaint,
        title: field.mine ? t(`field.mine.${field.kind}`) : t('field.other'),
        kind: '',
        label: field.mine ? t(`field.mine.${field.kind}`) : t('field.other'),
      }))
    return <FieldLayer scale={page.scale} fields={shown} />
  }
  return (
    <PdfPages
      ref={ref}
      source={source}
      pages={view.contract.pages}
      overlay={overlay}
      onPageChange={onPageChange}
      onReachedEnd={onReachedEnd}
      labels={{
        document: t('read.document'),
        page: (page, total) => t('read.page', { page, total }),
        loading: t('read.loading'),
        failed: t('read.failed'),
        retry: t('retry'),
      }}
    />
  )
}
