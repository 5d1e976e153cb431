import { inReadingOrder, type Choosing, type DesignField } from '@hefu/pdf-stage/design'
import { memo, useMemo, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'

interface FieldListProps {
  fields: readonly DesignField[]
  selection: ReadonlySet<string>
  onChoose: (key: string, how: Choosing) => void
}

/** Every area in the order in which the document is read: the way through them without seeing the pages. */
export function FieldList({ fields, selection, onChoose }: FieldListProps) {
  const { t } = useTranslation()
  const pages = useMemo(() => {
    const groups = new Map<number, DesignField[]>()
    for (const field of inReadingOrder(fields)) groups.set(field.page, [...(groups.get(field.page) ?? []), field])
    return [...groups]
  }, [fields])
  if (pages.length === 0) return <p className="field-list__none">{t('side.none')}</p>
  return (
    <ol className="field-list">
      {pages.map(([page, group]) => (
        <li key={page} className="field-list__page">
          <h3>{t('side.page', { page })}</h3>
          <ol>
            {group.map((field) => (
              <FieldRow key={field.key} field={field} selected={selection.has(field.key)} onChoose={onChoose} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

interface FieldRowProps {
  field: DesignField
  selected: boolean
  onChoose: (key: string, how: Choosing) => void
}

const FieldRow = memo(function FieldRow({ field, selected, onChoose }: FieldRowProps) {
  const { t } = useTranslation()
  return (
    <li>
      <button
        type="button"
        className="field-list__row"
        style={{ '--party': field.colour } as CSSProperties}
        aria-pressed={selected}
        aria-label={field.label}
        onClick={(event) => onChoose(field.key, event.shiftKey || event.ctrlKey || event.metaKey ? 'toggle' : 'replace')}
      >
        <span className="panel-party__dot" aria-hidden="true" />
        <span className="field-list__name">{field.title}</span>
        <span className="field-list__kind">{field.kind}</span>
        {field.warned && <span className="field-list__warning">{t('side.overlaps')}</span>}
      </button>
    </li>
  )
})
