import { Icon } from '@hefu/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface DialogProps {
  open: boolean
  title: string
  children: ReactNode
  footer: ReactNode
  onClose: () => void
}

/**
 * A modal dialog on the browser's own element, which keeps focus inside, makes the page behind
 * inert and closes with Escape, without the style tags that our policy would refuse.
 */
export function Dialog({ open, title, children, footer, onClose }: DialogProps) {
  const { t } = useTranslation()
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      {open && (
        <div className="dialog__sheet">
          <header className="dialog__head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="icon-button" aria-label={t('common.close')} onClick={onClose}>
              <Cross />
            </button>
          </header>
          <div className="dialog__body">{children}</div>
          <footer className="dialog__foot">{footer}</footer>
        </div>
      )}
    </dialog>
  )
}

/** The sign for closing and removing. */
export function Cross({ size = 18 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 18 18"
      width={size}
      height={size}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
    >
      <path d="M4 4l10 10M14 4L4 14" />
    </svg>
  )
}

/** A button that is only a sign; its words are read aloud and shown on hover. */
export function IconButton({
  label,
  icon,
  onClick,
  disabled,
}: {
  label: string
  icon: Parameters<typeof Icon>[0]['name'] | 'cross'
  onClick: () => void
  disabled?: boolean
}) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick} disabled={disabled}>
      {icon === 'cross' ? <Cross /> : <Icon name={icon} size={18} />}
    </button>
  )
}
