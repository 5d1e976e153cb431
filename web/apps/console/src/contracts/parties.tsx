import { ApiError, type Contract, type Signatory } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Icon } from '@hefu/ui'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CertificateFacts } from '../components/certificate_facts'
import { Dialog } from '../components/dialog'
import { useErrorText } from '../components/notice'
import { EmbeddedTag } from '../components/pieces'
import { useProviderWords } from '../components/provider_words'
import { SignatoryStatusTag } from '../components/status'
import { toast } from '../components/toast'
import { api, keys, queries } from '../lib/client'
import { useCountdown } from '../lib/hooks'

/** The parties in their order, each with how far it is. */
export function Parties({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby="parties">
      <div className="section-head">
        <h2 id="parties">{t('detail.parties')}</h2>
        <span className="faint">{contract.ordered ? t('parties.ordered') : t('parties.unordered')}</span>
      </div>
      <ol className="timeline">
        {contract.signatories.map((signatory) => (
          <PartyItem key={signatory.id} contract={contract} signatory={signatory} />
        ))}
      </ol>
    </section>
  )
}

function PartyItem({ contract, signatory }: { contract: Contract; signatory: Signatory }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const words = useProviderWords()
  const [open, setOpen] = useState(false)
  const time = (iso: string) => formatTime(iso, language)
  const { certificate, identity } = signatory
  return (
    <li className={`timeline__item timeline__item--${signatory.status}`}>
      <span className="timeline__dot" aria-hidden="true">
        {signatory.status === 'signed' ? <Icon name="check" size={16} /> : contract.ordered ? signatory.index + 1 : ''}
      </span>
      <div className="timeline__body">
        <p className="timeline__head">
          <strong>{signatory.name}</strong>
          <span className="soft">{signatory.mobile_masked}</span>
          <SignatoryStatusTag status={signatory.status} />
        </p>
        <p className="timeline__when">
          {signatory.signed_at
            ? t('party.signed_at', { time: time(signatory.signed_at) })
            : signatory.viewed_at
              ? t('party.viewed_at', { time: time(signatory.viewed_at) })
              : signatory.notified_at
                ? t('party.notified_at', { time: time(signatory.notified_at) })
                : t(`party.${signatory.status === 'waiting_turn' ? 'waits' : 'not_told'}`)}
        </p>
        {identity && (
          <p className="timeline__when">
            {t('party.identity', { method: words.method(identity.method), provider: words.provider(identity.provider, identity.embedded) })}{' '}
            {identity.embedded && <EmbeddedTag />}
          </p>
        )}
        {signatory.reject_reason && <p className="timeline__reason">{t('party.rejected', { reason: signatory.reject_reason })}</p>}
        <div className="timeline__actions hefu-no-print">
          {certificate && (
            <Button size="small" onClick={() => setOpen(true)}>
              {t('certificate.open')}
            </Button>
          )}
          {contract.actions.includes('remind') && signatory.status === 'to_sign' && <Remind contract={contract} signatory={signatory} />}
        </div>
        {certificate && (
          <Dialog
            open={open}
            title={t('certificate.title', { name: signatory.name })}
            onClose={() => setOpen(false)}
            footer={<Button onClick={() => setOpen(false)}>{t('common.close')}</Button>}
          >
            <CertificateFacts certificate={certificate} />
          </Dialog>
        )}
      </div>
    </li>
  )
}

function Remind({ contract, signatory }: { contract: Contract; signatory: Signatory }) {
  const { t } = useTranslation()
  const text = useErrorText()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [wait, startWait] = useCountdown()
  const used = signatory.reminders_left <= 0
  const remind = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await api.remind(contract.id, signatory.id)
      toast(t('remind.done', { name: signatory.name }))
      void queries.invalidateQueries({ queryKey: keys.contract(contract.id) })
    } catch (error) {
      setFailure(error)
      if (error instanceof ApiError && error.retryAfterS) startWait(error.retryAfterS)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        size="small"
        onClick={() => void remind()}
        loading={busy}
        disabled={wait > 0 || used}
        aria-label={t('remind.label', { name: signatory.name })}
      >
        {wait > 0 ? t('remind.again_in', { seconds: wait }) : t('remind.open')}
      </Button>
      <span className="faint small">{used ? t('remind.used_up') : t('remind.left', { count: signatory.reminders_left })}</span>
      {failure !== null && (
        <p className="field__error" role="alert">
          {text(failure)}
        </p>
      )}
    </>
  )
}
