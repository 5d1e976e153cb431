import { newIdempotencyKey } from '@hefu/api'

/**
 * Keys for calls that must not happen twice. The same operation with the same content keeps its key until an answer came,
 * so that a tap after a lost answer repeats the call instead of making a second one.
 */
export class IdempotencyKeys {
  private readonly open = new Map<string, { content: string; key: string }>()

  constructor(private readonly draw: () => string = newIdempotencyKey) {}

  keyFor(operation: string, content: unknown): string {
    const text = JSON.stringify(content)
    const found = this.open.get(operation)
    if (found?.content === text) return found.key
    const key = this.draw()
    this.open.set(operation, { content: text, key })
    return key
  }

  /** A definite answer arrived; the next call is a new one. */
  settle(operation: string): void {
    this.open.delete(operation)
  }
}
