import { Input, type InputProps } from 'antd'
import { useId, type ReactNode, type Ref } from 'react'
import type { InputRef } from 'antd'

interface TextFieldProps extends Omit<InputProps, 'onChange' | 'id' | 'ref'> {
  label: string
  hint?: ReactNode
  /** What is wrong with it; read aloud and shown below. */
  error?: string | null
  onChange: (value: string) => void
  ref?: Ref<InputRef>
}

/** A labelled input with its hint and its fault. */
export function TextField({ label, hint, error, onChange, ref, ...input }: TextFieldProps) {
  const id = useId()
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <Input
        {...input}
        ref={ref}
        id={id}
        status={error ? 'error' : ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
        onChange={(event) => onChange(event.target.value)}
      />
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      ) : (
        hint && (
          <p className="field__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}
