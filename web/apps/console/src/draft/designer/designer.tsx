import type { Contract } from '@hefu/api'
import { useLanguage } from '@hefu/i18n'
import { usePdf } from '@hefu/pdf-stage'
import { DesignStage, useFormFields, type DesignStageHandle, type Spacing, type StageView, type Tool, type Zoom } from '@hefu/pdf-stage/design'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState, type Dispatch, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { usePdfLabels } from '../../components/pdf_labels'
import { api } from '../../lib/client'
import { useMedia } from '../../lib/media'
import type { DraftHistory, HistoryAction } from '../history'
import { issueTexts } from '../issue_text'
import { MIN_FIELD_SIZE } from '../model'
import { ChosenBar, SidePanel, type SideTab } from './side_panel'
import { CopyDialog } from './copy_dialog'
import { Palette, type Placing } from './palette'
import { useShortcuts } from './shortcuts'
import { Toolbar } from './toolbar'
import { useDesigner, type Designer } from './use_designer'
import { useTextFinder } from './use_text_finder'
import { addWords } from './words'
import './designer.css'

addWords()

interface DesignerProps {
  contract: Contract
  history: DraftHistory
  dispatch: Dispatch<HistoryAction>
  onBack: () => void
  onNext: () => void
}

const WIDE: Spacing = { gap: 16, padding: 24 }
const NARROW: Spacing = { gap: 12, padding: 12 }

