import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../flow/failure'
import { Notice } from './notice'

/** A failed call in words, with the number that helps an operator to find it. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The sentence must not hide behind the buttons.
    if (failure) place.current?.firstElementChild?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  if (!failure || failure.kind === 'session_lost' || failure.kind === 'content_changed') return null
  return (
    <div ref={place}>
      <Notice kind={failure.kind === 'too_soon' ? 'warning' : 'error'} alert>
        {failure.key ? t(failure.key, failure.params) : failure.message}
        {failure.kind === 'server' && failure.requestId ? (
          <span className="m-request">{t('failure.request', { id: failure.requestId })}</span>
        ) : null}
      </Notice>
    </div>
  )
}
