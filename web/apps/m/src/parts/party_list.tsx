import { useTranslation } from 'react-i18next'
import type { SigningView } from '@hefu/api'

/** Who signs, in order, and how far each is. */
export function PartyList({ parties, ordered }: { parties: SigningView['parties']; ordered: boolean }) {
  const { t } = useTranslation()
  return (
    <ul className="m-parties">
      {[...parties]
        .sort((first, second) => first.index - second.index)
        .map((party, at) => (
          <li key={party.index} className={party.is_me ? 'm-party m-party--me' : 'm-party'}>
            <span className="m-party-number" aria-hidden="true">
              {ordered ? at + 1 : '·'}
            </span>
            <span className="m-party-name">
              {party.name}
              {party.is_me ? <span className="m-party-me">{t('party.me')}</span> : null}
            </span>
            <span className={`m-party-status m-party-status--${party.status}`}>{t(`party.status.${party.status}`)}</span>
          </li>
        ))}
    </ul>
  )
}
