import type { PdfLabels } from '@hefu/pdf-stage'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The sentences around a shown PDF. */
export function usePdfLabels(): PdfLabels {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      document: t('pdf.document'),
      page: (page: number, total: number) => t('pdf.page', { page, total }),
      loading: t('common.loading'),
      failed: t('pdf.failed'),
      retry: t('common.retry'),
    }),
    [t],
  )
}
