import { Button } from 'antd-mobile'
import { useTranslation } from 'react-i18next'
import { useSigning } from '../hooks/use_signing'

interface SignButtonsProps {
  /** The way forward. */
  label: string
  onForward: () => void
  busy?: boolean
  disabled?: boolean
  /** One line above the buttons: what is still missing. */
  hint?: string | null
}

/** Refusing and going on: two buttons of one size and one weight. */
export function SignButtons({ label, onForward, busy, disabled, hint }: SignButtonsProps) {
  const { t } = useTranslation()
  const { goTo } = useSigning()
  return (
    <>
      <p className="m-actions-hint" role="status">
        {hint ?? ''}
      </p>
      <div className="m-actions-row">
        <Button block size="large" color="primary" className="m-refuse" disabled={busy} onClick={() => goTo('refuse')}>
          {t('refuse.button')}
        </Button>
        <Button block size="large" color="primary" loading={busy} loadingText={t('please_wait')} disabled={disabled} onClick={onForward}>
          {label}
        </Button>
      </div>
    </>
  )
}
