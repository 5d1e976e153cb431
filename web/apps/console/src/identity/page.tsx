import { ApiError, type Identity, type Session } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Button, Checkbox } from 'antd'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { Failure, Notice } from '../components/notice'
import { EmbeddedTag, Fact, PageHead } from '../components/pieces'
import { useProviderWords } from '../components/provider_words'
import { TextField } from '../components/text_field'
import { toast } from '../components/toast'
import { api, keys, queries } from '../lib/client'
import { useTitle } from '../lib/hooks'
import { idNumberIssue, nameIssue } from '../lib/person'
import { safeNext } from '../lib/next'
import { useMeta, useSession } from '../lib/session'

/** Real-name check: asked once, before the first contract is sent. */
export function IdentityPage() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  useTitle(t('identity.title'))
  const identity = session?.user.identity
  return <div className="page page--narrow">{identity ? <Proven identity={identity} /> : <ProveForm />}</div>
}

function Proven({ identity }: { identity: Identity }) {
  const words = useProviderWords()
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <>
      <PageHead title={t('identity.done_title')}>{t('identity.done_text')}</PageHead>
      <div className="card">
        <dl className="facts">
          <Fact term={t('identity.name')}>{identity.name}</Fact>
          <Fact term={t('identity.id_number')}>{identity.id_number_masked}</Fact>
          <Fact term={t('identity.method')}>
            {words.method(identity.method)} · {words.provider(identity.provider, identity.embedded)} {identity.embedded && <EmbeddedTag />}
          </Fact>
          <Fact term={t('identity.verified_at')}>{formatTime(identity.verified_at, language)}</Fact>
        </dl>
        {identity.embedded && <p className="faint small">{t('identity.embedded')}</p>}
      </div>
    </>
  )
}

function ProveForm() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { data: meta } = useMeta()
  const [name, setName] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const field = failure instanceof ApiError ? failure.field : null
  const server = (key: string) => (failure instanceof ApiError && field === key ? failure.message : null)
  const nameFault = nameIssue(name)
  const idFault = idNumberIssue(idNumber)
  const nameError = tried && nameFault ? t(nameFault === 'missing' ? 'issue.name_missing' : 'issue.name_invalid') : server('name')
  const idError = tried && idFault ? t(`identity.fault_${idFault}`) : server('id_number')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (nameFault || idFault || !agreed || !meta) return
    setBusy(true)
    setFailure(null)
    try {
      const identity = await api.proveIdentity({
        name: name.trim(),
        id_type: 'ID_CARD',
        id_number: idNumber.trim().toUpperCase(),
        consent_version: meta.consents.identity,
      })
      queries.setQueryData<Session | null>(
        keys.session,
        (before) => before && { ...before, user: { ...before.user, name: identity.name, identity } },
      )
      toast(t('identity.done_toast'))
      await navigate(safeNext(search.get('next')), { replace: true })
    } catch (error) {
      // Proved in another window meanwhile: the session knows.
      if (error instanceof ApiError && error.code === 'identity.already_verified')
        void queries.invalidateQueries({ queryKey: keys.session })
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <>
      <PageHead title={t('identity.title')}>{t('identity.why')}</PageHead>
      <form className="card form" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('identity.name')}
          hint={t('identity.name_hint')}
          error={nameError}
          value={name}
          onChange={setName}
          size="large"
          autoComplete="name"
          maxLength={60}
        />
        <TextField
          label={t('identity.id_number')}
          hint={t('identity.id_number_hint')}
          error={idError}
          value={idNumber}
          onChange={(value) => setIdNumber(value.replace(/\s/g, ''))}
          size="large"
          autoComplete="off"
          spellCheck={false}
          maxLength={18}
        />
        <div className="field">
          <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>
            {t('identity.consent')}
          </Checkbox>
          {tried && !agreed && <p className="field__error">{t('identity.consent_missing')}</p>}
        </div>
        {failure !== null && field !== 'name' && field !== 'id_number' && <Failure error={failure} />}
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('identity.submit')}
        </Button>
        {meta?.providers.identity.embedded && (
          <Notice tone="warning" title={<EmbeddedTag />}>
            {t('identity.embedded')}
          </Notice>
        )}
      </form>
    </>
  )
}
