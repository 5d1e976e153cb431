/**
 * The words of the web API, as `components.schemas` of the server's OpenAPI document name them.
 * `npm run api` generates the document's own types beside this file and a check that both agree.
 *
 * Times are RFC 3339 UTC strings, ids 32 characters, lengths PDF points. Rectangles are in view
 * coordinates: origin top-left of the page as displayed, y down.
 */

export interface Provider {
  name: string
  /** True for a provider that ships with the platform; pages must say so. */
  embedded: boolean
}

export interface Meta {
  version: string
  product: string
  providers: Providers
  limits: { upload_bytes: number; pages: number; signatories: number }
  /** Versions of the statements that are shown before consent. */
  consents: { identity: string; signing: string }
  /** The message desk (`/dev/messages`) is open. */
  development: boolean
}

export interface Providers {
  sms: Provider
  identity: Provider
  certificates: Provider
  time_stamps: Provider
}

export interface ErrorBody {
  code: string
  message: string
  field?: string | null
  params?: Record<string, unknown>
}

export interface ErrorAnswer {
  error: ErrorBody
  request_id?: string
}

/* ---- verification ---- */

export type VerifySummary = 'valid' | 'changed' | 'invalid' | 'broken' | 'unsigned' | 'refused'
export type VerifyTrust = 'trusted' | 'untrusted' | 'mixed' | 'none'

export interface Finding {
  /** The form field it concerns. */
  field?: string | null
  code: string
  severity: 'info' | 'warning' | 'error'
  text: string
}

export interface Certificate {
  subject: string
  issuer: string
  serial: string
  not_before: string
  not_after: string
  algorithm: string
  sha256: string
  identity_method?: string | null
  provider?: string | null
  embedded?: boolean | null
}

/** A conclusion after ETSI EN 319 102-1. */
export interface Verdict {
  indication: string
  /** Why; absent if it passed. */
  sub_indication?: string | null
  text: string
}

/** Who vouches for a signer. */
export interface Voucher {
  /** `installation`, `list`, `system` or `visitor`. */
  source: string
  name: string
}

/** Where something stands on a page as displayed, in points. */
export interface JudgedPlace {
  page: number
  x: number
  y: number
  width: number
  height: number
}

export interface JudgedPage {
  width: number
  height: number
}

export interface JudgedChange {
  object: number
  change: string
  role: string
  field?: string | null
  /** `allowed`, `suspicious` or `forbidden`. */
  permission: string
  finding?: string | null
}

export interface JudgedRevision {
  bytes: number
  signed_in: string[]
  changes: JudgedChange[]
  unlisted_changes: number
}

export interface VerifiedSignature {
  field: string
  /** `approval`, `certification` or `document_time_stamp`. */
  kind: string
  summary: string
  summary_text: string
  /** The name in the certificate, else as claimed. */
  signer_name?: string | null
  signed_at?: string | null
  time_source: 'timestamp' | 'none'
  time_authority?: string | null
  /** What the signer's program wrote; nothing proves it. */
  claimed_at?: string | null
  claimed_reason?: string | null
  /** Absent when it could not be read. */
  certificate?: Certificate | null
  /** The certificates above it, up to the root that is trusted. */
  chain: Certificate[]
  intact: boolean
  trusted: boolean
  /** The same as a sentence. */
  trust_text: string
  vouched_by: Voucher[]
  verdict: Verdict
  /** The PAdES level that is proved, such as `B-B` or `B-LTA`. */
  level?: string | null
  covers_whole_file: boolean
  /** Which of the revisions it closes, counted from 1. */
  revision?: number | null
  /** The file up to there is what was signed. */
  signed_until?: number | null
  places: JudgedPlace[]
  findings: Finding[]
}

export interface VerifyReport {
  file_sha256: string
  size: number
  summary: VerifySummary
  summary_text: string
  trust: VerifyTrust
  trust_text: string
  verdict?: Verdict | null
  level?: string | null
  signatures: VerifiedSignature[]
  findings: Finding[]
  revisions: JudgedRevision[]
  pages: JudgedPage[]
  ms: number
}

/* ---- log-in and session ---- */

