import { ANSWER_UNREADABLE, ApiError, NETWORK_UNREACHABLE, REQUEST_ABORTED } from '@hefu/api'

/** What a failed call means for the page, apart from the sentence. */
export type FailureKind =
  | 'offline'
  | 'timeout'
  | 'unreachable'
  | 'session_lost'
  | 'content_changed'
  | 'too_soon'
  | 'code'
  | 'busy'
  | 'server'
  | 'refused'

export interface Failure {
  kind: FailureKind
  /** Dictionary key; null when the server's own sentence is to be shown. */
  key: string | null
  params: Record<string, number | string>
  /** The server's sentence. */
  message: string
  /** The request field at fault. */
  field: string | null
  code: string
  retryAfterS: number | null
  requestId: string | null
}

/** Codes whose sentence is ours, so that numbers are live and both languages are at hand. */
const OWN_SENTENCES: Record<string, { kind: FailureKind; key: string }> = {
  'code.wrong': { kind: 'code', key: 'failure.code_wrong' },
  'code.expired': { kind: 'code', key: 'failure.code_expired' },
  'code.used_up': { kind: 'code', key: 'failure.code_used_up' },
  'code.too_soon': { kind: 'too_soon', key: 'failure.too_soon' },
  'intent.expired': { kind: 'code', key: 'failure.code_expired' },
  'session.required': { kind: 'session_lost', key: 'failure.session_lost' },
  'contract.content_changed': { kind: 'content_changed', key: 'failure.content_changed' },
  [NETWORK_UNREACHABLE]: { kind: 'unreachable', key: 'failure.unreachable' },
  [REQUEST_ABORTED]: { kind: 'timeout', key: 'failure.timeout' },
  [ANSWER_UNREADABLE]: { kind: 'server', key: 'failure.server' },
}

export function asFailure(error: unknown, online: boolean): Failure {
  if (!(error instanceof ApiError)) return failure('server', 'failure.server', '', 'page.fault')
  const own = ownSentence(error, online)
  const triesLeft = error.numberParam('tries_left')
  return {
    ...failure(own.kind, own.key, error.message, error.code),
    params: { ...(triesLeft === null ? {} : { count: triesLeft }), ...(error.retryAfterS === null ? {} : { seconds: error.retryAfterS }) },
    field: error.field,
    retryAfterS: error.retryAfterS,
    requestId: error.requestId,
  }
}

/** A second try with the same key is safe and may help. */
export function canRetry(kind: FailureKind): boolean {
  return kind === 'offline' || kind === 'timeout' || kind === 'unreachable' || kind === 'busy' || kind === 'server'
}

function ownSentence(error: ApiError, online: boolean): { kind: FailureKind; key: string | null } {
  if (error.code === NETWORK_UNREACHABLE && !online) return { kind: 'offline', key: 'failure.offline' }
  const own = OWN_SENTENCES[error.code]
  if (own) {
    // The counter is part of the sentence; without it the plain one is said.
    if (error.code === 'code.wrong' && error.numberParam('tries_left') === null) return { kind: 'code', key: 'failure.code_wrong_plain' }
    if (own.kind === 'too_soon' && error.retryAfterS === null) return { kind: 'too_soon', key: 'failure.too_soon_plain' }
    return own
  }
  if (error.status === 401) return { kind: 'session_lost', key: 'failure.session_lost' }
  if (error.status === 429) return { kind: 'too_soon', key: error.message ? null : 'failure.too_soon_plain' }
  if (error.status === 503) return { kind: 'busy', key: 'failure.busy' }
  if (error.status >= 500) return { kind: 'server', key: 'failure.server' }
  return { kind: 'refused', key: error.message ? null : 'failure.server' }
}

function failure(kind: FailureKind, key: string | null, message: string, code: string): Failure {
  return { kind, key, params: {}, message, field: null, code, retryAfterS: null, requestId: null }
}
