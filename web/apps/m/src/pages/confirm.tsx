import { Button } from 'antd-mobile'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AcceptRequest, SignatureInput } from '@hefu/api'
import { forSending } from '@hefu/signature'
import { groupHash } from '@hefu/ui'
import { canRetry } from '../flow/failure'
import type { SignatureDraft } from '../flow/progress'
import { useAction } from '../hooks/use_action'
import { useCountdown } from '../hooks/use_countdown'
import { useIntent } from '../hooks/use_intent'
import { useOpenSigning } from '../hooks/use_signing'
import { CODE_LENGTH, CodeInput } from '../parts/code_input'
import { FailureNotice } from '../parts/failure_notice'
import { Page } from '../parts/page'
import { ResendRow } from './code'

/** The last step: the code for this one signature. Nothing is sent until the button is tapped. */
export function ConfirmPage() {
  const { t } = useTranslation()
  const { api, keys, view, progress, acceptView, handleFailure, goBack, reload } = useOpenSigning()
  const [code, setCode] = useState('')
  const { intent } = progress
  const resendIn = useCountdown(intent?.resendAt ?? null)
  const expiresIn = useCountdown(intent?.expiresAt ?? null)
  const resend = useIntent(() => {
    setCode('')
    accept.clear()
  })
  const accept = useAction(
    async (call, request: AcceptRequest) => {
      const next = await api.accept(request, { ...call, idempotencyKey: keys.keyFor('accept', request) })
      keys.settle('accept')
      acceptView(next)
    },
    (failure) => {
      if (!canRetry(failure.kind)) keys.settle('accept')
      if (failure.kind === 'code') setCode('')
      // The answer was lost, perhaps not the acceptance: the view tells.
      if (canRetry(failure.kind)) reload()
      handleFailure(failure)
    },
  )
  if (!intent) return null
  const usedUp = accept.failure?.code === 'code.used_up' || accept.failure?.code === 'intent.expired'
  const submit = () => {
    if (code.length < CODE_LENGTH) return
    void accept.run({
      intent_id: intent.id,
      code,
      content_sha256: view.contract.content_sha256,
      signature: signatureInput(progress.signature),
      read_to_end: true,
      consent: { version: view.consent.version, agreed: true },
    })
  }
  return (
    <Page
      title={t('confirm.title')}
      lead={t('confirm.lead', { mobile: intent.mobileMasked })}
      stage={4}
      onBack={goBack}
      actions={
        <Button
          block
          size="large"
          color="primary"
          loading={accept.busy}
          loadingText={t('confirm.sending')}
          disabled={code.length < CODE_LENGTH || usedUp}
          onClick={submit}
        >
          {t('confirm.sign')}
        </Button>
      }
    >
      <CodeInput
        value={code}
        label={t('code.label')}
        invalid={accept.failure?.kind === 'code'}
        describedBy="confirm-note"
        disabled={accept.busy}
        onChange={(next) => {
          setCode(next)
          if (next !== '' && !accept.busy) accept.clear()
        }}
      />
      <div id="confirm-note">
        <FailureNotice failure={accept.failure ?? resend.failure} />
      </div>
      <ResendRow seconds={resendIn} expired={expiresIn === 0} busy={resend.busy} onResend={() => void resend.run()} />
      <div className="m-card m-card--quiet">
        <p>{t('confirm.bound')}</p>
        <p className="m-contract-title hefu-serif">{view.contract.title}</p>
        <p className="m-mono m-small">SHA-256 {groupHash(view.contract.content_sha256).slice(0, 2).join(' ')} …</p>
      </div>
      {view.providers.sms.embedded ? <p className="m-small">{t('code.embedded_sms')}</p> : null}
    </Page>
  )
}

function signatureInput(signature: SignatureDraft): SignatureInput {
  if (signature.kind === 'typed' || !signature.drawing) return { kind: 'typed', text: signature.typed.trim() }
  return { kind: 'drawn', ...forSending(signature.drawing) }
}
