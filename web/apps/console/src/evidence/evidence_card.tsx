import type { Contract } from '@hefu/api'
import { useLanguage } from '@hefu/i18n'
import { Icon } from '@hefu/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '../lib/client'

/** What proves a finished contract to others: the signing report, the evidence bundle, and how to check it. */
export function EvidenceCard({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const report = language === 'en' ? 'en' : 'zh'
  return (
    <section className="card hefu-no-print" aria-labelledby="evidence">
      <div className="section-head">
        <h2 id="evidence">{t('evidence.title')}</h2>
      </div>
      {contract.actions.includes('download_signed') ? (
        <>
          <p className="soft">{t('evidence.text')}</p>
          <div className="actions">
            <Button icon={<Icon name="download" size={18} />} href={api.urls.report(contract.id, report)}>
              {t('evidence.report')}
            </Button>
            <Button icon={<Icon name="download" size={18} />} href={api.urls.bundle(contract.id)}>
              {t('evidence.bundle')}
            </Button>
          </div>
          <p className="faint small">
            {t('evidence.offline')} <a href={api.urls.bundleVerifier()}>{t('evidence.script')}</a>
          </p>
        </>
      ) : (
        <p className="soft">{t('evidence.later')}</p>
      )}
    </section>
  )
}
