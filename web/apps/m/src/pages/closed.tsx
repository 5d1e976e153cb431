import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { IconName } from '@hefu/ui'
import type { ClosedState } from '../flow/steps'
import { SigningContext } from '../hooks/signing_context'
import { Page } from '../parts/page'
import { Plate } from '../parts/plate'

const ICONS: Record<ClosedState, IconName> = {
  unknown: 'question',
  link_expired: 'link_off',
  signed: 'check',
  completed: 'check',
  rejected: 'stop',
  stopped: 'stop',
  revoked: 'undo',
  deadline_passed: 'hourglass',
}

/** States in which the console has something to show to the person who logs in. */
const SEEN_IN_CONSOLE: readonly ClosedState[] = ['signed', 'completed', 'link_expired']

/** A link that leads no further: what happened, what it means, what to do. */
export function ClosedPage({ state }: { state: ClosedState }) {
  const { t } = useTranslation()
  const view = useContext(SigningContext)?.view ?? null
  return (
    <Page
      title={t(`closed.${state}.title`)}
      lead={t(`closed.${state}.text`)}
      plate={<Plate icon={ICONS[state]} />}
      actions={
        SEEN_IN_CONSOLE.includes(state) ? (
          <a className="m-button m-button--outline" href="/login">
            {t('closed.login')}
          </a>
        ) : null
      }
    >
      {view ? (
        <section className="m-card">
          <h2 className="m-contract-title hefu-serif">{view.contract.title}</h2>
          <p className="m-small">{t('initiated_by', { name: view.contract.initiator_name })}</p>
          {view.reject_reason ? (
            <blockquote className="m-quote">
              <span className="m-label">{t('closed.reason')}</span>
              {view.reject_reason}
            </blockquote>
          ) : null}
        </section>
      ) : null}
      <p className="m-next">{t(`closed.${state}.next`)}</p>
    </Page>
  )
}
