import type { Finding, VerifiedSignature, VerifyReport, VerifySummary, VerifyTrust } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Hash, Icon, type IconName } from '@hefu/ui'
import { useTranslation } from 'react-i18next'
import { CertificateFacts } from '../components/certificate_facts'
import { Fact } from '../components/pieces'
import { formatBytes } from '../lib/format'

const INTEGRITY: Record<VerifySummary, { tone: string; icon: IconName }> = {
  valid: { tone: 'success', icon: 'check' },
  changed: { tone: 'danger', icon: 'warning' },
  invalid: { tone: 'danger', icon: 'stop' },
  broken: { tone: 'danger', icon: 'stop' },
  unsigned: { tone: 'quiet', icon: 'question' },
  refused: { tone: 'quiet', icon: 'question' },
}

const TRUST: Record<VerifyTrust, { tone: string; icon: IconName }> = {
  trusted: { tone: 'success', icon: 'shield' },
  mixed: { tone: 'warning', icon: 'warning' },
  untrusted: { tone: 'warning', icon: 'warning' },
  none: { tone: 'quiet', icon: 'question' },
}

/** The answer in words: what the bytes say and whom one would have to trust, apart from each other. */
export function Report({ name, report }: { name: string; report: VerifyReport }) {
  const { t } = useTranslation()
  const found = TRUST[report.trust]
  // A green field beside changed content would be taken for a good answer.
  const trust = found.tone === 'success' && report.summary !== 'valid' ? { ...found, tone: 'quiet' } : found
  return (
    <>
      <div className="verdicts">
        <Verdict
          {...INTEGRITY[report.summary]}
          over={t('verify.integrity')}
          title={t(`verify.summary_${report.summary}`)}
          text={report.summary_text}
        />
        <Verdict {...trust} over={t('verify.trust')} title={t(`verify.trust_${report.trust}`)} text={report.trust_text} />
      </div>
      <div className="card">
        <dl className="facts">
          <Fact term={t('confirm.file')}>
            {name} · {formatBytes(report.size)}
          </Fact>
          <Fact term="SHA-256">
            <Hash value={report.file_sha256} label="SHA-256" />
          </Fact>
          <Fact term={t('verify.signatures')}>{report.signatures.length}</Fact>
        </dl>
        <Findings findings={report.findings} />
      </div>
      {report.signatures.map((signature, index) => (
        <Signature
          key={`${signature.field} ${index}`}
          signature={signature}
          place={index + 1}
          last={index === report.signatures.length - 1}
        />
      ))}
    </>
  )
}

function Verdict({ tone, icon, over, title, text }: { tone: string; icon: IconName; over: string; title: string; text: string }) {
  return (
    <section className={`verdict verdict--${tone}`}>
      <span className="verdict__icon">
        <Icon name={icon} size={28} />
      </span>
      <div>
        <p className="verdict__over">{over}</p>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
    </section>
  )
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation()
  if (findings.length === 0) return null
  return (
    <ul className="findings" aria-label={t('verify.findings')}>
      {findings.map((finding, index) => (
        <li key={index} className={`findings__${finding.severity}`}>
          <Icon name={finding.severity === 'info' ? 'check' : finding.severity === 'warning' ? 'warning' : 'stop'} size={16} />
          <span>
            <span className="hefu-visually-hidden">{t(`severity.${finding.severity}`)} </span>
            {finding.text}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Signature({ signature, place, last }: { signature: VerifiedSignature; place: number; last: boolean }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const time = signature.signed_at ? formatTime(signature.signed_at, language, { seconds: true }) : null
  return (
    <section className="card signature" aria-labelledby={`signature-${place}`}>
      <div className="section-head">
        <h2 id={`signature-${place}`}>{t('verify.signature', { place, name: signature.signer_name ?? t('verify.nobody') })}</h2>
        <span className="signature__tags">
          <span className={`tag tag--${signature.intact ? 'success' : 'danger'}`}>
            {t(signature.intact ? 'verify.intact' : 'verify.not_intact')}
          </span>
          <span className={`tag tag--${signature.trusted ? 'success' : 'warning'}`}>
            {t(signature.trusted ? 'verify.trusted' : 'verify.not_trusted')}
          </span>
        </span>
      </div>
      <dl className="facts">
        <Fact term={t('verify.time')}>
          {time ?? t('verify.time_unknown')}{' '}
          <span className="faint">({t(signature.time_source === 'timestamp' ? 'verify.time_stamp' : 'verify.time_none')})</span>
        </Fact>
        <Fact term={t('verify.level')}>PAdES {signature.level}</Fact>
        <Fact term={t('verify.covers')}>
          {t(signature.covers_whole_file ? 'verify.covers_all' : last ? 'verify.covers_part' : 'verify.covers_then')}
        </Fact>
      </dl>
      <Findings findings={signature.findings} />
      {!signature.trusted && <p className="soft small">{signature.trust_text}</p>}
      {signature.certificate && (
        <details className="more">
          <summary>{t('certificate.details')}</summary>
          <CertificateFacts certificate={signature.certificate} />
        </details>
      )}
    </section>
  )
}
