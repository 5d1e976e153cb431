import { Button } from 'antd-mobile'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../flow/failure'
import { useOnline } from '../hooks/use_online'
import { useSlow } from '../hooks/use_slow'
import { Page } from '../parts/page'
import { Plate } from '../parts/plate'

/** Shapes where the content will be; says so when it takes long. */
export function LoadingPage() {
  const { t } = useTranslation()
  const slow = useSlow(true)
  return (
    <Page title={t('loading.title')}>
      <div className="m-skeleton" aria-hidden="true">
        <span className="m-bone m-bone--title" />
        <span className="m-bone" />
        <span className="m-bone m-bone--short" />
        <span className="m-bone m-bone--card" />
      </div>
      <p role="status" className="m-lead">
        {slow ? t('loading.slow') : ''}
      </p>
    </Page>
  )
}

/** Nothing could be loaded: why, and one button that tries again. Tries by itself when the network is back. */
export function LoadFailedPage({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { t } = useTranslation()
  const online = useOnline()
  const isOffline = failure.kind === 'offline' || !online
  useEffect(() => {
    if (!isOffline) return
    window.addEventListener('online', onRetry)
    return () => window.removeEventListener('online', onRetry)
  }, [isOffline, onRetry])
  const title = isOffline ? t('load_failed.offline') : failure.kind === 'timeout' ? t('load_failed.slow') : t('load_failed.title')
  return (
    <Page
      title={title}
      plate={<Plate icon={isOffline ? 'cloud_off' : failure.kind === 'timeout' ? 'hourglass' : 'refresh'} />}
      actions={
        <Button block size="large" color="primary" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    >
      <p className="m-lead" role="alert">
        {isOffline ? t('load_failed.offline_text') : failure.key ? t(failure.key, failure.params) : failure.message}
      </p>
      {failure.requestId ? <p className="m-small">{t('failure.request', { id: failure.requestId })}</p> : null}
    </Page>
  )
}
