import { ApiError } from '@hefu/api'
import { Icon, type IconName } from '@hefu/ui'
import { Button } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

const ICONS: Record<Tone, IconName> = { info: 'question', success: 'check', warning: 'warning', danger: 'warning' }

interface NoticeProps {
  tone: Tone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Spoken at once when it appears. */
  alert?: boolean
}

/** A sentence that stands out. */
export function Notice({ tone, title, children, actions, alert }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={alert ? 'alert' : undefined}>
      <span className="notice__icon">
        <Icon name={ICONS[tone]} size={20} />
      </span>
      <div className="notice__body">
        {title && <p className="notice__title">{title}</p>}
        {children && <div className="notice__text">{children}</div>}
        {actions && <div className="notice__actions">{actions}</div>}
      </div>
    </div>
  )
}

/** The sentence of a failure: the server's own, or ours where there was no answer. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation()
  return (error) => {
    if (!(error instanceof ApiError)) return t('error.unexpected')
    if (error.message !== '') return error.message
    if (error.code === 'network.unreachable') return t('error.network')
    return t('error.unreadable', { status: error.status })
  }
}

interface FailureProps {
  error: unknown
  onRetry?: () => void
  title?: string
}

/** A failure with the server's sentence, the time to wait, the number of the request, and a way on. */
export function Failure({ error, onRetry, title }: FailureProps) {
  const { t } = useTranslation()
  const text = useErrorText()
  const wait = error instanceof ApiError ? error.retryAfterS : null
  const remaining = useRemaining(error, wait)
  const requestId = error instanceof ApiError && (error.status >= 500 || error.code === 'answer.unreadable') ? error.requestId : null
  return (
    <Notice
      tone="danger"
      alert
      title={title}
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry} disabled={remaining > 0}>
            {remaining > 0 ? t('common.retry_in', { seconds: remaining }) : t('common.retry')}
          </Button>
        )
      }
    >
      <p>{text(error)}</p>
      {remaining > 0 && !onRetry && <p>{t('common.wait', { seconds: remaining })}</p>}
      {requestId && <p className="faint">{t('error.request', { id: requestId })}</p>}
    </Notice>
  )
}

function useRemaining(error: unknown, wait: number | null): number {
  const [left, setLeft] = useState(wait ?? 0)
  useEffect(() => {
    const until = Date.now() + (wait ?? 0) * 1000
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    tick()
    if (!wait) return
    const timer = window.setInterval(tick, 500)
    return () => window.clearInterval(timer)
  }, [error, wait])
  return left
}
