import type { FieldKind } from '@hefu/api'
import { partyColour } from '@hefu/pdf-stage/colours'
import { Icon } from '@hefu/ui'
import { Button } from 'antd'
import { useEffect, useRef, type CSSProperties, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft, Party } from '../model'

/** What the next click on the paper places. */
export interface Placing {
  partyKey: string
  kind: FieldKind
}

interface PaletteProps {
  draft: Draft
  placing: Placing | null
  page: number
  onPlacing: (placing: Placing | null) => void
  onAddHere: (placing: Placing) => void
  /** A chip is pressed and may be carried onto the paper. */
  onCarry: (event: PointerEvent, placing: Placing) => void
}

const KINDS: readonly FieldKind[] = ['signature', 'date']

/** The parties and what can be placed for each: by clicking, drawing, carrying, or the button for the keyboard. */
export function Palette({ draft, placing, page, onPlacing, onAddHere, onCarry }: PaletteProps) {
  const { t } = useTranslation()
  const active = placing && draft.parties.find((party) => party.key === placing.partyKey)
  return (
    <section className="panel" aria-label={t('place.title')}>
      <div className="panel__lead">
        <h1>{t('place.title')}</h1>
        {placing && active ? (
          <>
            <p className="panel__say">
              {t('place.say', { kind: t(`kind.${placing.kind}`), name: active.name.trim() || t('parties.unnamed') })}
            </p>
            <div className="panel__now">
              <Button size="small" onClick={() => onAddHere(placing)}>
                {t('place.add_here', { page })}
              </Button>
              <Button size="small" type="text" onClick={() => onPlacing(null)}>
                {t('place.stop')}
              </Button>
            </div>
          </>
        ) : (
          <p className="panel__say panel__say--done">{t('place.say_done')}</p>
        )}
      </div>
      <ol className="panel__parties">
        {draft.parties.map((party, index) => (
          <PaletteParty
            key={party.key}
            party={party}
            index={index}
            signs={draft.fields.some((field) => field.partyKey === party.key && field.kind === 'signature')}
            placing={placing}
            onPlacing={onPlacing}
            onCarry={onCarry}
          />
        ))}
      </ol>
      <details className="panel__keys">
        <summary>{t('place.keys_title')}</summary>
        <ul>
          <li>{t('place.keys_move')}</li>
          <li>{t('place.keys_several')}</li>
          <li>{t('place.keys_copy')}</li>
          <li>{t('place.keys_undo')}</li>
          <li>{t('place.keys_view')}</li>
        </ul>
      </details>
    </section>
  )
}

type PalettePartyProps = Pick<PaletteProps, 'placing' | 'onPlacing' | 'onCarry'> & { party: Party; index: number; signs: boolean }

function PaletteParty({ party, index, signs, placing, onPlacing, onCarry }: PalettePartyProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  const current = placing?.partyKey === party.key
  useEffect(() => {
    // Where the list runs sideways (on phones) the party in turn is brought into view; the page stays put.
    const list = row.current?.parentElement
    if (current && row.current && list && list.scrollWidth > list.clientWidth)
      list.scrollTo({ left: row.current.offsetLeft - list.offsetLeft - 16, behavior: 'smooth' })
  }, [current])
  const name = party.name.trim() || t('parties.unnamed')
  const colour = { '--party': partyColour(index) } as CSSProperties
  return (
    <li ref={row} className={`panel-party${current ? ' panel-party--active' : ''}`} style={colour}>
      <div className="panel-party__head">
        <span className="panel-party__dot" aria-hidden="true" />
        <span className="panel-party__name">{name}</span>
        {signs ? (
          <span className="panel-party__ok">
            <Icon name="check" size={16} /> {t('place.has_place')}
          </span>
        ) : (
          <span className="panel-party__open">{t('place.needs_place')}</span>
        )}
      </div>
      <div className="panel-party__kinds">
        {KINDS.map((kind) => {
          const on = current && placing.kind === kind
          return (
            <button
              key={kind}
              type="button"
              className="chip chip--carried"
              aria-pressed={on}
              aria-label={t('place.choose', { kind: t(`kind.${kind}`), name })}
              onPointerDown={(event) => onCarry(event, { partyKey: party.key, kind })}
              onClick={() => onPlacing(on ? null : { partyKey: party.key, kind })}
            >
              <span className="chip__grip" aria-hidden="true" />
              {t(`kind.${kind}`)}
            </button>
          )
        })}
      </div>
    </li>
  )
}
