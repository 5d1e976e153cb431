import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '@hefu/i18n'
import { Icon, Wordmark } from '@hefu/ui'
import { useOnline } from '../hooks/use_online'
import { Notice } from './notice'

interface PageProps {
  title: string
  /** Contract titles are set in serif. */
  serifTitle?: boolean
  lead?: ReactNode
  stage?: 1 | 2 | 3 | 4 | null
  onBack?: () => void
  /** Buttons at the foot; they stay in reach of the thumb. */
  actions?: ReactNode
  children?: ReactNode
  /** Documents use the whole width. */
  wide?: boolean
  /** A picture above the heading. */
  plate?: ReactNode
}

const STAGES = [1, 2, 3, 4] as const

/** The frame of every page: name, language, progress, heading, content, actions. */
export function Page({ title, serifTitle, lead, stage = null, onBack, actions, children, wide, plate }: PageProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`
  }, [title, t])
  useEffect(() => {
    // A new page begins to be read at its heading, unless a field of it has taken the focus already.
    const main = heading.current?.closest('main')
    if (!main?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={wide ? 'm-page m-page--wide' : 'm-page'}>
      <header className="m-header">
        {onBack ? (
          <button type="button" className="m-icon-button hefu-no-print" onClick={onBack} aria-label={t('back')}>
            <Icon name="arrow_left" size={22} />
          </button>
        ) : null}
        <Wordmark size={26} text={t('brand')} />
        <LanguageSwitch className="m-language hefu-no-print" />
      </header>
      {stage ? <StageBar stage={stage} /> : null}
      <OfflineBar />
      <main className="m-main">
        {plate}
        <div className="m-heading">
          <h1 ref={heading} tabIndex={-1} className={serifTitle ? 'm-title hefu-serif' : 'm-title'}>
            {title}
          </h1>
          {lead ? <p className="m-lead">{lead}</p> : null}
        </div>
        {children}
      </main>
      {actions ? <footer className="m-actions hefu-no-print">{actions}</footer> : null}
    </div>
  )
}

function StageBar({ stage }: { stage: 1 | 2 | 3 | 4 }) {
  const { t } = useTranslation()
  return (
    <nav className="hefu-no-print" aria-label={t('stage.label')}>
      <ol className="m-stages">
        {STAGES.map((number) => (
          <li
            key={number}
            className={number <= stage ? 'm-stage m-stage--reached' : 'm-stage'}
            aria-current={number === stage ? 'step' : undefined}
          >
            {t(`stage.${number}`)}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function OfflineBar() {
  const { t } = useTranslation()
  const online = useOnline()
  return (
    <div role="status" className="m-offline-slot">
      {online ? null : (
        <Notice kind="warning" icon="cloud_off">
          {t('offline.bar')}
        </Notice>
      )}
    </div>
  )
}
