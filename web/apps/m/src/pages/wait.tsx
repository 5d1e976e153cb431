import { Button } from 'antd-mobile'
import { useTranslation } from 'react-i18next'
import { useOpenSigning } from '../hooks/use_signing'
import { Page } from '../parts/page'
import { PartyList } from '../parts/party_list'
import { Plate } from '../parts/plate'

/** Others sign first; the page looks again by itself. */
export function WaitPage() {
  const { t } = useTranslation()
  const { view, reload } = useOpenSigning()
  const mine = view.parties.find((party) => party.is_me)?.index ?? 0
  const before = view.parties.filter((party) => party.index < mine && party.status !== 'signed').length
  return (
    <Page
      title={t('wait.title')}
      plate={<Plate icon="list_order" />}
      lead={t('wait.lead', { count: before })}
      actions={
        <Button block size="large" fill="outline" color="primary" onClick={reload}>
          {t('wait.refresh')}
        </Button>
      }
    >
      <section className="m-card">
        <h2 className="m-contract-title hefu-serif">{view.contract.title}</h2>
        <p className="m-small">{t('initiated_by', { name: view.contract.initiator_name })}</p>
        <PartyList parties={view.parties} ordered={view.contract.ordered} />
      </section>
      <p className="m-small">{t('wait.note')}</p>
    </Page>
  )
}
