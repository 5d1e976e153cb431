import { useTranslation } from 'react-i18next'
import type { Certificate } from '@hefu/api'
import { formatDate, useLanguage } from '@hefu/i18n'
import { groupHash, Hash } from '@hefu/ui'
import { Notice } from './notice'

/** The certificate that a signature was made with: who, from whom, how long, which. */
export function CertificateCard({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const validity = t('certificate.from_to', {
    from: formatDate(certificate.not_before, language),
    to: formatDate(certificate.not_after, language),
  })
  const methodWords = (method: string) => (method === 'format_rules' ? t('certificate.method_format_rules') : method)
  return (
    <section className="m-card" aria-labelledby="certificate-title">
      <h2 id="certificate-title" className="m-card-title">
        {t('certificate.title')}
      </h2>
      <dl className="m-facts">
        <Fact name={t('certificate.subject')}>{readableName(certificate.subject)}</Fact>
        <Fact name={t('certificate.issuer')}>{readableName(certificate.issuer)}</Fact>
        {certificate.identity_method ? <Fact name={t('certificate.method')}>{methodWords(certificate.identity_method)}</Fact> : null}
        <Fact name={t('certificate.validity')}>{validity}</Fact>
        <Fact name={t('certificate.algorithm')}>{certificate.algorithm}</Fact>
        <Fact name={t('certificate.serial')}>
          <span className="m-mono">{groupHash(certificate.serial, 4).join(' ')}</span>
        </Fact>
        <Fact name={t('certificate.fingerprint')}>
          <Hash value={certificate.sha256} label={t('certificate.fingerprint')} />
        </Fact>
      </dl>
      {certificate.embedded === false ? null : <Notice kind="info">{t('certificate.embedded')}</Notice>}
    </section>
  )
}

export function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="m-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** `CN=李雷, O=…` → the parts without their short names; other texts as they are. */
function readableName(name: string): string {
  const parts = name.split(/,\s*(?=[A-Za-z.0-9]+=)/)
  if (!parts.every((part) => /^[A-Za-z.0-9]+=/.test(part))) return name
  const common = parts.find((part) => part.startsWith('CN='))
  return (common ?? parts[0]!).replace(/^[^=]+=/, '')
}
