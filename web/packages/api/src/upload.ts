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
 * Sends raw bytes, or a form, with progress. XMLHttpRequest, because `fetch` reports none for uploads
 * and its streamed bodies need HTTP/2.
 */
export async function upload<T>(http: Http, path: string, body: Blob | FormData, options: UploadOptions): Promise<T> {
  const { status, blob } = await sent(http, path, body, options)
  return parseAnswer<T>(status, await blob.text())
}

/** The same, where the answer is no JSON. */
export async function uploadForBlob(http: Http, path: string, body: Blob, options: UploadOptions): Promise<Blob> {
  return (await sent(http, path, body, options)).blob
}

function sent(http: Http, path: string, body: Blob | FormData, options: UploadOptions): Promise<{ status: number; blob: Blob }> {
  return new Promise((resolve, reject) => {
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
    request.responseType = 'blob'
    // A form's own type names its boundary, which only the browser knows.
    const type: Record<string, string> = body instanceof FormData ? {} : { 'Content-Type': 'application/pdf' }
    const headers = http.headersFor('POST', { headers: { ...type, ...options.headers }, idempotent: options.idempotent })
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) options.onProgress?.(event.loaded / event.total)
    }
    request.onload = () =>
      settle(() => {
        const blob = request.response as Blob
        if (request.status >= 200 && request.status < 300) {
          resolve({ status: request.status, blob })
          return
        }
        const [retryAfter, id] = ['Retry-After', 'x-request-id'].map((name) => request.getResponseHeader(name))
        blob.text().then(
          (text) => reject(http.refuse(toApiError(request.status, text, retryAfter ?? null, id ?? null))),
          () => reject(new ApiError(0, NETWORK_UNREACHABLE, '')),
        )
      })
    request.onerror = () => settle(() => reject(new ApiError(0, NETWORK_UNREACHABLE, '')))
    request.onabort = () => settle(() => reject(new ApiError(0, REQUEST_ABORTED, '')))
    options.signal?.addEventListener('abort', abort)
    request.send(body)
  })
}
