import { useId, type Ref } from 'react'

const LENGTH = 6

interface CodeInputProps {
  label: string
  value: string
  onChange: (code: string) => void
  /** Called with the whole code. */
  onComplete: (code: string) => void
  /** The code is being checked. Not `disabled`, which would take the focus away. */
  busy?: boolean
  invalid?: boolean
  describedBy?: string
  ref?: Ref<HTMLInputElement>
}

/**
 * Six boxes that are one field: one input lies above them, so that pasting, filling in from a
 * message and reading aloud work as anywhere else.
 */
export function CodeInput({ label, value, onChange, onComplete, busy, invalid, describedBy, ref }: CodeInputProps) {
  const id = useId()
  const change = (text: string) => {
    const code = text.replace(/\D/g, '').slice(0, LENGTH)
    onChange(code)
    if (code.length === LENGTH && code !== value) onComplete(code)
  }
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <div className={`code${invalid ? ' code--invalid' : ''}`}>
        <input
          ref={ref}
          id={id}
          className="code__input"
          value={value}
          onChange={(event) => change(event.target.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]*"
          maxLength={12}
          readOnly={busy}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
        />
        <div className="code__boxes" aria-hidden="true">
          {Array.from({ length: LENGTH }, (_, index) => (
            <span key={index} className={`code__box${index === Math.min(value.length, LENGTH - 1) ? ' code__box--next' : ''}`}>
              {value[index] ?? ''}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}
