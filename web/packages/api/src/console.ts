import { type CallOptions, Http, type HttpOptions } from './http'
import type {
  CodeSent,
  Contract,
  ContractChange,
  ContractDraft,
  ContractFilter,
  ContractPage,
  Identity,
  IdentityRequest,
  InstallationView,
  Meta,
  NewContract,
  RevocationRequest,
  RevocationView,
  Session,
  TextSearch,
  UploadedFile,
  VerifyReport,
} from './types'
import { upload, uploadForBlob, type UploadOptions } from './upload'

export interface ListQuery {
  filter: ContractFilter
  q?: string
  cursor?: string | null
}

/** Which page to draw: counted from 1, so many pixels wide, of so many of the file's first bytes. */
export interface PageQuery {
  page: number
  width: number
  until?: number | null
}

/** Calls of the console: log-in, identity, files, contracts, and what needs no log-in. */
export interface ConsoleApi {
  meta(options?: CallOptions): Promise<Meta>
  /** Judges a file; `root` holds certificates in PEM to believe for this once. */
  verify(file: Blob, options?: UploadOptions & { root?: string }): Promise<VerifyReport>
  /** A page of a file as a PNG. */
  verifyPage(file: Blob, page: PageQuery, options?: UploadOptions): Promise<Blob>
  sendCode(mobile: string): Promise<CodeSent>
  login(mobile: string, code: string): Promise<Session>
  session(options?: CallOptions): Promise<Session>
  logout(): Promise<void>
  logoutEverywhere(): Promise<void>
  /** Makes whoever is logged in the administrator, by the one-time token. */
  setUp(token: string): Promise<void>
  installation(options?: CallOptions): Promise<InstallationView>
  tryJobAgain(id: string): Promise<void>
  revokeCertificate(request: RevocationRequest): Promise<RevocationView>
  proveIdentity(request: IdentityRequest): Promise<Identity>
  uploadFile(file: Blob, name: string, options?: UploadOptions): Promise<UploadedFile>
  createContract(request: NewContract, options?: CallOptions): Promise<Contract>
  saveDraft(id: string, draft: ContractDraft, version?: number, options?: CallOptions): Promise<Contract>
  sendContract(id: string, options?: CallOptions): Promise<Contract>
  deleteDraft(id: string): Promise<void>
  /** Where a word stands in the contract's document; `^word^` where it stands alone. */
  findText(id: string, keyword: string, options?: CallOptions): Promise<TextSearch>
  contracts(query: ListQuery, options?: CallOptions): Promise<ContractPage>
  contract(id: string, options?: CallOptions): Promise<Contract>
  remind(id: string, signatoryId: string): Promise<void>
  revoke(id: string, reason: string): Promise<Contract>
  /** A fresh signing link of the logged-in signatory whose turn it is. */
  myLink(id: string): Promise<{ url: string }>
  /** Calls back whenever the contract changes; returns how to stop. */
  watch(id: string, onChange: (change: ContractChange) => void, onState?: (live: boolean) => void): () => void
  readonly urls: {
    fileContent(id: string): string
    /** The content revision: what was sent. */
    document(id: string, download?: boolean): string
    /** The sealed PDF; only once everybody has signed. */
    signed(id: string, download?: boolean): string
    /** The signing report, to be saved; only once everybody has signed. */
    report(id: string, language: 'zh' | 'en'): string
    /** The evidence bundle; only once everybody has signed. */
    bundle(id: string): string
    /** The script that checks a bundle offline. */
    bundleVerifier(): string
  }
}

const segment = encodeURIComponent

