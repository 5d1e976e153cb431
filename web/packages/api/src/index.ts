/**
 * The typed client of the platform's own API. It knows paths, headers and failures; it knows
 * nothing of pages or languages. Start with `createConsoleApi` or `createSigningApi`.
 */
export * from './console'
export * from './error'
export { type CallOptions, type HttpOptions, newIdempotencyKey } from './http'
export * from './signing'
export * from './types'
export type { UploadOptions } from './upload'
