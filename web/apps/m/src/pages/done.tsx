import { Button } from 'antd-mobile'
import { useTranslation } from 'react-i18next'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Hash, Icon, Mark } from '@hefu/ui'
import { useOpenSigning } from '../hooks/use_signing'
import { CertificateCard, Fact } from '../parts/certificate_card'
import { Notice } from '../parts/notice'
import { Page } from '../parts/page'
import { PartyList } from '../parts/party_list'

export function DonePage() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { api, view, reload } = useOpenSigning()
  const { result, contract } = view
  const allSigned = result?.all_signed ?? false
  const closedState = result && ['rejected', 'revoked', 'expired'].includes(result.contract_status) ? result.contract_status : null
  const lead = closedState ? t(`done.lead.${closedState}`) : allSigned ? t('done.lead.all') : t('done.lead.waiting')
  return (
    <Page
      title={t('done.title')}
      lead={lead}
      plate={
        <div className="m-done-mark">
          <Mark size={80} motion="joined" />
        </div>
      }
      actions={
        allSigned ? (
          <a className="m-button" href={withDownload(result?.download_url ?? api.urls.signed)} download>
            <Icon name="download" />
            {t('done.download')}
          </a>
        ) : closedState ? null : (
          <Button block size="large" fill="outline" color="primary" onClick={reload}>
            {t('done.refresh')}
          </Button>
        )
      }
    >
      <section className="m-card">
        <h2 className="m-contract-title hefu-serif">{contract.title}</h2>
        <dl className="m-facts">
          {result ? <Fact name={t('done.signed_at')}>{formatTime(result.signed_at, language, { seconds: true })}</Fact> : null}
          <Fact name={t('consent.initiator')}>{contract.initiator_name}</Fact>
          <Fact name={t('consent.hash')}>
            <Hash value={contract.content_sha256} label={t('consent.hash')} />
          </Fact>
        </dl>
        <PartyList parties={view.parties} ordered={contract.ordered} />
      </section>
      {result?.certificate ? <CertificateCard certificate={result.certificate} /> : null}
      {view.providers.time_stamps.embedded ? (
        <Notice kind="info" icon="clock">
          {t('done.embedded_time')}
        </Notice>
      ) : null}
      {allSigned ? (
        <section className="m-card">
          <a className="m-button m-button--outline" href={`${api.urls.report}?language=${language === 'en' ? 'en' : 'zh'}&download=1`} download>
            <Icon name="document" />
            {t('done.report')}
          </a>
          <a className="m-button m-button--outline" href={api.urls.bundle} download>
            <Icon name="download" />
            {t('done.bundle')}
          </a>
          <p className="m-small">{t('done.bundle_note')}</p>
        </section>
      ) : null}
      <p className="m-small">
        {t('done.verify_note')} <a href="/verify">{t('done.verify_link')}</a>
      </p>
    </Page>
  )
}

function withDownload(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}download=1`
}
