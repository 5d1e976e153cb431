import { Checkbox } from 'antd-mobile'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Hash } from '@hefu/ui'
import { useIntent } from '../hooks/use_intent'
import { useOpenSigning } from '../hooks/use_signing'
import { Fact } from '../parts/certificate_card'
import { FailureNotice } from '../parts/failure_notice'
import { Page } from '../parts/page'
import { PartyList } from '../parts/party_list'
import { SignaturePreview } from '../parts/signature_preview'
import { SignButtons } from '../parts/sign_buttons'

/** What exactly is agreed to, by whom, before the code for this signature is sent. */
export function ConsentPage() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { view, progress, dispatch, goTo, goBack } = useOpenSigning()
  const [missing, setMissing] = useState(false)
  const intent = useIntent(() => goTo('confirm'))
  const agreed = progress.agreedConsent === view.consent.version
  const { contract, me } = view
  const forward = () => {
    setMissing(!agreed)
    if (!agreed) return document.getElementById('consent-tick')?.focus()
    // A code that is still good is not sent twice.
    if (progress.intent && progress.intent.expiresAt > Date.now() + 20_000) goTo('confirm')
    else void intent.run()
  }
  return (
    <Page
      title={t('consent.title')}
      lead={t('consent.lead')}
      stage={4}
      onBack={goBack}
      actions={<SignButtons label={t('consent.agree')} onForward={forward} busy={intent.busy} />}
    >
      <section className="m-card">
        <h2 className="m-contract-title hefu-serif">{contract.title}</h2>
        <dl className="m-facts">
          <Fact name={t('consent.initiator')}>{contract.initiator_name}</Fact>
          {contract.deadline ? <Fact name={t('consent.deadline')}>{formatTime(contract.deadline, language)}</Fact> : null}
          <Fact name={t('consent.pages')}>{t('consent.page_count', { count: contract.page_count })}</Fact>
          <Fact name={t('consent.hash')}>
            <Hash value={contract.content_sha256} label={t('consent.hash')} />
            <span className="m-small">{t('consent.hash_note')}</span>
          </Fact>
        </dl>
      </section>
      <section className="m-card">
        <h2 className="m-card-title">{t('consent.parties')}</h2>
        <PartyList parties={view.parties} ordered={contract.ordered} />
      </section>
      <section className="m-card">
        <h2 className="m-card-title">{t('signature.yours')}</h2>
        <div className="m-preview-sheet">
          <SignaturePreview signature={progress.signature} />
        </div>
        <p className="m-small">
          {t('consent.signing_as', { name: me.identity?.name ?? me.name, number: me.identity?.id_number_masked ?? me.mobile_masked })}
        </p>
      </section>
      <div className={missing && !agreed ? 'm-consent m-consent--missing' : 'm-consent'}>
        <Checkbox
          id="consent-tick"
          block
          checked={agreed}
          onChange={(value) => dispatch({ type: 'consented', version: value ? view.consent.version : null })}
        >
          {view.consent.text}
        </Checkbox>
        {missing && !agreed ? (
          <p className="m-field-note m-field-note--error" role="alert">
            {t('consent.missing')}
          </p>
        ) : null}
      </div>
      <p className="m-small">{t('consent.next_note', { mobile: me.mobile_masked })}</p>
      <FailureNotice failure={intent.failure} />
    </Page>
  )
}
