import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError, NETWORK_UNREACHABLE, REQUEST_ABORTED } from '@hefu/api'
import { onlyDigits } from '../parts/code_input'
import { asFailure, canRetry } from './failure'
import { documentFault, isBirthDate } from './document'
import { idNumberFault, tidyIdNumber } from './id_number'
import { IdempotencyKeys } from './idempotency'
import { START } from './progress'
import { forgetProgress, loadProgress, saveProgress } from './storage'
import { drawn } from './test_data'

describe('idempotency keys', () => {
  const counting = () => {
    let count = 0
    return new IdempotencyKeys(() => `key ${(count += 1)}`)
  }
  it('the same call keeps its key until it is answered', () => {
    const keys = counting()
    const first = keys.keyFor('accept', { code: '1' })
    expect(keys.keyFor('accept', { code: '1' })).toBe(first)
    keys.settle('accept')
    expect(keys.keyFor('accept', { code: '1' })).not.toBe(first)
  })
  it('other content and other operations have other keys', () => {
    const keys = counting()
    expect(
      new Set([keys.keyFor('accept', { code: '1' }), keys.keyFor('accept', { code: '2' }), keys.keyFor('reject', { code: '2' })]).size,
    ).toBe(3)
  })
})

describe('resident identity numbers', () => {
  it.each([
    ['11010519491231002X', null],
    ['440524188001010014', 'birth_date'],
    ['110105194912310021', 'check_digit'],
    ['11010519490231002X', 'birth_date'],
    ['1101051949123100', 'length'],
    ['1101051949123100X2', 'length'],
    ['', 'length'],
    ['１１０１０５１９４９１２３１００２X', 'length'],
  ] as const)('%j: %s', (number, fault) => expect(idNumberFault(number)).toBe(fault))
  it('are tidied before they are looked at', () => expect(tidyIdNumber(' 110105 19491231 002x ')).toBe('11010519491231002X'))
})

describe('documents', () => {
  it.each([
    ['ID_CARD', '11010519491231002X', null],
    ['ID_CARD', '810000199003071237', 'residence_permit'],
    ['ID_CARD', 'H12345678', 'length'],
    ['HONGKONG_MACAO_AND_TAIWAN', '810000199003071237', null],
    ['HONGKONG_MACAO_AND_TAIWAN', '810000199003071238', 'check_digit'],
    ['HONGKONG_MACAO_AND_TAIWAN', '11010519491231002X', 'residence_place'],
    ['HONGKONG_AND_MACAO', 'H12345678', null],
    ['HONGKONG_AND_MACAO', 'M1234567890', null],
    ['HONGKONG_AND_MACAO', 'H123456789', 'permit_number'],
    ['HONGKONG_AND_MACAO', 'C12345678', 'permit_number'],
  ] as const)('%s %s: %s', (type, number, fault) => expect(documentFault(type, number)).toBe(fault))
  it.each([
    ['1990-03-07', true],
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['1990-02-29', false],
    ['', false],
  ])('birth date %j: %s', (text, right) => expect(isBirthDate(text, new Date('2026-11-20T04:00:00Z'))).toBe(right))
})

describe('codes', () => {
  it.each([
    ['12 34-56', '123456'],
    ['１２３４５６', '123456'],
    ['您的验证码是 654321，5 分钟内有效', '654321'],
    ['abc', ''],
    ['1234567', '123456'],
  ])('%j is %j', (typed, code) => expect(onlyDigits(typed)).toBe(code))
})

