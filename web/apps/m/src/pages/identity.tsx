import { Button, Checkbox, Input } from 'antd-mobile'
import type { IdType } from '@hefu/api'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IDENTITY_CONSENT_VERSION } from '../flow/consents'
import { asksBirthDate, documentFault, ID_TYPES, isBirthDate, type DocumentFault } from '../flow/document'
import { tidyIdNumber } from '../flow/id_number'
import { EMPTY_IDENTITY, type IdentityDraft } from '../flow/progress'
import { mayRefuse } from '../flow/steps'
import { useAction } from '../hooks/use_action'
import { useOpenSigning } from '../hooks/use_signing'
import { FailureNotice } from '../parts/failure_notice'
import { Notice } from '../parts/notice'
import { Page } from '../parts/page'
import { SignButtons } from '../parts/sign_buttons'

type Missing = 'name' | DocumentFault | 'birth' | 'consent'

/** The words around the number, by kind of document. */
const WORDS = {
  ID_CARD: { label: 'identity.number', placeholder: 'identity.number_placeholder', note: 'identity.number_note' },
  HONGKONG_AND_MACAO: { label: 'identity.permit', placeholder: 'identity.permit_placeholder', note: 'identity.permit_note' },
  HONGKONG_MACAO_AND_TAIWAN: {
    label: 'identity.residence',
    placeholder: 'identity.residence_placeholder',
    note: 'identity.residence_note',
  },
} as const satisfies Record<IdType, object>

/** Where each fault is mended. */
function idOf(fault: Missing): string {
  switch (fault) {
    case 'name':
      return 'identity-name'
    case 'birth':
      return 'identity-birth'
    case 'consent':
      return 'identity-consent'
    case 'residence_permit':
      return 'identity-document'
    default:
      return 'identity-number'
  }
}

export function IdentityPage() {
  const { t } = useTranslation()
  const { api, keys, view, progress, dispatch, acceptView, handleFailure } = useOpenSigning()
  const { idType, idNumber, birthDate } = progress.identityDraft
  const words = WORDS[idType]
  const name = progress.identityDraft.name || view.me.name
  const [consented, setConsented] = useState(false)
  const [missing, setMissing] = useState<Missing | null>(null)
  const provider = view.providers.identity

  const prove = useAction(
    async (call) => {
      const request = {
        name: name.trim(),
        id_type: idType,
        id_number: tidyIdNumber(idNumber),
        birth_date: asksBirthDate(idType) ? birthDate : null,
        consent_version: IDENTITY_CONSENT_VERSION,
      }
      const next = await api.proveIdentity(request, { ...call, idempotencyKey: keys.keyFor('identity', request) })
      keys.settle('identity')
      dispatch({ type: 'identity_typed', draft: EMPTY_IDENTITY })
      acceptView(next)
    },
    (failure) => {
      if (failure.kind === 'refused') keys.settle('identity')
      handleFailure(failure)
    },
  )
  const submit = () => {
    const birthFault = asksBirthDate(idType) && !isBirthDate(birthDate, new Date()) ? 'birth' : null
    const rest = birthFault ?? (consented ? null : 'consent')
    const fault: Missing | null = name.trim() === '' ? 'name' : (documentFault(idType, tidyIdNumber(idNumber)) ?? rest)
    setMissing(fault)
    if (fault === null) void prove.run()
    else document.getElementById(idOf(fault))?.focus()
  }
  const typed = (change: Partial<IdentityDraft>) => {
    setMissing(null)
    prove.clear()
    dispatch({ type: 'identity_typed', draft: { name, idType, idNumber, birthDate, ...change } })
  }
  const numberFault = missing === null || missing === 'name' || missing === 'birth' || missing === 'consent' ? null : missing

  return (
    <Page
      title={t('identity.title')}
      lead={t('identity.lead', { name: view.contract.initiator_name })}
      stage={1}
      actions={
        mayRefuse(view) ? (
          <SignButtons label={t('identity.submit')} onForward={submit} busy={prove.busy} />
        ) : (
          <Button block size="large" color="primary" loading={prove.busy} loadingText={t('please_wait')} onClick={submit}>
            {t('identity.submit')}
          </Button>
        )
      }
    >
      <div className="m-card">
        <div className="m-field">
          <label className="m-label" htmlFor="identity-name">
            {t('identity.name')}
          </label>
          <Input
            id="identity-name"
            value={name}
            autoComplete="name"
            onChange={(value) => typed({ name: value })}
            aria-invalid={missing === 'name'}
            aria-describedby="identity-name-note"
          />
          <p id="identity-name-note" className={missing === 'name' ? 'm-field-note m-field-note--error' : 'm-field-note'}>
            {missing === 'name' ? t('identity.fault.name') : t('identity.name_note')}
          </p>
        </div>
        <div className="m-field">
          <label className="m-label" htmlFor="identity-document">
            {t('identity.document')}
          </label>
          <select
            id="identity-document"
            className="m-select"
            value={idType}
            onChange={(event) => typed({ idType: event.target.value as IdType })}
          >
            {ID_TYPES.map((type) => (
              <option key={type} value={type}>
                {t(`identity.kind.${type}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="m-field">
          <label className="m-label" htmlFor="identity-number">
            {t(words.label)}
          </label>
          <Input
            id="identity-number"
            className="m-mono-input"
            value={idNumber}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={22}
            placeholder={t(words.placeholder)}
            aria-invalid={numberFault !== null}
            aria-describedby="identity-number-note"
            onChange={(value) => typed({ idNumber: value })}
          />
          <p
            id="identity-number-note"
            className={numberFault ? 'm-field-note m-field-note--error' : 'm-field-note'}
            role={numberFault ? 'alert' : undefined}
          >
            {numberFault ? t(`identity.fault.${numberFault}`) : t(words.note)}
          </p>
        </div>
        {asksBirthDate(idType) ? (
          <div className="m-field">
            <label className="m-label" htmlFor="identity-birth">
              {t('identity.birth')}
            </label>
            <Input
              id="identity-birth"
              type="date"
              value={birthDate}
              autoComplete="bday"
              aria-invalid={missing === 'birth'}
              aria-describedby="identity-birth-note"
              onChange={(value) => typed({ birthDate: value })}
            />
            <p
              id="identity-birth-note"
              className={missing === 'birth' ? 'm-field-note m-field-note--error' : 'm-field-note'}
              role={missing === 'birth' ? 'alert' : undefined}
            >
              {missing === 'birth' ? t('identity.fault.birth') : t('identity.birth_note')}
            </p>
          </div>
        ) : null}
      </div>
      <Notice kind={provider.embedded ? 'warning' : 'info'} icon="shield">
        {provider.embedded ? t('identity.embedded') : t('identity.provider', { name: provider.name })}
      </Notice>
      <div className={missing === 'consent' ? 'm-consent m-consent--missing' : 'm-consent'}>
        <Checkbox
          id="identity-consent"
          checked={consented}
          onChange={(value) => {
            setConsented(value)
            setMissing(null)
          }}
          block
        >
          {t('identity.consent')}
        </Checkbox>
        <details className="m-details">
          <summary>{t('identity.consent_more')}</summary>
          <p>{t('identity.consent_text')}</p>
        </details>
        {missing === 'consent' ? (
          <p className="m-field-note m-field-note--error" role="alert">
            {t('identity.fault.consent')}
          </p>
        ) : null}
      </div>
      <FailureNotice failure={prove.failure} />
    </Page>
  )
}
