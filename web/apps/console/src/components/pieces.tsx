import { Mark } from '@hefu/ui'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'

/** The head of a page: its name, a sentence, and what can be done. */
export function PageHead({
  title,
  serif,
  children,
  actions,
  over,
}: {
  title: string
  serif?: boolean
  children?: ReactNode
  actions?: ReactNode
  over?: ReactNode
}) {
  return (
    <header className="page-head">
      <div className="page-head__words">
        {over && <div className="page-head__over">{over}</div>}
        <h1 className={serif ? 'hefu-serif' : undefined}>{title}</h1>
        {children && <div className="page-head__text">{children}</div>}
      </div>
      {actions && <div className="page-head__actions hefu-no-print">{actions}</div>}
    </header>
  )
}

/** Nothing here, why, and what to do next. */
export function Empty({
  title,
  children,
  action,
  heading: Heading = 'h2',
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
  heading?: 'h1' | 'h2'
}) {
  return (
    <div className="empty">
      <div className="empty__mark">
        <Mark size={56} />
      </div>
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action && <div className="empty__action">{action}</div>}
    </div>
  )
}

/** Something takes its time. */
export function Waiting({ label }: { label?: string }) {
  const { t } = useTranslation()
  return (
    <div className="waiting" role="status">
      <Mark size={40} motion="joining" />
      <p>{label ?? t('common.loading')}</p>
    </div>
  )
}

/** A bar that says how much is done, in words too. */
export function ProgressBar({ done, label }: { done: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100)
  return (
    <div className="progress">
      <div className="progress__track" role="progressbar" aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} aria-label={label}>
        <div className="progress__done" style={{ width: `${percent}%` }} />
      </div>
      <span className="progress__words">{percent}%</span>
    </div>
  )
}

/** "Embedded": this provider ships with the platform. */
export function EmbeddedTag() {
  const { t } = useTranslation()
  return (
    <span className="embedded" title={t('provider.embedded_hint')}>
      {t('provider.embedded')}
    </span>
  )
}

/** A term and what it is, in a description list. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
