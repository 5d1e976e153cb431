import type { Rect } from './geometry'

export interface StageField extends Rect {
  key: string
  /** A CSS colour; one per signatory. */
  colour: string
  /** Shown inside: whose it is. */
  title: string
  /** Shown below the title: what goes there. */
  kind: string
  /** Read aloud: whose, what, where. */
  label: string
}

export interface FieldLayerProps {
  /** CSS pixels per point. */
  scale: number
  fields: readonly StageField[]
}

/** The fields of one page as plain elements above its canvas, to be looked at; `DesignStage` places them. */
export function FieldLayer({ scale, fields }: FieldLayerProps) {
  return (
    <div className="pdf-stage__layer">
      {fields.map((field) => {
        const style = {
          left: field.x * scale,
          top: field.y * scale,
          width: field.width * scale,
          height: field.height * scale,
          '--field-colour': field.colour,
        } as React.CSSProperties
        return (
          <div key={field.key} className="pdf-stage__field" style={style} role="img" aria-label={field.label}>
            <FieldWords title={field.title} kind={field.kind} />
          </div>
        )
      })}
    </div>
  )
}

/** What stands inside a field. */
export function FieldWords({ title, kind }: { title: string; kind: string }) {
  return (
    <span className="pdf-stage__field-words">
      <span className="pdf-stage__field-title">{title}</span> <span className="pdf-stage__field-kind">{kind}</span>
    </span>
  )
}
