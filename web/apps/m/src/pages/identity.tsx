import { Button, Checkbox, Input } from 'antd-mobile'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IDENTITY_CONSENT_VERSION } from '../flow/consents'
import { idNumberFault, tidyIdNumber } from '../flow/id_number'
import { mayRefuse } from '../flow/steps'
import { useAction } from '../hooks/use_action'
import { useOpenSigning } from '../hooks/use_signing'
import { FailureNotice } from '../parts/failure_notice'
import { Notice } from '../parts/notice'
import { Page } from '../parts/page'
import { SignButtons } from '../parts/sign_buttons'

type Missing = 'name' | 'length' | 'check_digit' | 'birth_date' | 'consent'

export function IdentityPage() {
  const { t } = useTranslation()
  const { api, keys, view, progress, dispatch, acceptView, handleFailure } = useOpenSigning()
  const { idNumber } = progress.identityDraft
  const name = progress.identityDraft.name || view.me.name
  const [consented, setConsented] = useState(false)
  const [missing, setMissing] = useState<Missing | null>(null)
  const provider = view.providers.identity

  const prove = useAction(
    async (call) => {
      const request = {
        name: name.trim(),
        id_type: 'ID_CARD' as const,
        id_number: tidyIdNumber(idNumber),
        consent_version: IDENTITY_CONSENT_VERSION,
      }
      const next = await api.proveIdentity(request, { ...call, idempotencyKey: keys.keyFor('identity', request) })
      keys.settle('identity')
      dispatch({ type: 'identity_typed', name: '', idNumber: '' })
      acceptView(next)
    },
    (failure) => {
      if (failure.kind === 'refused') keys.settle('identity')
      handleFailure(failure)
    },
  )
  const submit = () => {
    const fault: Missing | null = name.trim() === '' ? 'name' : (idNumberFault(tidyIdNumber(idNumber)) ?? (consented ? null : 'consent'))
    setMissing(fault)
    if (fault === null) void prove.run()
    else document.getElementById(fault === 'name' ? 'identity-name' : fault === 'consent' ? 'identity-consent' : 'identity-number')?.focus()
  }
  const typed = (change: Partial<{ name: string; idNumber: string }>) => {
    setMissing(null)
    prove.clear()
    dispatch({ type: 'identity_typed', name, idNumber, ...change })
  }
  const numberFault = missing === 'length' || missing === 'check_digit' || missing === 'birth_date' ? missing : null

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
          <label className="m-label" htmlFor="identity-number">
            {t('identity.number')}
          </label>
          <Input
            id="identity-number"
            className="m-mono-input"
            value={idNumber}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={22}
            placeholder={t('identity.number_placeholder')}
            aria-invalid={numberFault !== null}
            aria-describedby="identity-number-note"
            onChange={(value) => typed({ idNumber: value })}
          />
          <p
            id="identity-number-note"
            className={numberFault ? 'm-field-note m-field-note--error' : 'm-field-note'}
            role={numberFault ? 'alert' : undefined}
          >
            {numberFault ? t(`identity.fault.${numberFault}`) : t('identity.number_note')}
          </p>
        </div>
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
