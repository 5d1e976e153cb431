import { formatTime, useLanguage } from '@hefu/i18n'
import { useTranslation } from 'react-i18next'
import { shanghaiToUtc, utcToShanghai } from './deadline'

interface DeadlinePickerProps {
  value: string | null
  invalid: boolean
  onChange: (deadline: string | null) => void
}

/**
 * Date and time as a clock in Shanghai shows them, wherever the browser is. The browser's own
 * control: it works by keyboard, by finger and by screen reader, and knows nothing of zones.
 */
export function DeadlinePicker({ value, invalid, onChange }: DeadlinePickerProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const wall = value === null ? '' : (utcToShanghai(value) ?? '').replace(' ', 'T')
  const now = utcToShanghai(new Date().toISOString())?.replace(' ', 'T')
  return (
    <span className="deadline__picker">
      <input
        className="deadline__input"
        type="datetime-local"
        value={wall}
        min={now}
        max="2099-12-31T23:59"
        onChange={(event) => onChange(event.target.value === '' ? null : shanghaiToUtc(event.target.value))}
        aria-label={`${t('parties.deadline')} · ${t('parties.zone')}`}
        aria-invalid={invalid || undefined}
      />
      <span className="soft">{value === null ? t('parties.zone') : t('parties.until', { time: formatTime(value, language) })}</span>
    </span>
  )
}
