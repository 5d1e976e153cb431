import { ApiError, type Contract } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { partyColour } from '@hefu/pdf-stage/colours'
import { Button } from 'antd'
import { useState, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Failure, Notice } from '../components/notice'
import { Fact } from '../components/pieces'
import { api, keys, queries } from '../lib/client'
import { useMeta, useSession } from '../lib/session'
import type { Autosave } from './autosave'
import { issueTexts } from './issue_text'
import { forgetMobiles } from './known_mobiles'
import type { Draft } from './model'
import type { Step } from './steps'
import { fieldIssues, overlapsOf, partyIssues } from './validation'

interface ConfirmStepProps {
  contract: Contract
  draft: Draft
  autosave: Autosave
  onStep: (step: Step) => void
  /** Told before the contract stops being a draft, which closes this page. */
  onSent: () => void
}

/** Everything once more, then it is sent. */
export function ConfirmStep({ contract, draft, autosave, onStep, onSent }: ConfirmStepProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { data: session } = useSession()
  const { data: meta } = useMeta()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [now] = useState(() => Date.now())
  const aboutParties = partyIssues(draft, meta?.limits.signatories ?? 50, now)
  const aboutFields = fieldIssues(draft, contract.file.pages)
  const overlapping = [...new Set(overlapsOf(draft.fields).map((overlap) => overlap.page))].sort((a, b) => a - b)
  const ready = aboutParties.length + aboutFields.length === 0
  const unproven = session !== undefined && session !== null && !session.user.identity && !session.organisation
  const identity = () => void navigate(`/identity?next=${encodeURIComponent(`/contracts/${contract.id}/edit?step=confirm`)}`)

  const send = async () => {
    setBusy(true)
    setFailure(null)
    try {
      if (!(await autosave.flush())) return
      const sent = await api.sendContract(contract.id)
      forgetMobiles(contract.id)
      onSent()
      queries.setQueryData(keys.contract(contract.id), sent)
      void queries.invalidateQueries({ queryKey: keys.contracts })
    } catch (error) {
      if (error instanceof ApiError && error.code === 'identity.required') return identity()
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="edit">
      <section className="card confirm">
        <p className="confirm__over">{t('confirm.over')}</p>
        <h1 className="hefu-serif">{draft.title}</h1>
        <dl className="facts">
          <Fact term={t('confirm.file')}>
            {contract.file.name} · {t('common.pages', { count: contract.file.page_count })}
          </Fact>
          <Fact term={t('confirm.deadline')}>{draft.deadline ? formatTime(draft.deadline, language) : t('parties.no_deadline')}</Fact>
          <Fact term={t('confirm.order')}>{draft.ordered ? t('parties.ordered') : t('parties.unordered')}</Fact>
        </dl>
        <ol className="confirm__parties">
          {draft.parties.map((party, index) => {
            const fields = draft.fields.filter((field) => field.partyKey === party.key)
            const pages = [...new Set(fields.map((field) => field.page))].sort((a, b) => a - b)
            return (
              <li key={party.key} style={{ '--party': partyColour(index) } as CSSProperties}>
                <span className="confirm__place">{draft.ordered ? index + 1 : ''}</span>
                <span className="confirm__name">{party.name.trim() || t('parties.unnamed')}</span>
                <span className="soft">{party.mobile || party.mobileMasked}</span>
                <span className="faint">
                  {pages.length > 0 ? t('confirm.areas', { count: fields.length, pages: pages.join(', ') }) : t('place.needs_place')}
                </span>
              </li>
            )
          })}
        </ol>
      </section>

      {[...aboutParties, ...aboutFields].length > 0 && (
        <Notice
          tone="danger"
          title={t('confirm.not_ready')}
          actions={
            <>
              {aboutParties.length > 0 && <Button onClick={() => onStep('parties')}>{t('confirm.to_parties')}</Button>}
              {aboutFields.length > 0 && <Button onClick={() => onStep('place')}>{t('confirm.to_place')}</Button>}
            </>
          }
        >
          <ul className="plain">
            {issueTexts([...aboutParties, ...aboutFields], draft, t, language).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {overlapping.length > 0 && (
        <Notice tone="warning" actions={<Button onClick={() => onStep('place')}>{t('confirm.to_place')}</Button>}>
          {t('issue.overlap', { page: overlapping.join(', ') })}
        </Notice>
      )}
      {unproven && (
        <Notice
          tone="warning"
          title={t('confirm.identity_title')}
          actions={
            <Button type="primary" onClick={identity}>
              {t('confirm.identity_action')}
            </Button>
          }
        >
          {t('confirm.identity_text')}
        </Notice>
      )}
      <section className="card what-next">
        <h2>{t('confirm.next_title')}</h2>
        <ul className="hints">
          <li>{draft.ordered ? t('confirm.next_ordered') : t('confirm.next_unordered')}</li>
          <li>{t('confirm.next_link')}</li>
          <li>{t('confirm.next_fixed')}</li>
          {meta?.providers.certificates.embedded && <li>{t('provider.embedded_ca')}</li>}
        </ul>
      </section>
      {failure !== null && <Failure error={failure} title={t('confirm.failed')} />}
      {autosave.state === 'failed' && (
        <Failure error={autosave.error} title={t('confirm.not_saved')} onRetry={() => void autosave.flush()} />
      )}
      <div className="edit__foot">
        <Button size="large" onClick={() => onStep('place')}>
          {t('common.back')}
        </Button>
        <Button
          type="primary"
          size="large"
          loading={busy}
          disabled={!ready || unproven || autosave.state === 'conflict'}
          onClick={() => void send()}
        >
          {t('confirm.send')}
        </Button>
      </div>
    </div>
  )
}
