import { nextZoom, ZOOM_MAX, ZOOM_MIN, ZOOM_STEPS, type StageView, type Tool, type Zoom } from '@hefu/pdf-stage/design'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToolButton, type ToolIconName } from './icons'

interface ToolbarProps {
  view: StageView
  total: number
  zoom: Zoom
  tool: Tool
  /** On a small screen only what is needed there. */
  small: boolean
  canUndo: boolean
  canRedo: boolean
  /** The panel beside the pages; null when it always stands there. */
  side: boolean | null
  onUndo: () => void
  onRedo: () => void
  onTool: (tool: Tool) => void
  onZoom: (zoom: Zoom) => void
  onPage: (page: number) => void
  onSide: (open: boolean) => void
}

const TOOLS: readonly { tool: Tool; icon: ToolIconName }[] = [
  { tool: 'select', icon: 'select' },
  { tool: 'several', icon: 'several' },
  { tool: 'hand', icon: 'hand' },
]

/** Steps back and forth, ways to point, zoom, pages. */
export function Toolbar(props: ToolbarProps) {
  const { t } = useTranslation()
  const { view, total, tool, small, side, onTool, onPage } = props
  return (
    <div className="page-tools" role="toolbar" aria-label={t('pages.tools')}>
      <div className="page-tools__group">
        <ToolButton label={t('tool.undo')} icon="undo" disabled={!props.canUndo} onClick={props.onUndo} />
        <ToolButton label={t('tool.redo')} icon="redo" disabled={!props.canRedo} onClick={props.onRedo} />
      </div>
      {!small && (
        <div className="page-tools__group" role="group" aria-label={t('tool.label')}>
          {TOOLS.map((one) => (
            <ToolButton
              key={one.tool}
              label={t(`tool.${one.tool}`)}
              icon={one.icon}
              pressed={tool === one.tool}
              onClick={() => onTool(one.tool)}
            />
          ))}
        </div>
      )}
      <ZoomTools {...props} />
      <div className="page-tools__group">
        {!small && <ToolButton label={t('pages.before')} icon="up" disabled={view.page <= 1} onClick={() => onPage(view.page - 1)} />}
        <PageNumber page={view.page} total={total} onPage={onPage} />
        {!small && <ToolButton label={t('pages.after')} icon="down" disabled={view.page >= total} onClick={() => onPage(view.page + 1)} />}
      </div>
      {side !== null && (
        <div className="page-tools__group">
          <ToolButton label={t('side.open')} icon="panel" pressed={side} onClick={() => props.onSide(!side)} />
        </div>
      )}
    </div>
  )
}

function ZoomTools({ view, zoom, small, onZoom }: ToolbarProps) {
  const { t } = useTranslation()
  const percent = (factor: number) => t('pages.percent', { percent: Math.round(factor * 100) })
  const own = typeof zoom === 'number' && !ZOOM_STEPS.includes(zoom)
  return (
    <div className="page-tools__group">
      {!small && (
        <ToolButton
          label={t('pages.farther')}
          icon="minus"
          disabled={view.factor <= Math.min(ZOOM_MIN, view.floor) + 0.001}
          onClick={() => onZoom(nextZoom(view.factor, false, view.floor))}
        />
      )}
      <select
        className="page-tools__zoom"
        aria-label={t('pages.zoom')}
        value={String(zoom)}
        onChange={({ target }) => onZoom(target.value === 'width' || target.value === 'page' ? target.value : Number(target.value))}
      >
        <option value="width">{`${t('pages.fit_width')}${zoom === 'width' ? ` ${percent(view.factor)}` : ''}`}</option>
        <option value="page">{`${t('pages.fit_page')}${zoom === 'page' ? ` ${percent(view.factor)}` : ''}`}</option>
        {own && <option value={String(zoom)}>{percent(view.factor)}</option>}
        {ZOOM_STEPS.map((step) => (
          <option key={step} value={String(step)}>
            {percent(step)}
          </option>
        ))}
      </select>
      {!small && (
        <ToolButton
          label={t('pages.nearer')}
          icon="plus"
          disabled={view.factor >= ZOOM_MAX}
          onClick={() => onZoom(nextZoom(view.factor, true, view.floor))}
        />
      )}
    </div>
  )
}

/** The page that is looked at; another number goes there. */
function PageNumber({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const go = () => {
    const wanted = Number((typed ?? '').normalize('NFKC').trim())
    setTyped(null)
    if (typed !== null && Number.isInteger(wanted) && wanted > 0) onPage(Math.min(total, wanted))
  }
  return (
    <label className="page-tools__page">
      <span className="hefu-visually-hidden">{t('pages.go')}</span>
      <input
        inputMode="numeric"
        autoComplete="off"
        size={Math.max(2, String(total).length)}
        value={typed ?? String(page)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <span className="page-tools__total">{t('pages.total', { total })}</span>
    </label>
  )
}
