import { Icon } from '@hefu/ui'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export const STEPS = ['file', 'parties', 'place', 'confirm'] as const
export type Step = (typeof STEPS)[number]

/** Where one is on the way to a sent contract; earlier steps can be gone back to. */
export function Steps({ current, linked }: { current: Step; linked?: boolean }) {
  const { t } = useTranslation()
  const at = STEPS.indexOf(current)
  return (
    <nav className="steps hefu-no-print" aria-label={t('steps.label')}>
      <ol>
        {STEPS.map((step, index) => {
          const done = index < at
          const words = (
            <>
              <span className="steps__number" aria-hidden="true">
                {done ? <Icon name="check" size={16} /> : index + 1}
              </span>
              <span className="steps__name">{t(`steps.${step}`)}</span>
            </>
          )
          return (
            <li
              key={step}
              className={`steps__step${done ? ' steps__step--done' : ''}`}
              aria-current={step === current ? 'step' : undefined}
            >
              {linked && step !== 'file' && step !== current ? (
                <Link to={`?step=${step}`}>{words}</Link>
              ) : (
                <span className="steps__plain">{words}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