export function createConsoleApi(options: HttpOptions): ConsoleApi {
  const http = new Http(options)
  const keep = (session: Session): Session => {
    http.setCsrf(session.csrf)
    return session
  }
  const forget = () => http.setCsrf(null)
  return {
    meta: (call) => http.get('/meta', call),
    verify: (file, { root, ...call } = {}) => {
      if (!root?.trim()) return upload(http, '/verify', file, call)
      const form = new FormData()
      form.append('file', file)
      form.append('root', root)
      return upload(http, '/verify', form, call)
    },
    verifyPage: (file, { page, width, until }, call = {}) => {
      const query = new URLSearchParams({ page: `${page}`, width: `${width}` })
      if (until != null) query.set('until', `${until}`)
      return uploadForBlob(http, `/verify/page?${query}`, file, call)
    },
    sendCode: (mobile) => http.post('/login/code', { mobile }),
    login: async (mobile, code) => keep(await http.post<Session>('/login', { mobile, code })),
    session: async (call) => keep(await http.get<Session>('/session', call)),
    logout: async () => {
      await http.post<void>('/logout', undefined)
      forget()
    },
    logoutEverywhere: async () => {
      await http.post<void>('/logout-everywhere', undefined)
      forget()
    },
    setUp: (token) => http.post('/administrator', { token }),
    installation: (call) => http.get('/administrator', call),
    revokeCertificate: (request) => http.post('/administrator/revocations', request),
    tryJobAgain: (id) => http.post(`/administrator/jobs/${segment(id)}/retry`, undefined),
    proveIdentity: (request) => http.post('/identity', request, { idempotent: true }),
    uploadFile: (file, name, call = {}) =>
      upload(http, '/files', file, { ...call, idempotent: true, headers: { 'x-file-name': encodeURIComponent(name), ...call.headers } }),
    createContract: (request, call = {}) => http.post('/contracts', request, { ...call, idempotent: true }),
    saveDraft: (id, draft, version, call = {}) =>
      http.request('PUT', `/contracts/${segment(id)}`, {
        ...call,
        body: draft,
        headers: version === undefined ? {} : { 'If-Match': String(version) },
      }),
    sendContract: (id, call = {}) => http.post(`/contracts/${segment(id)}/send`, undefined, { ...call, idempotent: true }),
    deleteDraft: (id) => http.request('DELETE', `/contracts/${segment(id)}`, {}),
    findText: (id, keyword, call) => http.get(`/contracts/${segment(id)}/text?${new URLSearchParams({ keyword })}`, call),
    contracts: (query, call) => http.get(`/contracts?${listQuery(query)}`, call),
    contract: (id, call) => http.get(`/contracts/${segment(id)}`, call),
    remind: (id, signatoryId) =>
      http.post(`/contracts/${segment(id)}/signatories/${segment(signatoryId)}/remind`, undefined, { idempotent: true }),
    revoke: (id, reason) => http.post(`/contracts/${segment(id)}/revoke`, { reason }, { idempotent: true }),
    myLink: (id) => http.post(`/contracts/${segment(id)}/my-link`, undefined),
    watch: (id, onChange, onState) => watchContract(`${http.base}/contracts/${segment(id)}/stream`, onChange, onState),
    urls: {
      fileContent: (id) => `${http.base}/files/${segment(id)}/content`,
      document: (id, download) => `${http.base}/contracts/${segment(id)}/document.pdf${download ? '?download=1' : ''}`,
      signed: (id, download) => `${http.base}/contracts/${segment(id)}/signed.pdf${download ? '?download=1' : ''}`,
      report: (id, language) => `${http.base}/contracts/${segment(id)}/report.pdf?language=${language}&download=1`,
      bundle: (id) => `${http.base}/contracts/${segment(id)}/evidence.asice`,
      bundleVerifier: () => `${http.base}/evidence/verify_bundle.py`,
    },
  }
}

/** The query string of a list call; empty parts are left out. */
export function listQuery(query: ListQuery): string {
  const params = new URLSearchParams({ filter: query.filter })
  if (query.q) params.set('q', query.q)
  if (query.cursor) params.set('cursor', query.cursor)
  return params.toString()
}

function watchContract(url: string, onChange: (change: ContractChange) => void, onState?: (live: boolean) => void): () => void {
  const source = new EventSource(url)
  source.addEventListener('open', () => onState?.(true))
  // The browser reconnects on its own; the page only says that it is not live meanwhile.
  source.addEventListener('error', () => onState?.(false))
  source.addEventListener('contract', (event) => {
    try {
      onChange(JSON.parse((event as MessageEvent<string>).data) as ContractChange)
    } catch {
      // A line that cannot be read still says that something changed; the next one will be read.
    }
  })
  return () => source.close()
}
