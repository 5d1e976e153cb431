import { describe, expect, it } from 'vitest'
import { advance, type Progress, type ProgressEvent, signatureReady, START } from './progress'
import { drawn, intent, viewOf } from './test_data'

const after = (...events: ProgressEvent[]): Progress => events.reduce(advance, START)
const read: ProgressEvent[] = [{ type: 'view_arrived', view: viewOf() }, { type: 'second_read' }, { type: 'end_reached' }]
const ready: ProgressEvent[] = [
  ...read,
  { type: 'drawn', drawing: drawn },
  { type: 'consented', version: '1' },
  { type: 'intent_sent', intent },
]

describe('progress', () => {
  it('starts with nothing ticked, read or signed', () => {
    expect(START).toMatchObject({ readToEnd: false, readSeconds: 0, agreedConsent: null, intent: null })
    expect(signatureReady(START.signature)).toBe(false)
  })

  it('the same view again changes nothing', () => {
    expect(advance(after(...ready), { type: 'view_arrived', view: viewOf() })).toEqual(after(...ready))
  })

  it('other content undoes reading, consent and code, keeps the signature and says so', () => {
    const changed = advance(after(...ready), { type: 'view_arrived', view: viewOf({}, 'b'.repeat(64)) })
    expect(changed).toMatchObject({
      contentSha256: 'b'.repeat(64),
      readToEnd: false,
      readSeconds: 0,
      agreedConsent: null,
      intent: null,
      notice: 'content_changed',
    })
    expect(changed.signature.drawing).toEqual(drawn)
  })

  it('a refusal because of changed content does the same before the new view is there', () => {
    const changed = advance(after(...ready), { type: 'content_changed' })
    expect(changed).toMatchObject({ readToEnd: false, agreedConsent: null, intent: null, notice: 'content_changed' })
    expect(advance(changed, { type: 'end_reached' }).notice).toBeNull()
  })

  it('another consent sentence takes the tick away', () => {
    const changed = advance(after(...ready), { type: 'view_arrived', view: viewOf({ consent: { version: '2', text: 'Other words.' } }) })
    expect(changed).toMatchObject({ agreedConsent: null, intent: null, readToEnd: true })
  })

  it('a lost session keeps what was read, drawn and ticked, but not the codes', () => {
    const lost = advance(after(...ready), { type: 'session_lost' })
    expect(lost).toMatchObject({ readToEnd: true, agreedConsent: '1', intent: null, sentCode: null, notice: 'session_lost' })
    expect(lost.signature.drawing).toEqual(drawn)
    expect(advance(lost, { type: 'session_opened' }).notice).toBeNull()
  })

  it.each<ProgressEvent>([
    { type: 'drawn', drawing: { ...drawn, strokes: [] } },
    { type: 'typed', text: 'X' },
    { type: 'kind_chosen', kind: 'typed' },
    { type: 'consented', version: null },
  ])('%j needs a new code', (event) => expect(advance(after(...ready), event).intent).toBeNull())

  it('drawn strokes stay while a name is typed instead', () => {
    const typed = after({ type: 'drawn', drawing: drawn }, { type: 'kind_chosen', kind: 'typed' })
    expect(signatureReady(typed.signature)).toBe(false)
    const back = advance(advance(typed, { type: 'typed', text: ' Han ' }), { type: 'kind_chosen', kind: 'drawn' })
    expect(back.signature).toEqual({ kind: 'drawn', drawing: drawn, typed: ' Han ' })
  })

  it('too soon moves the countdown of a code that was sent, and invents none', () => {
    expect(advance(START, { type: 'code_blocked', until: 9 }).sentCode).toBeNull()
    expect(advance(after(...ready), { type: 'intent_blocked', until: 9 }).intent).toEqual({ ...intent, resendAt: 9 })
  })

  it('never changes what it was given', () => {
    const frozen = deepFreeze(after(...ready))
    for (const event of [
      ...ready,
      { type: 'session_lost' },
      { type: 'content_changed' },
      { type: 'refusal_typed', reason: 'x' },
    ] as ProgressEvent[])
      advance(frozen, event)
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}
