import { MAX_ZOOM, MIN_ZOOM } from '@hefu/pdf-stage'
import { useTranslation } from 'react-i18next'

interface PageToolsProps {
  page: number
  total: number
  zoom: number
  onPage: (page: number) => void
  onZoom: (zoom: number) => void
}

/** Page by page, and nearer or farther. */
export function PageTools({ page, total, zoom, onPage, onZoom }: PageToolsProps) {
  const { t } = useTranslation()
  return (
    <div className="page-tools" role="toolbar" aria-label={t('pages.tools')}>
      <div className="page-tools__group">
        <button type="button" className="icon-button" aria-label={t('pages.before')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
          <Chevron up />
        </button>
        <label className="page-tools__page">
          <span className="hefu-visually-hidden">{t('pages.go')}</span>
          <select value={page} onChange={(event) => onPage(Number(event.target.value))}>
            {Array.from({ length: total }, (_, index) => (
              <option key={index} value={index + 1}>
                {t('pages.of', { page: index + 1, total })}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="icon-button"
          aria-label={t('pages.after')}
          disabled={page >= total}
          onClick={() => onPage(page + 1)}
        >
          <Chevron />
        </button>
      </div>
      <div className="page-tools__group">
        <button
          type="button"
          className="icon-button"
          aria-label={t('pages.farther')}
          disabled={zoom <= MIN_ZOOM}
          onClick={() => onZoom(Math.max(MIN_ZOOM, zoom - 0.25))}
        >
          −
        </button>
        <span className="page-tools__zoom" role="status" aria-label={t('pages.zoom', { percent: Math.round(zoom * 100) })}>
          {Math.round(zoom * 100)}%
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label={t('pages.nearer')}
          disabled={zoom >= MAX_ZOOM}
          onClick={() => onZoom(Math.min(MAX_ZOOM, zoom + 0.25))}
        >
          +
        </button>
      </div>
    </div>
  )
}

function Chevron({ up }: { up?: boolean }) {
  return (
    <svg
      viewBox="0 0 18 18"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={up ? 'M4 11.5l5-5 5 5' : 'M4 6.5l5 5 5-5'} />
    </svg>
  )
}
