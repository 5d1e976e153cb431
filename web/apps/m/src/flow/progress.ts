import type { IdType, SigningView } from '@hefu/api'
import { type Drawing, isBlank } from '@hefu/signature'

export interface SignatureDraft {
  kind: 'drawn' | 'typed'
  drawing: Drawing | null
  typed: string
}

/** A code that was sent, with the moments (milliseconds of the page's clock) that count. */
export interface SentCode {
  mobileMasked: string
  resendAt: number
  expiresAt: number
}

export interface SentIntent extends SentCode {
  id: string
}

/** What this person did on this page so far. The server knows none of it until the acceptance. */
export interface Progress {
  /** The content revision that reading and consent belong to. */
  contentSha256: string | null
  readToEnd: boolean
  readSeconds: number
  signature: SignatureDraft
  /** Version of the consent sentence that was ticked; null while unticked. */
  agreedConsent: string | null
  /** Code for opening the session. */
  sentCode: SentCode | null
  /** Code for this signature. */
  intent: SentIntent | null
  /** Kept while the identity page or the refusal is interrupted; never stored. */
  identityDraft: IdentityDraft
  refusalDraft: string
  notice: 'content_changed' | 'session_lost' | null
}

export interface IdentityDraft {
  name: string
  idType: IdType
  idNumber: string
  birthDate: string
}

export const EMPTY_IDENTITY: IdentityDraft = { name: '', idType: 'ID_CARD', idNumber: '', birthDate: '' }

export type ProgressEvent =
  | { type: 'view_arrived'; view: SigningView }
  | { type: 'content_changed' }
  | { type: 'second_read' }
  | { type: 'end_reached' }
  | { type: 'kind_chosen'; kind: SignatureDraft['kind'] }
  | { type: 'drawn'; drawing: Drawing }
  | { type: 'typed'; text: string }
  | { type: 'consented'; version: string | null }
  | { type: 'code_sent'; code: SentCode }
  | { type: 'code_blocked'; until: number }
  | { type: 'intent_sent'; intent: SentIntent }
  | { type: 'intent_blocked'; until: number }
  | { type: 'identity_typed'; draft: IdentityDraft }
  | { type: 'refusal_typed'; reason: string }
  | { type: 'session_opened' }
  | { type: 'session_lost' }

export const START: Progress = {
  contentSha256: null,
  readToEnd: false,
  readSeconds: 0,
  signature: { kind: 'drawn', drawing: null, typed: '' },
  agreedConsent: null,
  sentCode: null,
  intent: null,
  identityDraft: EMPTY_IDENTITY,
  refusalDraft: '',
  notice: null,
}

/** Pure: the same progress and event give the same progress. */
export function advance(progress: Progress, event: ProgressEvent): Progress {
  switch (event.type) {
    case 'view_arrived':
      return withView(progress, event.view)
    case 'content_changed':
      return withoutReading({ ...progress, notice: 'content_changed' })
    case 'second_read':
      return { ...progress, readSeconds: progress.readSeconds + 1 }
    case 'end_reached':
      return { ...progress, readToEnd: true, notice: progress.notice === 'content_changed' ? null : progress.notice }
    case 'kind_chosen':
      return withSignature(progress, { ...progress.signature, kind: event.kind })
    case 'drawn':
      return withSignature(progress, { ...progress.signature, drawing: event.drawing })
    case 'typed':
      return withSignature(progress, { ...progress.signature, typed: event.text })
    case 'consented':
      return { ...progress, agreedConsent: event.version, intent: event.version === null ? null : progress.intent }
    case 'code_sent':
      return { ...progress, sentCode: event.code }
    case 'code_blocked':
      return progress.sentCode ? { ...progress, sentCode: { ...progress.sentCode, resendAt: event.until } } : progress
    case 'intent_sent':
      return { ...progress, intent: event.intent }
    case 'intent_blocked':
      return progress.intent ? { ...progress, intent: { ...progress.intent, resendAt: event.until } } : progress
    case 'identity_typed':
      return { ...progress, identityDraft: event.draft }
    case 'refusal_typed':
      return { ...progress, refusalDraft: event.reason }
    case 'session_opened':
      return { ...progress, sentCode: null, notice: progress.notice === 'session_lost' ? null : progress.notice }
    case 'session_lost':
      // The intent dies with the session it was made in; everything typed and drawn stays.
      return { ...progress, sentCode: null, intent: null, notice: 'session_lost' }
  }
}

/** There is something to sign with. Whether a typed name is the right one is said on its page. */
export function signatureReady(signature: SignatureDraft): boolean {
  if (signature.kind === 'typed') return signature.typed.trim() !== ''
  return signature.drawing !== null && !isBlank(signature.drawing)
}

function withView(progress: Progress, view: SigningView): Progress {
  const hash = view.contract.content_sha256
  const isOther = progress.contentSha256 !== null && progress.contentSha256 !== hash
  const base = isOther ? withoutReading({ ...progress, notice: 'content_changed' }) : progress
  // A tick belongs to the sentence that stood beside it.
  const agreed = base.agreedConsent === view.consent.version ? base.agreedConsent : null
  return { ...base, contentSha256: hash, agreedConsent: agreed, intent: agreed === null ? null : base.intent }
}

function withoutReading(progress: Progress): Progress {
  return { ...progress, readToEnd: false, readSeconds: 0, agreedConsent: null, intent: null }
}

/** A consent and its code were given with a certain signature in sight; another signature needs them anew. */
function withSignature(progress: Progress, signature: SignatureDraft): Progress {
  return { ...progress, signature, intent: null }
}