export interface CodeSent {
  expires_in_s: number
  resend_after_s: number
  sms: Provider
}

export interface Identity {
  name: string
  id_type: string
  id_number_masked: string
  method: string
  provider: string
  embedded: boolean
  verified_at: string
}

export interface Session {
  csrf: string
  user: {
    id: string
    mobile_masked: string
    /** The whole number, for its owner, so that one can add oneself to a contract. */
    mobile?: string | null
    name?: string | null
    identity?: Identity | null
  }
  organisation?: { id: string; name: string } | null
  /** Whether they administer the installation. */
  administrator: boolean
  expires_at: string
}

/* ---- the installation ---- */

export type NodeStatus = 'ok' | 'read_only' | 'failing' | 'stopping'
export type PartStatus = 'ok' | 'full' | 'failing'

export interface Health {
  status: NodeStatus
  parts: { database: PartStatus; blobs: PartStatus; jobs: { status: PartStatus; waiting: number; retrying: number } }
}

export interface FailingJobView {
  id: string
  /** `invite`, `remind`, `seal`, `expire`, `extend` or `announce`. */
  kind: string
  contract_id: string
  attempts: number
  next_at: string
  problem: string
}

export interface DeedView {
  at: string
  /** Nobody for what was done at the machine itself. */
  who?: string | null
  action: string
  about: string
}

export interface IssuerView {
  name: string
  key_id: string
  algorithm: string
  /** Whether its key lies in a device; sealed in the database else. */
  in_device: boolean
  /** Whether signatories get their certificates from it now. */
  in_use: boolean
  ends_at: string
  revoked: number
}

export type RevocationCause = 'misissued' | 'key_compromised' | 'superseded' | 'ceased'

export interface RevocationRequest {
  /** Hexadecimal digits. */
  serial_number: string
  cause: RevocationCause
}

export interface RevocationView {
  serial_number: string
  at: string
  cause: string
}

export interface InstallationView {
  version: string
  base_url: string
  node: string
  database: string
  blobs: string
  tls: boolean
  health: Health
  providers: Providers
  issuers: IssuerView[]
  jobs: { waiting: number; failing: number; oldest_due_s?: number | null; items: FailingJobView[] }
  deeds: DeedView[]
}

export type IdType = 'ID_CARD' | 'HONGKONG_AND_MACAO' | 'HONGKONG_MACAO_AND_TAIWAN'

export interface IdentityRequest {
  name: string
  id_type: IdType
  id_number: string
  /** Needed with a travel permit, whose number does not state it. */
  birth_date?: string | null
  consent_version: string
}

/* ---- files and contracts ---- */

export interface PageSize {
  width: number
  height: number
}

export interface UploadedFile {
  id: string
  name: string
  size: number
  sha256: string
  pages: PageSize[]
  warnings: { code: string; text: string }[]
}

/** Where a word stands in a document. */
export interface TextSearch {
  hits: TextHit[]
  /** Characters of the document that say nowhere what they are; the word may be among them. */
  unreadable: number
}

/** On a page as displayed, in points from its top left corner. */
export interface TextHit extends Rectangle {
  /** From 1. */
  page: number
}

export type ContractStatus = 'draft' | 'signing' | 'signed' | 'rejected' | 'revoked' | 'expired'
export type SignatoryStatus = 'waiting_turn' | 'to_sign' | 'accepted' | 'signed' | 'rejected' | 'stopped'
export type ContractRole = 'initiator' | 'signatory'
export type FieldKind = 'signature' | 'date'
export type ContractAction = 'edit' | 'send' | 'delete' | 'remind' | 'revoke' | 'download_signed' | 'sign'
export type ContractFilter = 'all' | 'mine_to_sign' | 'waiting_for_others' | 'drafts' | 'done' | 'closed'

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export interface Signatory {
  id: string
  index: number
  name: string
  mobile_masked: string
  /** The whole number: only in a draft, only for its initiator, who typed it. */
  mobile?: string | null
  /** The ID number that must be met, as typed: like `mobile`. */
  id_number?: string | null
  status: SignatoryStatus
  notified_at?: string | null
  viewed_at?: string | null
  signed_at?: string | null
  reject_reason?: string | null
  reminders_left: number
  identity?: Identity | null
  certificate?: Certificate | null
}

