import { type CallOptions, Http, type HttpOptions } from './http'
import type { AcceptRequest, IdentityRequest, LinkCover, SigningCodeSent, SigningIntent, SigningView } from './types'

/** Calls behind one signing link. The session cookie is scoped to the link's own path. */
export interface SigningApi {
  cover(options?: CallOptions): Promise<LinkCover>
  sendCode(options?: CallOptions): Promise<SigningCodeSent>
  openSession(code: string, options?: CallOptions): Promise<SigningView>
  view(options?: CallOptions): Promise<SigningView>
  proveIdentity(request: IdentityRequest, options?: CallOptions): Promise<SigningView>
  /** Sends a code bound to person, contract and content revision. */
  intent(contentSha256: string, options?: CallOptions): Promise<SigningIntent>
  accept(request: AcceptRequest, options?: CallOptions): Promise<SigningView>
  reject(reason: string, options?: CallOptions): Promise<SigningView>
  readonly urls: { document: string; signed: string; report: string; bundle: string }
}

export function createSigningApi(token: string, options: HttpOptions): SigningApi {
  const http = new Http(options)
  const root = `/sign/${encodeURIComponent(token)}`
  const keep = (view: SigningView): SigningView => {
    http.setCsrf(view.csrf)
    return view
  }
  return {
    cover: (call) => http.get(root, call),
    sendCode: (call) => http.post(`${root}/code`, {}, call),
    openSession: async (code, call) => keep(await http.post<SigningView>(`${root}/session`, { code }, call)),
    view: async (call) => keep(await http.get<SigningView>(`${root}/view`, call)),
    proveIdentity: async (request, call) => keep(await http.post<SigningView>(`${root}/identity`, request, { ...call, idempotent: true })),
    intent: (contentSha256, call) => http.post(`${root}/intent`, { content_sha256: contentSha256 }, { ...call, idempotent: true }),
    accept: async (request, call) => keep(await http.post<SigningView>(`${root}/accept`, request, { ...call, idempotent: true })),
    reject: async (reason, call) => keep(await http.post<SigningView>(`${root}/reject`, { reason }, { ...call, idempotent: true })),
    urls: {
      document: `${http.base}${root}/document.pdf`,
      signed: `${http.base}${root}/signed.pdf`,
      report: `${http.base}${root}/report.pdf`,
      bundle: `${http.base}${root}/evidence.asice`,
    },
  }
}