/** Where each party signs, on the real pages. */
export default function DesignerStep({ contract, history, dispatch, onBack, onNext }: DesignerProps) {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  const stage = useRef<DesignStageHandle>(null)
  const small = useMedia('(max-width: 720px)')
  const docked = useMedia('(min-width: 1200px)')
  const pages = contract.file.pages
  const source = useMemo(() => ({ url: api.urls.fileContent(contract.file.id) }), [contract.file.id])
  const pdf = usePdf(source)
  const labels = usePdfLabels()
  const stageLabels = useMemo(() => ({ ...labels, fieldRole: t('place.role') }), [labels, t])
  const [zoom, setZoom] = useState<Zoom>('width')
  const [tool, setTool] = useState<Tool>('select')
  const [view, setView] = useState<StageView>({ page: 1, factor: 1, floor: 1 })
  const [tab, setTab] = useState<SideTab>('pages')
  const [sideOpen, setSideOpen] = useState(false)
  const [copying, setCopying] = useState(false)
  const used = useMemo(() => [...new Set(history.draft.fields.map((field) => field.page))], [history.draft.fields])
  const designer = useDesigner(history, dispatch, pages, stage, useFormFields(pdf.document, used))
  useShortcuts(root, () => ({ designer, stage: stage.current, page: view.page, tool, onTool: setTool }))

  const finder = useTextFinder(contract.id)
  const goTo = (page: number) => stage.current?.scrollToPage(page)
  const carry = (event: PointerEvent, what: Placing) => {
    // On a phone the chips scroll; there a tap arms them.
    if (!small || event.pointerType !== 'touch') stage.current?.carry(event.nativeEvent, designer.orderOf(what))
  }
  const tools = {
    onDuplicate: designer.duplicate,
    onCopyToPages: () => setCopying(true),
    onRemove: designer.remove,
    onAlign: designer.align,
    onSpread: designer.spread,
    onSameSize: designer.sameSize,
    onUpdate: designer.change,
  }
  const shown = docked || sideOpen
  const finding = shown && tab === 'find'
  const bar = !shown && designer.chosen.length > 0
  const [first] = designer.chosen
  useEffect(() => {
    // On a phone the bar takes a piece of the pages' room, and what was chosen may lie there.
    if (bar && first) stage.current?.showField(first.key)
    // Once, when the bar comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [bar])
  return (
    <div ref={root} className={`place designer${shown ? ' designer--side' : ''}`} onFocus={(event) => followFocus(event.target, designer)}>
      <aside className="place__side">
        <div className="place__lists">
          <Palette
            draft={history.draft}
            placing={designer.placing}
            page={view.page}
            onPlacing={designer.setPlacing}
            onAddHere={(what) => designer.addHere(what, view.page)}
            onCarry={carry}
          />
        </div>
        {bar && (
          <ChosenBar count={designer.chosen.length} {...tools} onDetails={() => setSideOpen(true)} onDone={() => designer.select([], 'replace')} />
        )}
        <Foot history={history} designer={designer} onBack={onBack} onNext={onNext} onPage={goTo} />
        <p className="hefu-visually-hidden" role="status">
          {designer.said}
        </p>
      </aside>
      <div className="place__desk">
        <Toolbar
          view={view}
          total={pages.length}
          zoom={zoom}
          tool={tool}
          small={small}
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          side={docked ? null : sideOpen}
          onUndo={designer.undo}
          onRedo={designer.redo}
          onTool={setTool}
          onZoom={setZoom}
          onPage={goTo}
          onSide={setSideOpen}
        />
        <DesignStage
          ref={stage}
          className="place__pages"
          pdf={pdf}
          pages={pages}
          labels={stageLabels}
          fields={designer.fields}
          selection={designer.selection}
          marks={finding ? finder.marks : undefined}
          tool={tool}
          armed={designer.placing && tool === 'select' ? designer.orderOf(designer.placing) : null}
          minSize={MIN_FIELD_SIZE}
          zoom={zoom}
          spacing={small ? NARROW : WIDE}
          onZoom={setZoom}
          onView={setView}
          onSelect={designer.select}
          onChange={designer.change}
          onDuplicate={designer.dropCopies}
          onPlace={designer.place}
        />
      </div>
      {shown && (
        <SidePanel
          pdf={pdf}
          pages={pages}
          page={view.page}
          parties={history.draft.parties}
          designer={designer}
          tools={tools}
          tab={tab}
          onTab={setTab}
          onPage={(page) => {
            goTo(page)
            if (small) setSideOpen(false)
          }}
          onField={(key, how) => {
            designer.select([key], how)
            stage.current?.showField(key)
          }}
          finder={finder}
          onPlace={(page, rect) => stage.current?.showPlace(page, rect)}
          onClose={docked ? null : () => setSideOpen(false)}
        />
      )}
      <CopyDialog
        open={copying}
        total={pages.length}
        countFor={designer.countOnPages}
        onClose={() => setCopying(false)}
        onCopy={(targets) => {
          designer.copyToPages(targets)
          setCopying(false)
        }}
      />
    </div>
  )
}

/** An area that the keyboard or a screen reader comes to is chosen; a pointer chooses by itself. */
function followFocus(target: Element, designer: Designer): void {
  const key = target instanceof HTMLElement ? target.dataset['field'] : undefined
  if (key !== undefined && target.matches(':focus-visible') && !designer.selection.has(key)) designer.select([key], 'replace')
}

interface FootProps extends Omit<DesignerProps, 'contract' | 'dispatch'> {
  designer: Designer
  onPage: (page: number) => void
}

/** What is missing, what is doubtful, and the way on. */
function Foot({ history, designer, onBack, onNext, onPage }: FootProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [tried, setTried] = useState(false)
  const { draft } = history
  const { issues } = designer
  const overlapping = [...new Set(designer.overlaps.map((overlap) => overlap.page))].sort((a, b) => a - b)
  const shown = issues.filter((issue) => tried || issue.code !== 'party.no_signing_field')
  const next = () => {
    setTried(true)
    const [first] = issues
    if (!first) return onNext()
    if (first.code === 'party.no_signing_field') designer.setPlacing({ partyKey: first.key, kind: 'signature' })
    else if ('page' in first) onPage(first.page)
  }
  return (
    <>
      {shown.length > 0 && (
        <Notice tone="danger" alert>
          <ul className="plain">
            {issueTexts(shown, draft, t, language).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {overlapping.length > 0 && shown.length === 0 && (
        <Notice tone="warning">
          <p>{t('issue.overlap', { page: overlapping.join(', ') })}</p>
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
    </>
  )
}
