import { Button } from 'antd-mobile'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCountdown } from '../hooks/use_countdown'
import { useAction } from '../hooks/use_action'
import { usePrefetch } from '../hooks/use_prefetch'
import { useSigning } from '../hooks/use_signing'
import { CODE_LENGTH, CodeInput } from '../parts/code_input'
import { FailureNotice } from '../parts/failure_notice'
import { Notice } from '../parts/notice'
import { Page } from '../parts/page'

// Fetched while the person waits for the message.
const NEXT_PAGES = [() => import('./identity'), () => import('./read'), () => import('./wait')]

/** Nothing of the contract shows before a code to the signatory's own mobile is entered. */
export function CodePage() {
  const { t } = useTranslation()
  const { api, cover, progress, dispatch, acceptView, handleFailure } = useSigning()
  const [code, setCode] = useState('')
  const sent = progress.sentCode
  const resendIn = useCountdown(sent?.resendAt ?? null)
  const expiresIn = useCountdown(sent?.expiresAt ?? null)

  const send = useAction(
    async (call) => {
      const answer = await api.sendCode(call)
      const now = Date.now()
      setCode('')
      check.clear()
      dispatch({
        type: 'code_sent',
        code: {
          mobileMasked: answer.mobile_masked,
          resendAt: now + answer.resend_after_s * 1000,
          expiresAt: now + answer.expires_in_s * 1000,
        },
      })
    },
    (failure) => {
      if (failure.code === 'code.too_soon' && failure.retryAfterS !== null) {
        const until = Date.now() + failure.retryAfterS * 1000
        // A code went out a moment ago, perhaps from another tab: it can be entered here.
        dispatch(
          sent
            ? { type: 'code_blocked', until }
            : { type: 'code_sent', code: { mobileMasked: mobile, resendAt: until, expiresAt: Date.now() + 300_000 } },
        )
      }
      handleFailure(failure)
    },
  )
  const check = useAction(
    async (call, entered: string) => acceptView(await api.openSession(entered, call)),
    (failure) => {
      if (failure.kind === 'code') setCode('')
      if (failure.kind !== 'session_lost') handleFailure(failure)
    },
  )
  usePrefetch(sent !== null, NEXT_PAGES)

  const mobile = sent?.mobileMasked ?? cover?.mobile_masked ?? ''
  const usedUp = check.failure?.code === 'code.used_up'
  return (
    <Page
      title={t('code.title')}
      lead={t('code.lead')}
      stage={1}
      actions={
        sent ? (
          <Button
            block
            size="large"
            color="primary"
            loading={check.busy}
            loadingText={t('code.checking')}
            disabled={code.length < CODE_LENGTH || usedUp}
            onClick={() => void check.run(code)}
          >
            {t('code.enter')}
          </Button>
        ) : (
          <Button block size="large" color="primary" loading={send.busy} loadingText={t('code.sending')} onClick={() => void send.run()}>
            {t('code.send')}
          </Button>
        )
      }
    >
      {progress.notice === 'session_lost' ? (
        <Notice kind="warning" alert>
          {t('code.session_lost')}
        </Notice>
      ) : null}
      <p className="m-mobile">
        <span className="m-label">{t('code.mobile')}</span>
        <span className="m-mobile-number">{mobile}</span>
      </p>
      {sent ? (
        <CodeInput
          value={code}
          label={t('code.label')}
          invalid={check.failure?.kind === 'code'}
          describedBy="code-note"
          disabled={check.busy}
          onChange={(next) => {
            setCode(next)
            if (next.length < CODE_LENGTH && next !== '') check.clear()
          }}
          onComplete={(entered) => void check.run(entered)}
        />
      ) : null}
      <div id="code-note">
        <FailureNotice failure={check.failure ?? send.failure} />
      </div>
      {sent ? <ResendRow seconds={resendIn} expired={expiresIn === 0} busy={send.busy} onResend={() => void send.run()} /> : null}
      {cover?.sms.embedded ? <p className="m-small">{t('code.embedded_sms')}</p> : null}
      <p className="m-small">{t('code.privacy')}</p>
    </Page>
  )
}

export function ResendRow({
  seconds,
  expired,
  busy,
  onResend,
}: {
  seconds: number
  expired: boolean
  busy: boolean
  onResend: () => void
}) {
  const { t } = useTranslation()
  return (
    <div className="m-resend">
      <span role="status">{expired ? t('code.expired_hint') : ''}</span>
      {seconds > 0 ? (
        <span className="m-resend-wait">{t('code.resend_in', { seconds })}</span>
      ) : (
        <button type="button" className="m-link-button" disabled={busy} onClick={onResend}>
          {busy ? t('code.sending') : t('code.resend')}
        </button>
      )}
    </div>
  )
}

