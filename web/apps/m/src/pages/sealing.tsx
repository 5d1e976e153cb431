import { useTranslation } from 'react-i18next'
import { Mark } from '@hefu/ui'
import { useSlow } from '../hooks/use_slow'
import { Page } from '../parts/page'

/** The signature is accepted and will be sealed whatever happens; this page only watches. */
export function SealingPage() {
  const { t } = useTranslation()
  const slow = useSlow(true, 12_000)
  return (
    <Page title={t('sealing.title')} lead={t('sealing.lead')} stage={4}>
      <div className="m-sealing">
        <Mark size={112} motion="joining" label={t('sealing.title')} />
      </div>
      <ol className="m-progress-list">
        <li className="m-progress--done">{t('sealing.accepted')}</li>
        <li className="m-progress--now">{t('sealing.running')}</li>
      </ol>
      <p role="status" className="m-lead">
        {slow ? t('sealing.slow') : ''}
      </p>
    </Page>
  )
}
