import type { Contract, FieldKind } from '@hefu/api'
import { useLanguage } from '@hefu/i18n'
import { FieldLayer, partyColour, PdfPages, type PdfPagesHandle, type StageField } from '@hefu/pdf-stage'
import { Button } from 'antd'
import { useMemo, useRef, useState, type Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../components/notice'
import { usePdfLabels } from '../components/pdf_labels'
import { api } from '../lib/client'
import { useMedia } from '../lib/media'
import { issueTexts } from './issue_text'
import { fieldAtClick, fieldInFreeSpot, MIN_FIELD_SIZE, newKey, type Draft, type DraftAction, type PlacedField } from './model'
import { PageTools } from './page_tools'
import { PlacePanel, type Placing } from './place_panel'
import { fieldIssues } from './validation'

interface PlaceStepProps {
  contract: Contract
  draft: Draft
  dispatch: Dispatch<DraftAction>
  onBack: () => void
  onNext: () => void
}

/** The first party that has no place to sign yet, apart from one that is about to get it. */
function nextToPlace(draft: Draft, placed: PlacedField | null): Placing | null {
  const fields = placed ? [...draft.fields, placed] : draft.fields
  const open = draft.parties.find((party) => !fields.some((field) => field.partyKey === party.key && field.kind === 'signature'))
  return open ? { partyKey: open.key, kind: 'signature' } : null
}

/** Where each party signs, on the real pages. */
export function PlaceStep({ contract, draft, dispatch, onBack, onNext }: PlaceStepProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const wide = useMedia('(min-width: 960px)')
  const labels = usePdfLabels()
  const stage = useRef<PdfPagesHandle>(null)
  const [placing, setPlacing] = useState<Placing | null>(() => nextToPlace(draft, null))
  const [selected, setSelected] = useState<string | null>(null)
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(1)
  const [tried, setTried] = useState(false)
  const [said, setSaid] = useState('')
  const pages = contract.file.pages
  const source = useMemo(() => ({ url: api.urls.fileContent(contract.file.id) }), [contract.file.id])
  const issues = fieldIssues(draft, pages)
  const shownIssues = issues.filter((issue) => tried || issue.code !== 'party.no_signing_field')
  const nameOf = (key: string) => draft.parties.find((party) => party.key === key)?.name.trim() || t('parties.unnamed')

  const add = (field: PlacedField) => {
    dispatch({ type: 'field.add', field })
    setSelected(field.key)
    setSaid(t('place.added', { name: nameOf(field.partyKey), kind: t(`kind.${field.kind}`), page: field.page }))
    setPlacing(nextToPlace(draft, field))
  }
  const addHere = (target: Placing) => {
    const size = pages[page - 1]
    if (!size) return
    const field = fieldInFreeSpot(newKey(), target.partyKey, target.kind, page, size, draft.fields)
    add(field)
    window.setTimeout(() => window.document.querySelector<HTMLElement>(`[data-field="${field.key}"]`)?.focus(), 0)
  }
  const remove = (key: string) => {
    const field = draft.fields.find((candidate) => candidate.key === key)
    dispatch({ type: 'field.remove', key })
    setSelected(null)
    if (!field) return
    setSaid(t('place.removed', { name: nameOf(field.partyKey), kind: t(`kind.${field.kind}`) }))
    if (field.kind === 'signature') setPlacing({ partyKey: field.partyKey, kind: 'signature' })
  }
  const next = () => {
    setTried(true)
    if (issues.length === 0) return onNext()
    const first = issues[0]
    if (first?.code === 'party.no_signing_field') setPlacing({ partyKey: first.key, kind: 'signature' })
    else if (first && 'page' in first) stage.current?.scrollToPage(first.page)
  }
  return (
    <div className="place">
      <aside className="place__side">
        <PlacePanel
          draft={draft}
          placing={placing}
          page={page}
          onPlacing={setPlacing}
          onAddHere={addHere}
          onShow={(target) => stage.current?.scrollToPage(target)}
          onSelect={setSelected}
        />
        {shownIssues.length > 0 && (
          <Notice tone="danger" alert>
            <ul className="plain">
              {issueTexts(shownIssues, draft, t, language).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        <div className="place__foot">
          <Button size="large" onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button type="primary" size="large" onClick={next}>
            {t('place.next')}
          </Button>
        </div>
        <p className="hefu-visually-hidden" role="status">
          {said}
        </p>
      </aside>
      <div className="place__desk">
        <PageTools page={page} total={pages.length} zoom={zoom} onPage={(target) => stage.current?.scrollToPage(target)} onZoom={setZoom} />
        <PdfPages
          ref={stage}
          className="place__pages"
          source={source}
          pages={pages}
          labels={labels}
          ownScroll={wide}
          maxPageWidth={860}
          zoom={zoom}
          onZoom={setZoom}
          onPageChange={setPage}
          overlay={(shown) => (
            <FieldLayer
              page={shown}
              scale={shown.scale}
              fields={draft.fields.filter((field) => field.page === shown.number).map((field) => toStageField(field, draft, t))}
              edit={{
                selected,
                minSize: MIN_FIELD_SIZE,
                roleDescription: t('place.role'),
                removeLabel: (field) => t('place.remove', { label: field.label }),
                onSelect: setSelected,
                onChange: (key, rect) => dispatch({ type: 'field.change', key, rect }),
                onRemove: remove,
                onPlace: placing ? (at) => add(fieldAtClick(newKey(), placing.partyKey, placing.kind, shown.number, at, shown)) : undefined,
              }}
            />
          )}
        />
      </div>
    </div>
  )
}

type Translate = (key: string, values?: Record<string, unknown>) => string

function toStageField(field: PlacedField, draft: Draft, t: Translate): StageField {
  const index = draft.parties.findIndex((party) => party.key === field.partyKey)
  const title = draft.parties[index]?.name.trim() || t('parties.unnamed')
  const kind = t(`kind.${field.kind as FieldKind}`)
  const label = t('place.field', { name: title, kind, page: field.page, x: Math.round(field.rect.x), y: Math.round(field.rect.y) })
  return { key: field.key, ...field.rect, colour: partyColour(index), title, kind, label }
}
