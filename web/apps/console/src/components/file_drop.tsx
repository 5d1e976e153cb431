import { Icon } from '@hefu/ui'
import { useId, useRef, useState, type DragEvent } from 'react'

interface FileDropProps {
  title: string
  hint: string
  button: string
  onFile: (file: File) => void
}

/** A place to drop one PDF on, and a button for everybody who does not drag. */
export function FileDrop({ title, hint, button, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hintId = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <div
      className={`drop${over ? ' drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="drop__icon">
        <Icon name="document" size={40} />
      </span>
      <p className="drop__title">{title}</p>
      <button type="button" className="drop__button" aria-describedby={hintId} onClick={() => input.current?.click()}>
        {button}
      </button>
      <p className="drop__hint" id={hintId}>
        {hint}
      </p>
      <input
        ref={input}
        className="hefu-visually-hidden"
        type="file"
        accept="application/pdf,.pdf"
        tabIndex={-1}
        aria-label={button}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file can be chosen again after a refusal.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
