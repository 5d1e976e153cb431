import { useEffect, useId, useRef, useState } from 'react'

interface CodeInputProps {
  value: string
  onChange: (code: string) => void
  onComplete?: (code: string) => void
  label: string
  describedBy?: string
  invalid?: boolean
  disabled?: boolean
}

export const CODE_LENGTH = 6

/**
 * Six boxes over one real input: typing, pasting, the keyboard's code suggestion and screen readers all meet an ordinary field.
 */
export function CodeInput({ value, onChange, onComplete, label, describedBy, invalid, disabled }: CodeInputProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [focused, setFocused] = useState(false)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
  }, [])
  const change = (typed: string) => {
    const digits = onlyDigits(typed)
    if (digits === value) return
    onChange(digits)
    if (digits.length === CODE_LENGTH) onComplete?.(digits)
  }
  return (
    <div className={invalid ? 'm-code m-code--invalid' : 'm-code'}>
      <label className="m-label" htmlFor={id}>
        {label}
      </label>
      <div className="m-code-field">
        <input
          ref={input}
          id={id}
          className="m-code-input"
          value={value}
          onChange={(event) => change(event.target.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]*"
          maxLength={CODE_LENGTH + 4}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          readOnly={disabled}
        />
        {Array.from({ length: CODE_LENGTH }, (_, at) => (
          <span
            key={at}
            className={focused && at === Math.min(value.length, CODE_LENGTH - 1) ? 'm-code-box m-code-box--next' : 'm-code-box'}
            aria-hidden="true"
          >
            {value[at] ?? ''}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Digits of a typed or pasted text, full-width ones too; at most six. */
export function onlyDigits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '').slice(0, CODE_LENGTH)
}
