import type { Finding, JudgedRevision, VerifiedSignature, VerifyReport, Voucher } from '@hefu/api'
import { formatList, formatTime, useLanguage } from '@hefu/i18n'
import { Icon } from '@hefu/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { CertificateFacts } from '../components/certificate_facts'
import { Fact } from '../components/pieces'

/** What was found, each with how grave it is. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
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

interface SignatureProps {
  report: VerifyReport
  /** Which one, counted from 0. */
  place: number
  chosen: boolean
  onShowPlace: (() => void) | null
  onShowThen: (() => void) | null
}

/** One signature: who, when, vouched for by whom, what it covers and what came later. */
export function Signature({ report, place, chosen, onShowPlace, onShowThen }: SignatureProps) {
  const { t } = useTranslation()
  const signature = report.signatures[place]
  if (!signature) return null
  const last = place === report.signatures.length - 1
  return (
    <section
      id={`signature-card-${place + 1}`}
      tabIndex={-1}
      className={`card signature${chosen ? ' signature--chosen' : ''}`}
      aria-labelledby={`signature-${place + 1}`}
    >
      <div className="section-head">
        <h2 id={`signature-${place + 1}`}>
          {t('verify.signature', { place: place + 1, name: signature.signer_name ?? t('verify.nobody') })}
        </h2>
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
        <Fact term={t('verify.kind')}>{t(`verify.kind_${signature.kind}`)}</Fact>
        <Fact term={t('verify.time')}>
          <When signature={signature} />
        </Fact>
        <Fact term={t('verify.vouched')}>
          <Vouchers vouchers={signature.vouched_by} />
        </Fact>
        <Fact term={t('verify.conclusion')}>
          <Conclusion signature={signature} />
        </Fact>
        {signature.kind !== 'document_time_stamp' && (
          <Fact term={t('verify.level')}>{signature.level ? `PAdES ${signature.level}` : t('verify.level_none')}</Fact>
        )}
        {signature.claimed_reason && <Fact term={t('verify.reason')}>{signature.claimed_reason}</Fact>}
        <Fact term={t('verify.covers')}>
          {t(signature.covers_whole_file ? 'verify.covers_all' : last ? 'verify.covers_part' : 'verify.covers_then')}
        </Fact>
        <Fact term={t('verify.state')}>
          {signature.revision
            ? t('verify.state_of', { place: signature.revision, count: report.revisions.length })
            : t('verify.state_unknown')}
        </Fact>
      </dl>
      <Findings findings={signature.findings} />
      {!signature.trusted && <p className="soft small">{signature.trust_text}</p>}
      <Later report={report} signature={signature} />
      {(onShowPlace || onShowThen) && (
        <div className="actions hefu-no-print">
          {onShowPlace && <Button onClick={onShowPlace}>{t('verify.show_place')}</Button>}
          {onShowThen && <Button onClick={onShowThen}>{t('verify.show_then')}</Button>}
        </div>
      )}
      {signature.certificate && (
        <details className="more">
          <summary>{t('certificate.details')}</summary>
          <CertificateFacts certificate={signature.certificate} />
          {signature.chain.length > 0 && (
            <>
              <h3>{t('verify.chain')}</h3>
              {signature.chain.map((certificate) => (
                <CertificateFacts key={certificate.sha256} certificate={certificate} />
              ))}
            </>
          )}
        </details>
      )}
    </section>
  )
}

function When({ signature }: { signature: VerifiedSignature }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const written = (iso: string) => formatTime(iso, language, { seconds: true })
  if (signature.signed_at) {
    const time = written(signature.signed_at)
    return signature.time_authority
      ? t('verify.time_proved_by', { time, authority: signature.time_authority })
      : t('verify.time_proved', { time })
  }
  return signature.claimed_at ? t('verify.time_claimed', { time: written(signature.claimed_at) }) : t('verify.time_absent')
}

function Vouchers({ vouchers }: { vouchers: readonly Voucher[] }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (vouchers.length === 0) return t('verify.vouched_nobody')
  return formatList(
    vouchers.map(({ source, name }) => t(`verify.source_${source}`, { name })),
    language,
  )
}

/** The key of the word for an indication of EN 319 102-1. */
export function conclusionKey(indication: string): string {
  if (indication === 'TOTAL-PASSED') return 'verify.conclusion_passed'
  return indication === 'TOTAL-FAILED' ? 'verify.conclusion_failed' : 'verify.conclusion_open'
}

function Conclusion({ signature: { verdict } }: { signature: VerifiedSignature }) {
  const { t } = useTranslation()
  const words = [verdict.indication, verdict.sub_indication].filter(Boolean).join(' · ')
  return (
    <>
      {t(conclusionKey(verdict.indication))}
      {verdict.sub_indication && <span> {verdict.text}</span>}
      <span className="faint small verify-standard">{t('verify.standard', { words })}</span>
    </>
  )
}

/** The states of the file after a signature: who signed them, and what the policy says of their changes. */
function Later({ report, signature }: { report: VerifyReport; signature: VerifiedSignature }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (!signature.revision) return null
  const later = report.revisions.slice(signature.revision)
  if (later.length === 0) return <p className="soft small">{t('verify.later_none')}</p>
  const name = (field: string) => report.signatures.find((one) => one.field === field)?.signer_name ?? field
  return (
    <details className="more">
      <summary>{t('verify.later_title')}</summary>
      <ul className="verify-later">
        {later.map((state, index) => {
          const place = (signature.revision ?? 0) + index + 1
          return (
            <li key={place}>
              {state.signed_in.length > 0
                ? t('verify.later_signed', { place, names: formatList(state.signed_in.map(name), language) })
                : t('verify.later_unsigned', { place })}{' '}
              <Changes state={state} />
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Changes({ state }: { state: JudgedRevision }) {
  const { t } = useTranslation()
  const count = (permission: string) => state.changes.filter((change) => change.permission === permission).length
  const [suspicious, forbidden] = [count('suspicious'), count('forbidden')]
  const words = [
    forbidden > 0 && t('verify.later_forbidden', { count: forbidden }),
    suspicious > 0 && t('verify.later_suspicious', { count: suspicious }),
  ].filter(Boolean)
  return <span className={words.length > 0 ? 'verify-later__bad' : 'faint'}>({words.join(', ') || t('verify.later_regular')})</span>
}
