import { choosePages, type PageChoice } from '@hefu/pdf-stage/design'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/dialog'

interface CopyDialogProps {
  open: boolean
  total: number
  /** How many areas the chosen pages would get. */
  countFor: (pages: readonly number[]) => number
  onClose: () => void
  onCopy: (pages: readonly number[]) => void
}

const CHOICES: readonly PageChoice[] = ['all', 'odd', 'even', 'range']

/** To which pages the chosen areas are copied. */
export function CopyDialog({ open, total, countFor, onClose, onCopy }: CopyDialogProps) {
  const { t } = useTranslation()
  const [choice, setChoice] = useState<PageChoice>('all')
  const [range, setRange] = useState('')
  const [tried, setTried] = useState(false)
  const name = useId()
  const hint = useId()
  const pages = choosePages(choice, range, total)
  const count = pages && open ? countFor(pages) : 0
  const submit = () => {
    setTried(true)
    if (!pages || count === 0) return
    setTried(false)
    onCopy(pages)
  }
  const wrong = choice === 'range' && pages === null && (tried || range.trim() !== '')
  return (
    <Dialog
      open={open}
      title={t('copy.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" onClick={submit}>
            {t('copy.submit')}
          </Button>
        </>
      }
    >
      <fieldset className="copy-pages">
        <legend className="hefu-visually-hidden">{t('copy.which')}</legend>
        {CHOICES.map((one) => (
          <label key={one} className="copy-pages__choice">
            <input type="radio" name={name} checked={choice === one} onChange={() => setChoice(one)} /> {t(`copy.${one}`)}
          </label>
        ))}
        <input
          className="copy-pages__range"
          aria-label={t('copy.range_label')}
          placeholder={t('copy.range_label')}
          aria-invalid={wrong || undefined}
          aria-describedby={hint}
          autoComplete="off"
          value={range}
          onFocus={() => setChoice('range')}
          onChange={(event) => {
            setChoice('range')
            setRange(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') submit()
          }}
        />
        <p id={hint} className={wrong ? 'copy-pages__hint copy-pages__hint--wrong' : 'copy-pages__hint'} role={wrong ? 'alert' : 'status'}>
          {wrong ? t('copy.wrong', { total }) : pages === null ? '' : count === 0 ? t('copy.nothing') : t('copy.count', { count })}
        </p>
      </fieldset>
    </Dialog>
  )
}
