import type { ErrorAnswer } from './types'

/** The request never reached the server, or no answer came back. */
export const NETWORK_UNREACHABLE = 'network.unreachable'
/** The server (or something before it) answered with something that is not of this API. */
export const ANSWER_UNREADABLE = 'answer.unreadable'
/** The caller stopped the request. */
export const REQUEST_ABORTED = 'request.aborted'

/**
 * Every failure of a call. `message` is the server's sentence in the request's language; for the
 * three codes above there is none and the page supplies it.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** Stable code, such as `contract.deadline_past`. */
    readonly code: string,
    message: string,
    /** The request field at fault. */
    readonly field: string | null = null,
    readonly params: Record<string, unknown> = {},
    readonly requestId: string | null = null,
    /** Seconds to wait before trying again, from the answer's params or its Retry-After header. */
    readonly retryAfterS: number | null = null,
  ) {
    super(message)
  }

  /** A whole number among the params, such as `tries_left`. */
  numberParam(key: string): number | null {
    const value = this.params[key]
    return typeof value === 'number' && Number.isFinite(value) ? value : null
  }

  /** A text among the params, such as `signatory`. */
  textParam(key: string): string | null {
    const value = this.params[key]
    return typeof value === 'string' ? value : null
  }
}

/** Seconds out of a Retry-After header: delta seconds or an HTTP date (RFC 9110 §10.2.3). */
export function parseRetryAfter(header: string | null, now: number = Date.now()): number | null {
  if (header === null || header.trim() === '') return null
  if (/^\d+$/.test(header.trim())) return Number(header.trim())
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000))
}

/** Reads an error answer; anything that is not one becomes `answer.unreadable`. */
export function toApiError(status: number, bodyText: string, retryAfter: string | null, requestIdHeader: string | null): ApiError {
  const answer = readErrorAnswer(bodyText)
  const headerSeconds = parseRetryAfter(retryAfter)
  const error = answer?.error
  if (typeof error?.code !== 'string') {
    return new ApiError(status, ANSWER_UNREADABLE, '', null, {}, requestIdHeader, headerSeconds)
  }
  const params = error.params ?? {}
  const seconds = params['retry_after_s']
  return new ApiError(
    status,
    error.code,
    typeof error.message === 'string' ? error.message : '',
    error.field ?? null,
    params,
    answer?.request_id ?? requestIdHeader,
    typeof seconds === 'number' ? seconds : headerSeconds,
  )
}

function readErrorAnswer(bodyText: string): Partial<ErrorAnswer> | null {
  try {
    return JSON.parse(bodyText) as Partial<ErrorAnswer> | null
  } catch {
    return null
  }
}
