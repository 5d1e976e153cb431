import type { FieldKind } from '@hefu/api'
import { partyColour } from '@hefu/pdf-stage'
import { Icon } from '@hefu/ui'
import { Button } from 'antd'
import { useEffect, useRef, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft, Party } from './model'

/** What the next click on the paper places. */
export interface Placing {
  partyKey: string
  kind: FieldKind
}

interface PlacePanelProps {
  draft: Draft
  placing: Placing | null
  page: number
  onPlacing: (placing: Placing | null) => void
  onAddHere: (placing: Placing) => void
  onShow: (page: number) => void
  onSelect: (key: string) => void
}

const KINDS: readonly FieldKind[] = ['signature', 'date']

/** The parties with what they have on the pages, and what is placed next. */
export function PlacePanel({ draft, placing, page, onPlacing, onAddHere, onShow, onSelect }: PlacePanelProps) {
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
          <PanelParty
            key={party.key}
            party={party}
            index={index}
            draft={draft}
            placing={placing}
            onPlacing={onPlacing}
            onShow={onShow}
            onSelect={onSelect}
          />
        ))}
      </ol>
      <p className="faint small panel__keys">{t('place.keys')}</p>
    </section>
  )
}

type PanelPartyProps = Pick<PlacePanelProps, 'draft' | 'placing' | 'onPlacing' | 'onShow' | 'onSelect'> & { party: Party; index: number }

function PanelParty({ party, index, draft, placing, onPlacing, onShow, onSelect }: PanelPartyProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  const current = placing?.partyKey === party.key
  useEffect(() => {
    // Where the list runs sideways (on phones) the party in turn is brought into view; the page stays put.
    const list = row.current?.parentElement
    if (current && row.current && list && list.scrollWidth > list.clientWidth)
      list.scrollTo({ left: row.current.offsetLeft - list.offsetLeft - 16, behavior: 'smooth' })
  }, [current])
  const fields = draft.fields.filter((field) => field.partyKey === party.key)
  const signs = fields.some((field) => field.kind === 'signature')
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
          const on = placing?.partyKey === party.key && placing.kind === kind
          return (
            <button
              key={kind}
              type="button"
              className="chip"
              aria-pressed={on}
              aria-label={t('place.choose', { kind: t(`kind.${kind}`), name })}
              onClick={() => onPlacing(on ? null : { partyKey: party.key, kind })}
            >
              + {t(`kind.${kind}`)}
            </button>
          )
        })}
        {fields.map((field) => (
          <button
            key={field.key}
            type="button"
            className="chip chip--placed"
            onClick={() => {
              onSelect(field.key)
              onShow(field.page)
            }}
          >
            {t('place.on_page', { kind: t(`kind.${field.kind}`), page: field.page })}
          </button>
        ))}
      </div>
    </li>
  )
}
