import type { VerifyReport, VerifySummary, VerifyTrust } from '@hefu/api'
import { Hash, Icon, type IconName } from '@hefu/ui'
import { useTranslation } from 'react-i18next'
import { Notice } from '../components/notice'
import { Fact } from '../components/pieces'
import { formatBytes } from '../lib/format'
import { adviceOf } from './advice'
import { Findings, Signature, conclusionKey } from './signature'

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

interface ReportProps {
  name: string
  report: VerifyReport
  chosen: number | null
  onShowPlace: (signature: number) => void
  onShowThen: (signature: number) => void
}

/** The answer in words: what the bytes say and whom one would have to trust, apart from each other. */
export function Report({ name, report, chosen, onShowPlace, onShowThen }: ReportProps) {
  const { t } = useTranslation()
  const found = TRUST[report.trust]
  // A green field beside changed content would be taken for a good answer.
  const trust = found.tone === 'success' && report.summary !== 'valid' ? { ...found, tone: 'quiet' } : found
  const advice = adviceOf(report)
  const drawn = report.pages.length > 0
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
      {advice && (
        <Notice tone="info" title={t('verify.advice')}>
          {t(advice)}
        </Notice>
      )}
      <div className="card">
        <dl className="facts">
          <Fact term={t('confirm.file')}>
            {name} · {formatBytes(report.size)}
          </Fact>
          <Fact term="SHA-256">
            <Hash value={report.file_sha256} label="SHA-256" />
          </Fact>
          <Fact term={t('verify.signatures')}>{report.signatures.length}</Fact>
          {report.verdict && report.signatures.length > 0 && (
            <Fact term={t('verify.conclusion')}>
              {t(conclusionKey(report.verdict.indication))}
              {report.level && ` · PAdES ${report.level}`}
            </Fact>
          )}
        </dl>
        <Findings findings={report.findings} />
      </div>
      {report.signatures.map((signature, index) => (
        <Signature
          key={`${signature.field} ${index}`}
          report={report}
          place={index}
          chosen={chosen === index}
          onShowPlace={drawn && signature.places.length > 0 ? () => onShowPlace(index) : null}
          onShowThen={drawn && signature.signed_until && !signature.covers_whole_file ? () => onShowThen(index) : null}
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
