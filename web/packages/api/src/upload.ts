import { ApiError, NETWORK_UNREACHABLE, REQUEST_ABORTED, toApiError } from './error'
import { type Http, parseAnswer } from './http'

export interface UploadOptions {
  signal?: AbortSignal
  /** Called with 0…1 while bytes leave. */
  onProgress?: (sent: number) => void
  headers?: Record<string, string>
  idempotent?: boolean
}

/**
 * Sends raw bytes with progress. XMLHttpRequest, because `fetch` reports none for uploads and
 * its streamed bodies need HTTP/2.
 */
export function upload<T>(http: Http, path: string, body: Blob, options: UploadOptions): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (options.signal?.aborted) {
      reject(new ApiError(0, REQUEST_ABORTED, ''))
      return
    }
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    const settle = (finish: () => void) => {
      options.signal?.removeEventListener('abort', abort)
      finish()
    }
    request.open('POST', http.base + path)
    const headers = http.headersFor('POST', {
      headers: { 'Content-Type': 'application/pdf', ...options.headers },
      idempotent: options.idempotent,
    })
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) options.onProgress?.(event.loaded / event.total)
    }
    request.onload = () =>
      settle(() => {
        if (request.status < 200 || request.status >= 300) {
          const error = toApiError(
            request.status,
            request.responseText,
            request.getResponseHeader('Retry-After'),
            request.getResponseHeader('x-request-id'),
          )
          reject(http.refuse(error))
          return
        }
        try {
          resolve(parseAnswer<T>(request.status, request.responseText))
        } catch (error) {
          reject(error as Error)
        }
      })
    request.onerror = () => settle(() => reject(new ApiError(0, NETWORK_UNREACHABLE, '')))
    request.onabort = () => settle(() => reject(new ApiError(0, REQUEST_ABORTED, '')))
    options.signal?.addEventListener('abort', abort)
    request.send(body)
  })
}
