import { ANSWER_UNREADABLE, ApiError, NETWORK_UNREACHABLE, REQUEST_ABORTED, toApiError } from './error'

export interface HttpOptions {
  /** Where the API lives; `/api/v1` on our own origin unless told. */
  base?: string
  /** The language of the server's sentences, asked at each call. */
  language: () => string
  /** Replaces `fetch` in tests. */
  fetch?: typeof fetch
  /** Called for each 401, before the error is thrown. */
  onUnauthorised?: (error: ApiError) => void
}

export interface CallOptions {
  signal?: AbortSignal
  /** Repeating a call with the same key gets the same answer; a new one is drawn when absent. */
  idempotencyKey?: string
}

interface RequestOptions extends CallOptions {
  body?: unknown
  headers?: Record<string, string>
  /** Create and accept calls carry an Idempotency-Key. */
  idempotent?: boolean
}

/** Before any session exists the header carries this word. */
const NO_CSRF = 'none'

/** A random UUID (RFC 9562 §5.4) that also works on plain http, where `randomUUID` is missing. */
export function newIdempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Sends requests; knows headers and failures, nothing of contracts. */
export class Http {
  readonly base: string
  private csrf = NO_CSRF

  constructor(private readonly options: HttpOptions) {
    this.base = options.base ?? '/api/v1'
  }

  /** Takes over the value that the session answers carry; null forgets it. */
  setCsrf(value: string | null): void {
    this.csrf = value ?? NO_CSRF
  }

  get<T>(path: string, options: CallOptions = {}): Promise<T> {
    return this.request<T>('GET', path, options)
  }

  post<T>(path: string, body: unknown, options: Omit<RequestOptions, 'body'> = {}): Promise<T> {
    return this.request<T>('POST', path, { ...options, body })
  }

  /** The headers that every call carries; writing calls also carry the CSRF value. */
  headersFor(method: string, options: RequestOptions): Record<string, string> {
    const headers: Record<string, string> = {
      Accept: 'application/json',
      'Accept-Language': this.options.language(),
      ...options.headers,
    }
    if (method !== 'GET') headers['x-hefu-csrf'] = this.csrf
    if (options.idempotent || options.idempotencyKey !== undefined) {
      headers['Idempotency-Key'] = options.idempotencyKey ?? newIdempotencyKey()
    }
    return headers
  }

  /** Tells the owner about a 401 and hands the error on. */
  refuse(error: ApiError): ApiError {
    if (error.status === 401) this.options.onUnauthorised?.(error)
    return error
  }

  async request<T>(method: string, path: string, options: RequestOptions): Promise<T> {
    const headers = this.headersFor(method, options)
    const init: RequestInit = { method, headers, credentials: 'same-origin' }
    if (options.signal) init.signal = options.signal
    if (options.body !== undefined) {
      headers['Content-Type'] = 'application/json'
      init.body = JSON.stringify(options.body)
    }
    const send = this.options.fetch ?? fetch
    let answer: Response
    let text: string
    try {
      answer = await send(this.base + path, init)
      text = await answer.text()
    } catch (cause) {
      const code = options.signal?.aborted ? REQUEST_ABORTED : NETWORK_UNREACHABLE
      throw new ApiError(0, code, '', null, { cause: String(cause) })
    }
    if (!answer.ok) {
      throw this.refuse(toApiError(answer.status, text, answer.headers.get('Retry-After'), answer.headers.get('x-request-id')))
    }
    return parseAnswer<T>(answer.status, text)
  }
}

/** Reads a good answer; an empty one (204) is `undefined`. */
export function parseAnswer<T>(status: number, text: string): T {
  if (status === 204 || text === '') return undefined as T
  try {
    return JSON.parse(text) as T
  } catch {
    throw new ApiError(status, ANSWER_UNREADABLE, '')
  }
}
