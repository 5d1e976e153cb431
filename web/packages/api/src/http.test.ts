import { describe, expect, it } from 'vitest'
import { createConsoleApi, listQuery } from './console'
import { ApiError, parseRetryAfter, toApiError } from './error'
import { newIdempotencyKey } from './http'
import { createSigningApi } from './signing'

interface Sent {
  url: string
  method: string
  headers: Record<string, string>
  body: string | undefined
}

function recorder(answers: Response[]): { sent: Sent[]; fetch: typeof fetch } {
  const sent: Sent[] = []
  const fake = (async (url: string, init: RequestInit) => {
    sent.push({ url, method: init.method ?? 'GET', headers: init.headers as Record<string, string>, body: init.body as string | undefined })
    const answer = answers.shift()
    if (!answer) throw new TypeError('connection refused')
    return answer
  }) as unknown as typeof fetch
  return { sent, fetch: fake }
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers })
const session = {
  csrf: 'c-1',
  user: { id: 'yD1', mobile_masked: '138****0000', name: null, identity: null },
  organisation: null,
  expires_at: '2026-11-20T10:00:00Z',
}

describe('console client', () => {
  it('sends_none_before_a_session_and_the_session_value_after', async () => {
    const { sent, fetch } = recorder([
      json({ expires_in_s: 300, resend_after_s: 60, sms: { name: 'desk', embedded: true } }),
      json(session),
      json({ id: 'yD2' }),
    ])
    const api = createConsoleApi({ language: () => 'zh-CN', fetch })
    await api.sendCode('13800000000')
    await api.login('13800000000', '123456')
    await api.createContract({ title: '租约', file_id: 'yDf' })
    expect(sent.map((call) => call.headers['x-hefu-csrf'])).toEqual(['none', 'none', 'c-1'])
    expect(sent[2]?.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(sent[0]?.headers['Idempotency-Key']).toBeUndefined()
    expect(sent.every((call) => call.headers['Accept-Language'] === 'zh-CN')).toBe(true)
  })

  it('reads_are_sent_without_csrf', async () => {
    const { sent, fetch } = recorder([json({ items: [], next_cursor: null, counts: {} })])
    await createConsoleApi({ language: () => 'en', fetch }).contracts({ filter: 'all', q: '租约' })
    expect(sent[0]?.headers['x-hefu-csrf']).toBeUndefined()
    expect(sent[0]?.url).toBe(`/api/v1/contracts?filter=all&q=${encodeURIComponent('租约')}`)
  })

  it('a_draft_is_saved_under_the_version_it_was_read_at', async () => {
    const { sent, fetch } = recorder([json({ id: 'yD2', version: 8 })])
    await createConsoleApi({ language: () => 'en', fetch }).saveDraft(
      'yD2',
      { title: 't', ordered: true, deadline: null, signatories: [], fields: [] },
      7,
    )
    expect(sent[0]).toMatchObject({ method: 'PUT', url: '/api/v1/contracts/yD2', headers: { 'If-Match': '7' } })
  })

  it('a_refusal_keeps_code_sentence_field_and_params', async () => {
    const refusal = {
      error: { code: 'code.too_soon', message: '请稍后再试', field: 'mobile', params: { retry_after_s: 42 } },
      request_id: 'r-1',
    }
    const { fetch } = recorder([json(refusal, 429)])
    const failure = await createConsoleApi({ language: () => 'zh-CN', fetch })
      .sendCode('13800000000')
      .catch((error: unknown) => error as ApiError)
    expect(failure).toMatchObject({
      status: 429,
      code: 'code.too_soon',
      message: '请稍后再试',
      field: 'mobile',
      retryAfterS: 42,
      requestId: 'r-1',
    })
  })

  it('a_401_is_told_to_the_owner', async () => {
    const told: string[] = []
    const { fetch } = recorder([json({ error: { code: 'session.required', message: '' } }, 401)])
    const api = createConsoleApi({ language: () => 'en', fetch, onUnauthorised: (error) => told.push(error.code) })
    await expect(api.contract('yD2')).rejects.toBeInstanceOf(ApiError)
    expect(told).toEqual(['session.required'])
  })

  it('no_answer_is_a_network_error', async () => {
    const { fetch } = recorder([])
    await expect(createConsoleApi({ language: () => 'en', fetch }).meta()).rejects.toMatchObject({ status: 0, code: 'network.unreachable' })
  })

  it('a_204_answers_nothing', async () => {
    const { fetch } = recorder([new Response(null, { status: 204 })])
    await expect(createConsoleApi({ language: () => 'en', fetch }).deleteDraft('yD2')).resolves.toBeUndefined()
  })
})

describe('signing client', () => {
  it('uses_the_csrf_value_of_the_latest_view_and_escapes_the_token', async () => {
    const { sent, fetch } = recorder([json({ csrf: 's-1' }), json({ intent_id: 'i' })])
    const api = createSigningApi('a/b', { language: () => 'en', fetch })
    await api.openSession('123456')
    await api.intent('ab'.repeat(32))
    expect(sent[0]?.url).toBe('/api/v1/sign/a%2Fb/session')
    expect(sent[1]?.headers['x-hefu-csrf']).toBe('s-1')
  })
})

describe('helpers', () => {
  it.each([
    ['7', 7],
    [null, null],
    ['', null],
    ['soon', null],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 60],
  ])('retry_after %s is %s seconds', (header, seconds) => {
    expect(parseRetryAfter(header, 0)).toBe(seconds)
  })

  it('an_html_answer_of_a_proxy_is_unreadable_but_keeps_its_status', () => {
    expect(toApiError(502, '<html>bad gateway</html>', '5', null)).toMatchObject({ status: 502, code: 'answer.unreadable', retryAfterS: 5 })
  })

  it('keys_differ_and_are_version_4', () => {
    const keys = new Set(Array.from({ length: 50 }, newIdempotencyKey))
    expect(keys.size).toBe(50)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('empty_parts_are_left_out_of_the_list_query', () => {
    expect(listQuery({ filter: 'drafts', q: '', cursor: null })).toBe('filter=drafts')
  })
})
