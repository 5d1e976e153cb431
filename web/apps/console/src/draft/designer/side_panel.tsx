import type { PdfInHand, Rect, Size } from '@hefu/pdf-stage'
import { Thumbnails, type Choosing } from '@hefu/pdf-stage/design'
import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Cross } from '../../components/dialog'
import type { Party } from '../model'
import { ChosenPanel, ChosenTools, type ChosenActions } from './chosen_panel'
import { FieldList } from './field_list'
import { FindPanel } from './find_panel'
import type { TextFinder } from './use_text_finder'
import { ToolButton } from './icons'
import type { Designer } from './use_designer'

export type SideTab = 'pages' | 'areas' | 'find'
const TABS: readonly SideTab[] = ['pages', 'areas', 'find']

interface SidePanelProps {
  pdf: PdfInHand
  pages: readonly Size[]
  page: number
  parties: readonly Party[]
  designer: Designer
  tools: ChosenActions
  tab: SideTab
  onTab: (tab: SideTab) => void
  onPage: (page: number) => void
  onField: (key: string, how: Choosing) => void
  finder: TextFinder
  onPlace: (page: number, rect: Rect) => void
  /** Null where the panel always stands. */
  onClose: (() => void) | null
}

/** Beside the pages: small pictures of them, all areas in reading order, words to place them by, and the numbers of what is chosen. */
export function SidePanel(props: SidePanelProps) {
  const { designer, tab, onClose } = props
  const { t } = useTranslation()
  const id = useId()
  return (
    <aside className="side-panel" aria-label={t('side.label')}>
      <div className="side-panel__head">
        <Tabs id={id} tab={tab} count={designer.fields.length} onTab={props.onTab} />
        {onClose && (
          <button type="button" className="icon-button" aria-label={t('side.close')} onClick={onClose}>
            <Cross />
          </button>
        )}
      </div>
      <div className="side-panel__body" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`}>
        {tab === 'pages' ? (
          <Thumbnails
            document={props.pdf.document}
            pages={props.pages}
            fields={designer.fields}
            current={props.page}
            label={t('side.pages')}
            pageLabel={(page, count) => t('pages.thumbnail', { page, count })}
            onPage={props.onPage}
          />
        ) : tab === 'find' ? (
          <FindPanel finder={props.finder} designer={designer} parties={props.parties} pages={props.pages} onShow={props.onPlace} />
        ) : (
          <FieldList fields={designer.fields} selection={designer.selection} onChoose={props.onField} />
        )}
      </div>
      {designer.chosen.length > 0 && <ChosenPanel chosen={designer.chosen} parties={props.parties} pages={props.pages} {...props.tools} />}
    </aside>
  )
}

function Tabs({ id, tab, count, onTab }: { id: string; tab: SideTab; count: number; onTab: (tab: SideTab) => void }) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const step = event.key === 'ArrowRight' ? 1 : TABS.length - 1
    const other = TABS[(TABS.indexOf(tab) + step) % TABS.length] ?? 'pages'
    onTab(other)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${other}"]`)?.focus()
  }
  return (
    <div className="side-panel__tabs" role="tablist" aria-label={t('side.label')} onKeyDown={onKeyDown}>
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${id}${one}`}
          data-tab={one}
          aria-selected={tab === one}
          aria-controls={`${id}panel`}
          tabIndex={tab === one ? 0 : -1}
          onClick={() => onTab(one)}
        >
          {t(`side.${one}`, { count })}
        </button>
      ))}
    </div>
  )
}

interface ChosenBarProps extends ChosenActions {
  count: number
  onDetails: () => void
  onDone: () => void
}

/** The same for small screens: the things done most, beside or below the pages and never over them. */
export function ChosenBar({ count, onDetails, onDone, ...tools }: ChosenBarProps) {
  const { t } = useTranslation()
  return (
    <section className="chosen-bar" aria-label={t('chosen.title', { count })}>
      <span className="chosen-bar__count">{t('chosen.title', { count })}</span>
      <ChosenTools {...tools} />
      <ToolButton label={t('chosen.details')} icon="panel" onClick={onDetails} />
      <button type="button" className="icon-button" aria-label={t('chosen.done')} onClick={onDone}>
        <Cross />
      </button>
    </section>
  )
}
