import { memo, type CSSProperties } from 'react'
import { FieldWords } from '../field_layer'
import { HANDLES, type Rect } from '../geometry'

/** A field of the designer: whose it is, what goes there, where it lies. */
export interface DesignField {
  key: string
  /** From 1. */
  page: number
  rect: Rect
  /** A CSS colour; one per signatory. */
  colour: string
  title: string
  kind: string
  /** Read aloud: whose, what, where, and what is wrong with it. */
  label: string
  /** Something is wrong with its place. */
  warned: boolean
}

interface PageFieldsProps {
  /** In reading order, which is the order of the Tab key. */
  fields: readonly DesignField[]
  /** CSS pixels per point. */
  scale: number
  selection: ReadonlySet<string>
  /** The field that shows its handles. */
  handles: string | null
  roleDescription: string
}

/** The fields of one page. What pointers and keys do with them is decided above, by delegation. */
export const PageFields = memo(function PageFields({ fields, scale, selection, handles, roleDescription }: PageFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <FieldBox
          key={field.key}
          field={field}
          scale={scale}
          selected={selection.has(field.key)}
          handles={handles === field.key}
          roleDescription={roleDescription}
        />
      ))}
    </>
  )
})

/** CSS pixels. On a smaller field handles on all sides would leave nothing to move it by. */
const SMALL = { width: 72, height: 40 }

interface FieldBoxProps {
  field: DesignField
  scale: number
  selected: boolean
  handles: boolean
  roleDescription: string
}

const FieldBox = memo(function FieldBox({ field, scale, selected, handles, roleDescription }: FieldBoxProps) {
  const { rect } = field
  const style = {
    left: rect.x * scale,
    top: rect.y * scale,
    width: rect.width * scale,
    height: rect.height * scale,
    '--field-colour': field.colour,
  } as CSSProperties
  const small = rect.width * scale < SMALL.width || rect.height * scale < SMALL.height ? ' pdf-stage__field-frame--small' : ''
  const state = `${selected ? ' pdf-stage__field-frame--selected' : ''}${field.warned ? ' pdf-stage__field-frame--warned' : ''}${small}`
  return (
    <div className={`pdf-stage__field-frame${state}`} style={style} data-frame={field.key}>
      <div
        className="pdf-stage__field pdf-stage__field--editable"
        role="button"
        tabIndex={0}
        aria-pressed={selected}
        aria-roledescription={roleDescription}
        aria-label={field.label}
        data-field={field.key}
      >
        <FieldWords title={field.title} kind={field.kind} />
      </div>
      {handles &&
        HANDLES.map((handle) => (
          <span key={handle} className={`pdf-stage__handle pdf-stage__handle--${handle}`} data-handle={handle} aria-hidden="true" />
        ))}
    </div>
  )
})
