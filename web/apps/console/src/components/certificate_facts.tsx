import type { Certificate } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Hash } from '@hefu/ui'
import { useTranslation } from 'react-i18next'
import { EmbeddedTag, Fact } from './pieces'
import { useProviderWords } from './provider_words'

/** A signing certificate in full: whom it names, who issued it, what the name rests on. */
export function CertificateFacts({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation()
  const words = useProviderWords()
  const { language } = useLanguage()
  return (
    <>
      <dl className="facts">
        <Fact term={t('certificate.subject')}>{certificate.subject}</Fact>
        <Fact term={t('certificate.issuer')}>
          {certificate.issuer} {certificate.embedded && <EmbeddedTag />}
        </Fact>
        {certificate.identity_method && (
          <Fact term={t('certificate.identity_method')}>
            {words.method(certificate.identity_method)}
            {certificate.provider ? ` · ${words.provider(certificate.provider, certificate.embedded)}` : ''}
          </Fact>
        )}
        <Fact term={t('certificate.validity')}>
          {formatTime(certificate.not_before, language, { zone: false })} – {formatTime(certificate.not_after, language)}
        </Fact>
        <Fact term={t('certificate.algorithm')}>{certificate.algorithm}</Fact>
        <Fact term={t('certificate.serial')}>
          <Hash value={certificate.serial} label={t('certificate.serial')} />
        </Fact>
        <Fact term={t('certificate.sha256')}>
          <Hash value={certificate.sha256} label={t('certificate.sha256')} />
        </Fact>
      </dl>
      {certificate.embedded && <p className="faint small">{t('provider.embedded_ca')}</p>}
    </>
  )
}
