import type { ReactNode } from 'react'
import { Icon, type IconName } from '@hefu/ui'

interface NoticeProps {
  kind: 'info' | 'warning' | 'error' | 'success'
  icon?: IconName
  children: ReactNode
  /** Errors are spoken at once. */
  alert?: boolean
}

const ICONS: Record<NoticeProps['kind'], IconName> = { info: 'shield', warning: 'warning', error: 'warning', success: 'check' }

export function Notice({ kind, icon, children, alert }: NoticeProps) {
  return (
    <div className={`m-notice m-notice--${kind}`} role={alert ? 'alert' : undefined}>
      <Icon name={icon ?? ICONS[kind]} />
      <div className="m-notice-text">{children}</div>
    </div>
  )
}
