import { useLanguage } from '@hefu/i18n'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useTranslation } from 'react-i18next'
import { shanghaiToUtc, utcToShanghai } from './deadline'

interface DeadlinePickerProps {
  value: string | null
  invalid: boolean
  onChange: (deadline: string | null) => void
}

const FORMAT = 'YYYY-MM-DD HH:mm'

/** Date and time as a clock in Shanghai shows them, wherever the browser is. */
export function DeadlinePicker({ value, invalid, onChange }: DeadlinePickerProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const wall = value === null ? null : utcToShanghai(value)
  const today = utcToShanghai(new Date().toISOString())?.slice(0, 10) ?? ''
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <span className="deadline__picker">
      <DatePicker
        value={wall === null ? null : dayjs(wall)}
        onChange={(day) => onChange(day ? shanghaiToUtc(day.format(FORMAT)) : null)}
        showTime={{ format: 'HH:mm', defaultOpenValue: dayjs('23:59', 'HH:mm') }}
        format={FORMAT}
        showNow={false}
        disabledDate={(day) => day.format('YYYY-MM-DD') < today}
        placeholder={t('parties.deadline_placeholder')}
        status={invalid ? 'error' : ''}
        aria-label={t('parties.deadline')}
        inputReadOnly={window.matchMedia('(pointer: coarse)').matches}
      />
      <span className="soft">{t('parties.zone')}</span>
    </span>
  )
}
