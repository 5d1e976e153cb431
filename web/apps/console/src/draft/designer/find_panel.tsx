import type { FieldKind, TextHit } from '@hefu/api'
import type { Rect, Size } from '@hefu/pdf-stage'
import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../components/notice'
import { DEFAULT_SIZES, type Party } from '../model'
import { besideWord, WORD_ANCHORS, type WordAnchor } from './beside'
import type { Placing } from './palette'
import type { Designer } from './use_designer'
import type { Found, TextFinder } from './use_text_finder'

interface FindPanelProps {
  finder: TextFinder
  designer: Designer
  parties: readonly Party[]
  pages: readonly Size[]
  /** Brings a place on a page into view. */
  onShow: (page: number, rect: Rect) => void
}

/** A word is looked for, its places are chosen, and areas are placed beside all of them at once. */
export function FindPanel(props: FindPanelProps) {
  const { finder, onShow } = props
  const { t } = useTranslation()
  const [word, setWord] = useState(finder.found?.word ?? '')
  const [whole, setWhole] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (word.trim() !== '') void finder.find(word.trim(), whole)
  }
  return (
    <section className="find" aria-label={t('find.label')}>
      <form className="find__form" role="search" onSubmit={submit}>
        <label className="find__word">
          <span>{t('find.word')}</span>
          <input maxLength={200} autoComplete="off" value={word} onChange={(event) => setWord(event.target.value)} />
        </label>
        <Button htmlType="submit">{t('find.submit')}</Button>
        <label className="find__whole">
          <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} /> {t('find.whole')}
        </label>
      </form>
      <p className="find__status" role="status">
        {finder.busy ? t('find.busy') : finder.found ? <Summary found={finder.found} chosen={finder.chosen.size} /> : t('find.hint')}
      </p>
      {finder.failure !== null && <Failure error={finder.failure} />}
      {finder.found && finder.found.hits.length > 0 && (
        <>
          <Hits finder={finder} hits={finder.found.hits} onShow={onShow} />
          <PlaceForm {...props} hits={finder.found.hits} />
        </>
      )}
    </section>
  )
}

function Summary({ found, chosen }: { found: Found; chosen: number }) {
  const { t } = useTranslation()
  const { word, hits, unreadable } = found
  if (hits.length > 0) return t('find.count', { count: hits.length, chosen })
  return unreadable > 0 ? t('find.unreadable', { count: unreadable, word }) : t('find.none', { word })
}

function Hits({ finder, hits, onShow }: { finder: TextFinder; hits: readonly TextHit[]; onShow: FindPanelProps['onShow'] }) {
  const { t } = useTranslation()
  const show = ({ page, ...rect }: TextHit) => onShow(page, rect)
  return (
    <>
      <div className="find__all">
        <Button size="small" onClick={finder.chooseAll} disabled={finder.chosen.size === hits.length}>
          {t('find.choose_all')}
        </Button>
        <Button size="small" onClick={finder.chooseNone} disabled={finder.chosen.size === 0}>
          {t('find.choose_none')}
        </Button>
      </div>
      <ol className="find__hits">
        {hits.map((hit, index) => (
          <li key={index}>
            <label>
              <input
                type="checkbox"
                checked={finder.chosen.has(index)}
                onFocus={() => show(hit)}
                onChange={() => {
                  finder.toggle(index)
                  show(hit)
                }}
              />{' '}
              {t('find.hit', { page: hit.page, place: index + 1 })}
            </label>
          </li>
        ))}
      </ol>
    </>
  )
}

const KINDS: readonly FieldKind[] = ['signature', 'date']

/** Whose areas, of which kind, on which side of the word. */
function PlaceForm({ finder, designer, parties, pages, hits }: FindPanelProps & { hits: readonly TextHit[] }) {
  const { t } = useTranslation()
  const [own, setOwn] = useState<Placing | null>(null)
  const [anchor, setAnchor] = useState<WordAnchor>('right')
  // Who comes next is known to the palette; whoever was chosen here last is kept.
  const known = own && parties.some((party) => party.key === own.partyKey) ? own : null
  const first = parties[0]
  const what = known ?? designer.placing ?? (first ? { partyKey: first.key, kind: 'signature' as const } : null)
  if (!what) return null
  const places = hits
    .filter((_, index) => finder.chosen.has(index))
    .flatMap(({ page, ...rect }) => {
      const size = pages[page - 1]
      return size ? [{ page, rect: besideWord(rect, DEFAULT_SIZES[what.kind], anchor, size) }] : []
    })
  const place = () => {
    if (designer.placeAt(what, places)) setOwn(null)
  }
  return (
    <div className="find__place">
      <label>
        <span>{t('chosen.party')}</span>
        <select value={what.partyKey} onChange={({ target }) => setOwn({ ...what, partyKey: target.value })}>
          {parties.map((party) => (
            <option key={party.key} value={party.key}>
              {party.name.trim() || t('parties.unnamed')}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('chosen.kind')}</span>
        <select value={what.kind} onChange={({ target }) => setOwn({ ...what, kind: target.value as FieldKind })}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('find.anchor')}</span>
        <select value={anchor} onChange={({ target }) => setAnchor(target.value as WordAnchor)}>
          {WORD_ANCHORS.map((one) => (
            <option key={one} value={one}>
              {t(`find.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="primary" disabled={places.length === 0} onClick={place}>
        {t('find.place', { count: places.length })}
      </Button>
    </div>
  )
}
