import { Icon } from '@hefu/ui'
import { useEffect, useSyncExternalStore } from 'react'

type Listener = () => void
let current: { text: string; at: number } | null = null
const listeners = new Set<Listener>()

function set(next: typeof current): void {
  current = next
  for (const listener of listeners) listener()
}

/** Says that something was done. Failures are never said here: they stay where they happened. */
export function toast(text: string): void {
  set({ text, at: Date.now() })
}

const SHOWN_MS = 4500

export function Toasts() {
  const message = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
  useEffect(() => {
    if (!message) return
    const timer = window.setTimeout(() => set(null), SHOWN_MS)
    return () => window.clearTimeout(timer)
  }, [message])
  return (
    <div className="toasts" role="status" aria-live="polite">
      {message && (
        <p className="toast" key={message.at}>
          <Icon name="check" size={18} /> {message.text}
        </p>
      )}
    </div>
  )
}