export interface ContractField extends Rectangle {
  id: string
  signatory_id: string
  signatory_index: number
  kind: FieldKind
  /** From 1. */
  page: number
}

export interface ContractEvent {
  at: string
  kind: string
  text: string
  actor_name?: string | null
  ip?: string | null
}

export interface ContractFile {
  id: string
  name: string
  size: number
  page_count: number
  pages: PageSize[]
}

export interface Contract {
  id: string
  version: number
  title: string
  status: ContractStatus
  role: ContractRole
  initiator_name: string
  ordered: boolean
  deadline?: string | null
  created_at: string
  sent_at?: string | null
  finished_at?: string | null
  close_reason?: string | null
  file: ContractFile
  content_sha256?: string | null
  signatories: Signatory[]
  fields: ContractField[]
  events: ContractEvent[]
  /** What this user may do now. Buttons are rendered from this and from nothing else. */
  actions: ContractAction[]
}

export interface ContractSummary {
  id: string
  title: string
  status: ContractStatus
  role: ContractRole
  initiator_name: string
  created_at: string
  deadline?: string | null
  signed_count: number
  signatory_count: number
  my_turn: boolean
  updated_at: string
}

export interface ContractPage {
  items: ContractSummary[]
  next_cursor?: string | null
  counts: Record<ContractFilter, number>
}

export interface NewContract {
  title: string
  file_id: string
}

export interface DraftSignatory {
  id?: string
  name: string
  mobile: string
  id_number?: string | null
}

export interface DraftField extends Rectangle {
  id?: string
  signatory_index: number
  kind: FieldKind
  page: number
}

export interface ContractDraft {
  title: string
  ordered: boolean
  deadline: string | null
  signatories: DraftSignatory[]
  fields: DraftField[]
}

export interface ContractChange {
  version: number
  status: ContractStatus
}

/* ---- signing by link ---- */

export type LinkState =
  'open' | 'unknown' | 'link_expired' | 'signed' | 'rejected' | 'revoked' | 'deadline_passed' | 'stopped' | 'completed'

export interface LinkCover {
  state: LinkState
  mobile_masked?: string | null
  sms: Provider
  /** A session for this link exists in this browser: the view may be asked for at once. */
  session: boolean
}

export interface SigningCodeSent {
  expires_in_s: number
  resend_after_s: number
  mobile_masked: string
}

export type SigningStep = 'identity' | 'wait_turn' | 'sign' | 'sealing' | 'done' | 'closed'

export interface SigningField extends Rectangle {
  id: string
  page: number
  kind: FieldKind
  mine: boolean
}

export interface SignResult {
  signed_at: string
  certificate?: Certificate | null
  contract_status: ContractStatus
  all_signed: boolean
  download_url?: string | null
}

export interface SigningView {
  csrf: string
  step: SigningStep
  state: LinkState
  contract: {
    title: string
    initiator_name: string
    deadline?: string | null
    content_sha256: string
    page_count: number
    pages: PageSize[]
    ordered: boolean
    sent_at: string
  }
  me: { signatory_id: string; name: string; mobile_masked: string; identity?: Identity | null }
  parties: { index: number; name: string; is_me: boolean; status: SignatoryStatus }[]
  fields: SigningField[]
  reading: { minimum_s: number }
  consent: { version: string; text: string }
  providers: Providers
  result?: SignResult | null
  reject_reason?: string | null
}

export interface SigningIntent extends SigningCodeSent {
  intent_id: string
}

export interface StrokePoint {
  x: number
  y: number
  pressure?: number | null
}

export type SignatureInput =
  { kind: 'drawn'; width: number; height: number; strokes: { points: StrokePoint[] }[] } | { kind: 'typed'; text: string }

export interface AcceptRequest {
  intent_id: string
  code: string
  content_sha256: string
  signature: SignatureInput
  read_to_end: true
  consent: { version: string; agreed: true }
}

/* ---- development ---- */

export interface DeskMessage {
  id: string
  at: string
  channel: string
  to: string
  purpose: string
  code?: string | null
  link?: string | null
  text: string
}
