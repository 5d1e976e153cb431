import { ApiError, type IdType, type Identity, type Session } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Button, Checkbox } from 'antd'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { Failure, Notice } from '../components/notice'
import { EmbeddedTag, Fact, PageHead } from '../components/pieces'
import { useProviderWords } from '../components/provider_words'
import { TextField } from '../components/text_field'
import { toast } from '../components/toast'
import { api, keys, queries } from '../lib/client'
import { useTitle } from '../lib/hooks'
import { asksBirthDate, documentIssue, ID_TYPES, nameIssue } from '../lib/person'
import { safeNext } from '../lib/next'
import { useMeta, useSession } from '../lib/session'

/** The words around the number, by kind of document. */
const WORDS = {
  ID_CARD: { label: 'identity.id_number', hint: 'identity.id_number_hint' },
  HONGKONG_AND_MACAO: { label: 'identity.permit', hint: 'identity.permit_hint' },
  HONGKONG_MACAO_AND_TAIWAN: { label: 'identity.residence', hint: 'identity.residence_hint' },
} as const satisfies Record<IdType, object>

/** Faults that are shown at their own field. */
const FIELDS = ['name', 'id_type', 'id_number', 'birth_date']

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
          <Fact term={t(`identity.kind_${identity.id_type}`, { defaultValue: identity.id_type })}>{identity.id_number_masked}</Fact>
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
  const [idType, setIdType] = useState<IdType>('ID_CARD')
  const [idNumber, setIdNumber] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const field = failure instanceof ApiError ? failure.field : null
  const server = (key: string) => (failure instanceof ApiError && field === key ? failure.message : null)
  const nameFault = nameIssue(name)
  const idFault = documentIssue(idType, idNumber)
  const birthFault = asksBirthDate(idType) && birthDate === ''
  const nameError = tried && nameFault ? t(nameFault === 'missing' ? 'issue.name_missing' : 'issue.name_invalid') : server('name')
  const idError = tried && idFault ? t(`identity.fault_${idFault}`) : server('id_number')
  const birthError = tried && birthFault ? t('identity.birth_date_missing') : server('birth_date')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (nameFault || idFault || birthFault || !agreed || !meta) return
    setBusy(true)
    setFailure(null)
    try {
      const identity = await api.proveIdentity({
        name: name.trim(),
        id_type: idType,
        id_number: idNumber.trim().toUpperCase(),
        birth_date: asksBirthDate(idType) ? birthDate : null,
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
        <KindField value={idType} error={server('id_type')} onChange={setIdType} />
        <TextField
          label={t(WORDS[idType].label)}
          hint={t(WORDS[idType].hint)}
          error={idError}
          value={idNumber}
          onChange={(value) => setIdNumber(value.replace(/\s/g, ''))}
          size="large"
          autoComplete="off"
          spellCheck={false}
          maxLength={18}
        />
        {asksBirthDate(idType) && (
          <TextField
            label={t('identity.birth_date')}
            hint={t('identity.birth_date_hint')}
            error={birthError}
            value={birthDate}
            onChange={setBirthDate}
            size="large"
            type="date"
            autoComplete="bday"
          />
        )}
        <div className="field">
          <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>
            {t('identity.consent')}
          </Checkbox>
          {tried && !agreed && <p className="field__error">{t('identity.consent_missing')}</p>}
        </div>
        {failure !== null && !FIELDS.includes(field ?? '') && <Failure error={failure} />}
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

interface KindFieldProps {
  value: IdType
  error: string | null
  onChange: (type: IdType) => void
}

/** The browser's own list: it needs no script to be reached by keyboard and read aloud. */
function KindField({ value, error, onChange }: KindFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {t('identity.id_type')}
      </label>
      <select
        id={id}
        className="field__select"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value as IdType)}
      >
        {ID_TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`identity.kind_${type}`)}
          </option>
        ))}
      </select>
      {error && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
