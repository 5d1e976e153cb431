import { ApiError, type CodeSent, type Session } from '@hefu/api'
import { Mark } from '@hefu/ui'
import { Button } from 'antd'
import { useRef, useState, type FormEvent } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Navigate, useSearchParams } from 'react-router'
import { CodeInput } from '../components/code_input'
import { Failure } from '../components/notice'
import { EmbeddedTag } from '../components/pieces'
import { TextField } from '../components/text_field'
import { cleanMobile, isMobile } from '../lib/mobile'
import { api, keys, queries } from '../lib/client'
import { useCountdown, useTitle } from '../lib/hooks'
import { rememberOwnMobile } from '../lib/own_mobile'
import { safeNext } from '../lib/next'
import { useMeta, useSession } from '../lib/session'

/** Log-in by mobile number and a code sent to it. */
export function LoginPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const { data: session } = useSession()
  const [mobile, setMobile] = useState('')
  const [sent, setSent] = useState<CodeSent | null>(null)
  const [wait, startWait] = useCountdown()
  useTitle(t('login.title'))
  if (session) return <Navigate to={safeNext(search.get('next'))} replace />
  return (
    <div className="login">
      <section className="login__words">
        <Mark size={72} />
        <p className="login__slogan hefu-serif">{t('login.slogan')}</p>
        <ul className="login__points">
          <li>{t('login.point_certificate')}</li>
          <li>{t('login.point_code')}</li>
          <li>{t('login.point_verify')}</li>
        </ul>
      </section>
      <section className="login__card card">
        <h1>{t('login.title')}</h1>
        {search.get('next') && !sent && <p className="soft">{t('login.to_go_on')}</p>}
        {sent ? (
          <CodeStep
            mobile={mobile}
            sent={sent}
            wait={wait}
            onResent={(again) => startWait(again.resend_after_s)}
            onBack={() => setSent(null)}
          />
        ) : (
          <MobileStep
            mobile={mobile}
            wait={wait}
            onMobile={setMobile}
            onWait={startWait}
            onSent={(answer) => {
              setSent(answer)
              startWait(answer.resend_after_s)
            }}
          />
        )}
      </section>
    </div>
  )
}

interface MobileStepProps {
  mobile: string
  wait: number
  onMobile: (mobile: string) => void
  onSent: (answer: CodeSent) => void
  onWait: (seconds: number) => void
}

function MobileStep({ mobile, wait, onMobile, onSent, onWait }: MobileStepProps) {
  const { t } = useTranslation()
  const [touched, setTouched] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const clean = cleanMobile(mobile)
  const wrong = touched && !isMobile(clean) ? t(clean === '' ? 'issue.mobile_missing' : 'issue.mobile_invalid') : null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTouched(true)
    if (!isMobile(clean)) return
    setBusy(true)
    setFailure(null)
    try {
      const answer = await api.sendCode(clean)
      onMobile(clean)
      onSent(answer)
    } catch (error) {
      setFailure(error)
      if (error instanceof ApiError && error.retryAfterS) onWait(error.retryAfterS)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('login.mobile')}
        hint={t('login.mobile_hint')}
        error={wrong}
        value={mobile}
        onChange={onMobile}
        onBlur={() => setTouched(mobile !== '')}
        prefix="+86"
        size="large"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        autoFocus
      />
      {failure !== null && <Failure error={failure} />}
      <Button type="primary" htmlType="submit" size="large" block loading={busy} disabled={wait > 0}>
        {wait > 0 ? t('login.send_again_in', { seconds: wait }) : t('login.send_code')}
      </Button>
      <p className="faint small">{t('login.same_answer')}</p>
    </form>
  )
}

interface CodeStepProps {
  mobile: string
  sent: CodeSent
  wait: number
  onResent: (answer: CodeSent) => void
  onBack: () => void
}

function CodeStep({ mobile, sent, wait, onResent, onBack }: CodeStepProps) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const input = useRef<HTMLInputElement>(null)
  const again = async () => {
    setFailure(null)
    setCode('')
    try {
      onResent(await api.sendCode(mobile))
    } catch (error) {
      setFailure(error)
    }
    input.current?.focus()
  }
  const submit = async (whole: string) => {
    setBusy(true)
    setFailure(null)
    try {
      const session = await api.login(mobile, whole)
      rememberOwnMobile(mobile)
      queries.setQueryData<Session | null>(keys.session, session)
    } catch (error) {
      setFailure(error)
      setCode('')
      setBusy(false)
      input.current?.focus()
    }
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.length === 6) void submit(code)
      }}
    >
      <p className="soft">
        <Trans
          i18nKey="login.sent_to"
          values={{ mobile: `+86 ${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}` }}
          components={{ b: <strong /> }}
        />{' '}
        <button type="button" className="link" onClick={onBack}>
          {t('login.other_mobile')}
        </button>
      </p>
      <CodeInput
        ref={input}
        label={t('login.code')}
        value={code}
        onChange={setCode}
        onComplete={(whole) => void submit(whole)}
        busy={busy}
        invalid={failure !== null && code === ''}
      />
      {failure !== null && <Failure error={failure} />}
      <Button type="primary" htmlType="submit" size="large" block loading={busy} disabled={code.length < 6}>
        {t('login.submit')}
      </Button>
      <Button type="text" block disabled={wait > 0 || busy} onClick={() => void again()}>
        {wait > 0 ? t('login.send_again_in', { seconds: wait }) : t('login.send_again')}
      </Button>
      <DeskHint embedded={sent.sms.embedded} />
    </form>
  )
}

/** Where the code is to be read while no text messages are sent. */
function DeskHint({ embedded }: { embedded: boolean }) {
  const { t } = useTranslation()
  const { data: meta } = useMeta()
  if (!embedded) return null
  return (
    <div className="desk">
      <EmbeddedTag /> {t('login.desk')}{' '}
      {meta?.development && (
        <a href="/dev/messages" target="_blank" rel="noreferrer">
          {t('login.desk_link')}
        </a>
      )}
    </div>
  )
}
