import type { FieldKind } from '@hefu/api'
import type { Size } from '@hefu/pdf-stage'
import { ALIGNMENTS, type Alignment } from '@hefu/pdf-stage/design'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldUpdate, Party, PlacedField } from '../model'
import { withSide, type Side } from './commands'
import { ToolButton } from './icons'

export interface ChosenActions {
  onDuplicate: () => void
  onCopyToPages: () => void
  onRemove: () => void
  onAlign: (how: Alignment) => void
  onSpread: (axis: 'x' | 'y') => void
  onSameSize: () => void
  onUpdate: (changes: readonly FieldUpdate[]) => void
}

interface ChosenPanelProps extends ChosenActions {
  chosen: readonly PlacedField[]
  parties: readonly Party[]
  pages: readonly Size[]
}

/** What is known of the chosen areas and what can be done with them. */
export function ChosenPanel(props: ChosenPanelProps) {
  const { t } = useTranslation()
  const { chosen } = props
  return (
    <section className="chosen" aria-label={t('chosen.details')}>
      <div className="chosen__head">
        <h2>{t('chosen.title', { count: chosen.length })}</h2>
        <ChosenTools {...props} />
      </div>
      <WhoAndWhat {...props} />
      {chosen.length === 1 && chosen[0] && <Numbers field={chosen[0]} pages={props.pages} onUpdate={props.onUpdate} />}
      <Arrange {...props} />
    </section>
  )
}

/** The three things done most. */
export function ChosenTools({ onDuplicate, onCopyToPages, onRemove }: Pick<ChosenActions, 'onDuplicate' | 'onCopyToPages' | 'onRemove'>) {
  const { t } = useTranslation()
  return (
    <div className="chosen__tools">
      <ToolButton label={t('chosen.duplicate')} icon="duplicate" onClick={onDuplicate} />
      <ToolButton label={t('chosen.to_pages')} icon="pages" onClick={onCopyToPages} />
      <ToolButton label={t('chosen.remove')} icon="remove" onClick={onRemove} />
    </div>
  )
}

const KINDS: readonly FieldKind[] = ['signature', 'date']

/** Whose the areas are and what goes there; empty where they differ. */
function WhoAndWhat({ chosen, parties, onUpdate }: ChosenPanelProps) {
  const { t } = useTranslation()
  const same = <T,>(values: readonly T[]): T | '' => (values.every((value) => value === values[0]) ? (values[0] ?? '') : '')
  const party = same(chosen.map((field) => field.partyKey))
  const kind = same(chosen.map((field) => field.kind))
  return (
    <div className="chosen__who">
      <label>
        <span>{t('chosen.party')}</span>
        <select value={party} onChange={({ target }) => onUpdate(chosen.map(({ key }) => ({ key, partyKey: target.value })))}>
          {party === '' && <option value="" />}
          {parties.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name.trim() || t('parties.unnamed')}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('chosen.kind')}</span>
        <select value={kind} onChange={({ target }) => onUpdate(chosen.map(({ key }) => ({ key, kind: target.value as FieldKind })))}>
          {kind === '' && <option value="" />}
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

const SIDES: readonly Side[] = ['x', 'y', 'width', 'height']

function Numbers({ field, pages, onUpdate }: { field: PlacedField; pages: readonly Size[]; onUpdate: ChosenActions['onUpdate'] }) {
  const { t } = useTranslation()
  const page = pages[field.page - 1]
  if (!page) return null
  return (
    <div className="chosen__numbers" title={t('chosen.points')}>
      {SIDES.map((side) => (
        <SideInput
          // A field that was moved shows its new numbers.
          key={`${field.key} ${side} ${field.rect[side]}`}
          label={t(`chosen.${side}`)}
          value={field.rect[side]}
          onValue={(value) => onUpdate([{ key: field.key, rect: withSide(field.rect, side, value, page) }])}
        />
      ))}
    </div>
  )
}

function SideInput({ label, value, onValue }: { label: string; value: number; onValue: (value: number) => void }) {
  const shown = String(Math.round(value * 10) / 10)
  const [typed, setTyped] = useState(shown)
  const commit = () => {
    const number = Number(typed.normalize('NFKC').trim())
    if (typed.trim() === '' || typed === shown || !Number.isFinite(number)) setTyped(shown)
    else onValue(number)
  }
  return (
    <label>
      <span>{label}</span>
      <input
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </label>
  )
}

/** One is aligned to its page, several to each other. */
function Arrange({ chosen, onAlign, onSpread, onSameSize }: ChosenPanelProps) {
  const { t } = useTranslation()
  return (
    <div className="chosen__arrange" role="group" aria-label={t('chosen.arrange')}>
      {ALIGNMENTS.map((how) => (
        <ToolButton key={how} label={t(`chosen.align_${how}`)} icon={how} onClick={() => onAlign(how)} />
      ))}
      <ToolButton label={t('chosen.spread_x')} icon="spread_x" disabled={chosen.length < 3} onClick={() => onSpread('x')} />
      <ToolButton label={t('chosen.spread_y')} icon="spread_y" disabled={chosen.length < 3} onClick={() => onSpread('y')} />
      <ToolButton label={t('chosen.same_size')} icon="same_size" disabled={chosen.length < 2} onClick={onSameSize} />
    </div>
  )
}
