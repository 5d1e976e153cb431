import { partyColour } from '@hefu/pdf-stage/colours'
import { useState, type CSSProperties, type Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/dialog'
import { TextField } from '../components/text_field'
import { cleanMobile } from '../lib/mobile'
import { documentIssue, idTypeOf } from '../lib/person'
import type { DraftAction, Party } from './model'
import type { SortHandle } from './sorting'

interface PartyRowProps {
  party: Party
  place: number
  total: number
  ordered: boolean
  nameError: string | null
  mobileError: string | null
  dragging: boolean
  handle: SortHandle
  dispatch: Dispatch<DraftAction>
}

/** One signatory: name, mobile, and on demand an identity number that must be met. */
export function PartyRow({ party, place, total, ordered, nameError, mobileError, dragging, handle, dispatch }: PartyRowProps) {
  const { t } = useTranslation()
  const [more, setMore] = useState(party.idNumber !== '')
  const change = (values: Partial<Pick<Party, 'name' | 'mobile' | 'idNumber'>>) =>
    dispatch({ type: 'party.change', key: party.key, change: values })
  const idFault = party.idNumber === '' ? null : documentIssue(idTypeOf(party.idNumber), party.idNumber)
  const who = party.name.trim() || t('parties.unnamed')
  const colour = { '--party': partyColour(place - 1) } as CSSProperties
  return (
    <li className={`party${dragging ? ' party--dragging' : ''}`} data-party={party.key} style={colour}>
      <button
        type="button"
        className="party__handle"
        aria-label={t('parties.handle', { name: who, place, total })}
        title={t('parties.handle_hint')}
        disabled={total < 2}
        {...handle}
      >
        <span className="party__place">{ordered ? place : ''}</span>
        <svg viewBox="0 0 12 18" width="10" height="15" aria-hidden="true" fill="currentColor">
          {[3, 9, 15].flatMap((y) => [2.5, 9.5].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.6" />))}
        </svg>
      </button>
      <div className="party__fields">
        <TextField
          label={t('parties.name')}
          value={party.name}
          error={nameError}
          onChange={(name) => change({ name })}
          maxLength={60}
          autoComplete="off"
        />
        <TextField
          label={t('parties.mobile')}
          value={party.mobile}
          error={mobileError}
          placeholder={party.mobileMasked ?? ''}
          hint={party.mobileMasked !== null ? t('parties.mobile_kept') : undefined}
          onChange={(mobile) => change({ mobile: cleanMobile(mobile) })}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          maxLength={20}
        />
        {more ? (
          <TextField
            label={t('parties.id_number')}
            hint={t('parties.id_number_hint')}
            error={idFault ? t(`identity.fault_${idFault}`) : null}
            value={party.idNumber}
            onChange={(idNumber) => change({ idNumber: idNumber.replace(/\s/g, '').toUpperCase() })}
            autoComplete="off"
            maxLength={18}
          />
        ) : (
          <button type="button" className="link party__more" onClick={() => setMore(true)}>
            {t('parties.id_number_open')}
          </button>
        )}
      </div>
      <IconButton
        icon="cross"
        label={t('parties.remove', { name: who })}
        onClick={() => dispatch({ type: 'party.remove', key: party.key })}
      />
    </li>
  )
}
