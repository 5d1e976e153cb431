import { describe, expect, it } from 'vitest'
import type { LinkCover, LinkState, SigningStep } from '@hefu/api'
import { advance, type Progress, START } from './progress'
import { HAND_STEPS, readingDone, screenFor, secondsLeft, stageOf, wantedStep } from './steps'
import { drawn, intent, viewOf } from './test_data'

const cover = (state: LinkState, session = false): LinkCover => ({
  state,
  mobile_masked: null,
  sms: { name: 'desk', embedded: true },
  session,
})

/** Everything done up to the step after which this one is shown. */
function progressUpTo(step: 'read' | 'signature' | 'consent' | 'confirm'): Progress {
  let progress = advance(START, { type: 'view_arrived', view: viewOf() })
  if (step === 'read') return progress
  progress = advance(progress, { type: 'end_reached' })
  for (let second = 0; second < 5; second += 1) progress = advance(progress, { type: 'second_read' })
  if (step === 'signature') return progress
  progress = advance(progress, { type: 'drawn', drawing: drawn })
  if (step === 'consent') return progress
  progress = advance(progress, { type: 'consented', version: '1' })
  return advance(progress, { type: 'intent_sent', intent })
}

describe('what is shown', () => {
  it.each(['unknown', 'link_expired', 'signed', 'rejected', 'revoked', 'deadline_passed', 'stopped', 'completed'] as const)(
    'a link that is %s shows its own page, whatever the address asks for',
    (state) => {
      expect(screenFor({ cover: cover(state), view: null }, START, 'confirm')).toEqual({ name: 'closed', state })
    },
  )

  it('an open link without a session shows the code page and nothing of the contract', () => {
    for (const wanted of [null, ...HAND_STEPS])
      expect(screenFor({ cover: cover('open'), view: null }, progressUpTo('confirm'), wanted)).toEqual({ name: 'code' })
  })

  it.each([
    ['identity', 'identity'],
    ['wait_turn', 'wait'],
    ['sealing', 'sealing'],
    ['done', 'done'],
  ] as const satisfies readonly (readonly [SigningStep, string])[])(
    'the server says %s: %s is shown, whatever was reached before',
    (step, name) => {
      for (const wanted of [null, ...HAND_STEPS])
        expect(screenFor({ cover: null, view: viewOf({ step, parties: [] }) }, progressUpTo('confirm'), wanted).name).toBe(name)
    },
  )

  it('whoever is to decide may refuse before proving who they are, others may not', () => {
    const party = (status: 'to_sign' | 'waiting_turn') => [{ index: 0, name: 'Han Meimei', is_me: true, status }]
    expect(screenFor({ cover: null, view: viewOf({ step: 'identity', parties: party('to_sign') }) }, START, 'refuse').name).toBe('refuse')
    expect(screenFor({ cover: null, view: viewOf({ step: 'identity', parties: party('waiting_turn') }) }, START, 'refuse').name).toBe(
      'identity',
    )
  })

  it('a closed contract shows why', () => {
    expect(screenFor({ cover: null, view: viewOf({ step: 'closed', state: 'revoked' }) }, START, null)).toEqual({
      name: 'closed',
      state: 'revoked',
    })
  })

  it.each([
    ['read', 'confirm', 'read'],
    ['read', 'signature', 'read'],
    ['signature', 'confirm', 'signature'],
    ['signature', 'signature', 'signature'],
    ['signature', 'read', 'read'],
    ['consent', 'confirm', 'consent'],
    ['confirm', 'confirm', 'confirm'],
    ['confirm', 'signature', 'signature'],
    ['confirm', null, 'read'],
    ['read', 'refuse', 'refuse'],
    ['confirm', 'refuse', 'refuse'],
  ] as const)('reached %s, wanted %s: %s is shown', (reached, wanted, shown) => {
    expect(screenFor({ cover: null, view: viewOf() }, progressUpTo(reached), wanted).name).toBe(shown)
  })

  it('reading needs the last page and the least time, both', () => {
    const view = viewOf()
    expect(secondsLeft(view, START)).toBe(5)
    expect(readingDone(view, { ...START, readSeconds: 60 })).toBe(false)
    expect(readingDone(view, { ...START, readToEnd: true, readSeconds: 4 })).toBe(false)
    expect(readingDone(view, { ...START, readToEnd: true, readSeconds: 5 })).toBe(true)
  })

  it('addresses name hand steps only', () => {
    expect(HAND_STEPS.map((step) => wantedStep(`#${step}`))).toEqual([...HAND_STEPS])
    expect(['', '#', '#done', '#sealing', 'read', '#confirm?x'].map(wantedStep)).toEqual([null, null, null, null, null, null])
  })

  it('stages run from one to four', () => {
    expect(
      (['code', 'identity', 'read', 'signature', 'consent', 'confirm', 'sealing', 'done', 'refuse', 'wait'] as const).map((name) =>
        stageOf({ name }),
      ),
    ).toEqual([1, 1, 2, 3, 4, 4, 4, null, null, null])
  })
})
