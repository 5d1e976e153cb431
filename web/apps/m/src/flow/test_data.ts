import type { SigningView } from '@hefu/api'
import type { Drawing } from '@hefu/signature'
import type { SentIntent } from './progress'

/** Facts for the tests beside this file. */
export const drawn: Drawing = {
  width: 300,
  height: 150,
  strokes: [
    {
      points: [
        { x: 10, y: 20 },
        { x: 110, y: 60 },
      ],
    },
  ],
}

export const intent: SentIntent = { id: 'intent', mobileMasked: '138****5678', resendAt: 60_000, expiresAt: 300_000 }

export function viewOf(change: Partial<SigningView> = {}, contentSha256 = 'a'.repeat(64)): SigningView {
  const provider = { name: 'embedded', embedded: true }
  return {
    csrf: 'csrf',
    step: 'sign',
    state: 'open',
    contract: {
      title: 'Lease',
      initiator_name: 'Li Lei',
      deadline: null,
      content_sha256: contentSha256,
      page_count: 1,
      pages: [{ width: 595, height: 842 }],
      ordered: false,
      sent_at: '2026-11-20T10:00:00Z',
    },
    me: { signatory_id: 'me', name: 'Han Meimei', mobile_masked: '138****5678', identity: null },
    parties: [],
    fields: [],
    reading: { minimum_s: 5 },
    consent: { version: '1', text: 'I agree.' },
    providers: { sms: provider, identity: provider, certificates: provider, time_stamps: provider },
    result: null,
    reject_reason: null,
    ...change,
  }
}