describe('failures', () => {
  const error = (status: number, code: string, params: Record<string, unknown> = {}, retryAfterS: number | null = null, message = '') =>
    new ApiError(status, code, message, null, params, 'r-1', retryAfterS)
  it.each([
    [error(0, NETWORK_UNREACHABLE), true, 'unreachable', 'failure.unreachable'],
    [error(0, NETWORK_UNREACHABLE), false, 'offline', 'failure.offline'],
    [error(0, REQUEST_ABORTED), true, 'timeout', 'failure.timeout'],
    [error(422, 'code.wrong', { tries_left: 2 }), true, 'code', 'failure.code_wrong'],
    [error(422, 'code.wrong'), true, 'code', 'failure.code_wrong_plain'],
    [error(422, 'code.used_up'), true, 'code', 'failure.code_used_up'],
    [error(429, 'code.too_soon', {}, 30), true, 'too_soon', 'failure.too_soon'],
    [error(401, 'session.required'), true, 'session_lost', 'failure.session_lost'],
    [error(401, 'something.else'), true, 'session_lost', 'failure.session_lost'],
    [error(409, 'contract.content_changed'), true, 'content_changed', 'failure.content_changed'],
    [error(503, 'busy'), true, 'busy', 'failure.busy'],
    [error(500, 'internal'), true, 'server', 'failure.server'],
    [error(422, 'identity.name_differs', {}, null, 'Another person.'), true, 'refused', null],
    [new TypeError('a fault of the page'), true, 'server', 'failure.server'],
  ] as const)('%s (online %s) is %s', (thrown, online, kind, key) => {
    expect(asFailure(thrown, online)).toMatchObject({ kind, key })
  })
  it('carry the numbers of their sentences', () => {
    expect(asFailure(error(422, 'code.wrong', { tries_left: 2 }), true).params).toEqual({ count: 2 })
    expect(asFailure(error(429, 'code.too_soon', {}, 30), true)).toMatchObject({ params: { seconds: 30 }, retryAfterS: 30 })
  })
  it('only lost answers are worth the same call again', () => {
    expect(
      (
        ['offline', 'timeout', 'unreachable', 'busy', 'server', 'code', 'refused', 'too_soon', 'session_lost', 'content_changed'] as const
      ).filter(canRetry),
    ).toEqual(['offline', 'timeout', 'unreachable', 'busy', 'server'])
  })
})

describe('what a reload finds again', () => {
  afterEach(() => vi.unstubAllGlobals())
  const stub = () => {
    const entries = new Map<string, string>()
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => entries.set(key, value),
      removeItem: (key: string) => entries.delete(key),
    })
    return entries
  }
  const progress = {
    ...START,
    contentSha256: 'a',
    readToEnd: true,
    readSeconds: 7,
    signature: { kind: 'drawn' as const, drawing: drawn, typed: 'Han Meimei' },
    agreedConsent: '1',
    identityDraft: { name: 'Han Meimei', idType: 'HONGKONG_AND_MACAO' as const, idNumber: 'H12345678', birthDate: '1990-03-07' },
    refusalDraft: 'because',
  }
  it('reading and strokes, without consent, codes, names or numbers', () => {
    const entries = stub()
    saveProgress('token', progress)
    expect(loadProgress('token')).toEqual({
      ...START,
      contentSha256: 'a',
      readToEnd: true,
      readSeconds: 7,
      signature: { kind: 'drawn', drawing: drawn, typed: '' },
    })
    const stored = JSON.stringify([...entries])
    for (const secret of ['token', 'Han', '110105', 'because']) expect(stored).not.toContain(secret)
  })
  it('nothing of another link, and nothing after the end', () => {
    const entries = stub()
    saveProgress('token', progress)
    expect(loadProgress('other')).toEqual(START)
    forgetProgress('token')
    expect(entries.size).toBe(0)
  })
  it('nothing when storage is broken or forbidden', () => {
    stub().set('hefu.signing.0', '{')
    expect(loadProgress('token')).toEqual(START)
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new Error('forbidden')
      },
      setItem: () => {
        throw new Error('forbidden')
      },
      removeItem: () => {
        throw new Error('forbidden')
      },
    })
    saveProgress('token', progress)
    expect(loadProgress('token')).toEqual(START)
  })
})
