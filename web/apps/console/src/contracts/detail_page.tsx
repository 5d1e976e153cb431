import { ApiError, type Contract } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Hash, Icon } from '@hefu/ui'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { IconButton } from '../components/dialog'
import { Failure, Notice } from '../components/notice'
import { Fact, PageHead, Waiting } from '../components/pieces'
import { useProviderWords } from '../components/provider_words'
import { ContractStatusTag } from '../components/status'
import { toast } from '../components/toast'
import { EvidenceCard } from '../evidence/evidence_card'
import { api, keys, queries } from '../lib/client'
import { formatBytes } from '../lib/format'
import { useTitle } from '../lib/hooks'
import { useMeta } from '../lib/session'
import { Events } from './events'
import { Parties } from './parties'
import { RevokeDialog } from './revoke_dialog'

const DocumentView = lazy(async () => ({ default: (await import('./document_view')).DocumentView }))

/** One contract: how far it is, what can be done, what has happened. */
export function DetailPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation()
  const contract = useQuery({ queryKey: keys.contract(id), queryFn: ({ signal }) => api.contract(id, { signal }) })
  const title = contract.data?.title ?? ''
  useTitle(title)
  if (contract.isPending) return <Waiting />
  if (!contract.data) {
    const gone = contract.error instanceof ApiError && contract.error.status === 404
    return (
      <div className="page page--narrow">
        <Failure error={contract.error} title={t('detail.failed')} onRetry={gone ? undefined : () => void contract.refetch()} />
        <p>
          <Link to="/contracts">{t('not_found.action')}</Link>
        </p>
      </div>
    )
  }
  return <Detail key={id} contract={contract.data} />
}

/** Follows the contract while it is open; false while the connection is down. */
function useLive(contract: Contract): boolean {
  const [live, setLive] = useState(true)
  const open = contract.status === 'signing'
  const id = contract.id
  useEffect(() => {
    if (!open) return
    return api.watch(
      id,
      () => {
        void queries.invalidateQueries({ queryKey: keys.contract(id) })
        void queries.invalidateQueries({ queryKey: keys.contracts })
      },
      (connected) => {
        setLive(connected)
        // What happened while the line was down is fetched when it is up again.
        if (connected) void queries.invalidateQueries({ queryKey: keys.contract(id) })
      },
    )
  }, [id, open])
  return live || !open
}

function Detail({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [search] = useSearchParams()
  const live = useLive(contract)
  const [shown, setShown] = useState(false)
  const signed = contract.signatories.filter((signatory) => signatory.status === 'signed').length
  const finished = contract.finished_at ? formatTime(contract.finished_at, language) : null
  return (
    <div className="page">
      <PageHead
        serif
        title={contract.title}
        over={
          <>
            <ContractStatusTag status={contract.status} />
            <span className="soft">{t('list.progress', { done: signed, total: contract.signatories.length })}</span>
            {contract.status === 'signing' && (
              <span className={`live${live ? '' : ' live--off'}`}>{live ? t('detail.live') : t('detail.not_live')}</span>
            )}
          </>
        }
        actions={<Actions contract={contract} />}
      >
        <p className="soft">
          {t('detail.from', { name: contract.initiator_name })}
          {contract.sent_at && ` · ${t('detail.sent_at', { time: formatTime(contract.sent_at, language) })}`}
          {contract.deadline && contract.status === 'signing' && ` · ${t('list.until', { time: formatTime(contract.deadline, language) })}`}
        </p>
      </PageHead>
      {search.get('sent') === '1' && contract.status === 'signing' && <SentNotice contract={contract} />}
      <StatusNotice contract={contract} finished={finished} />
      <div className="detail">
        <div className="detail__main">
          <Parties contract={contract} />
          <section className="card" aria-labelledby="document">
            <div className="section-head">
              <h2 id="document">{t('detail.document')}</h2>
              <Button className="hefu-no-print" onClick={() => setShown(!shown)} aria-expanded={shown}>
                {shown ? t('detail.hide_document') : t('detail.show_document')}
              </Button>
            </div>
            <DocumentFacts contract={contract} />
            {shown && (
              <Suspense fallback={<Waiting />}>
                <DocumentView contract={contract} />
              </Suspense>
            )}
          </section>
          {(contract.status === 'signing' || contract.status === 'signed') && <EvidenceCard contract={contract} />}
        </div>
        <div className="detail__side">
          <Events events={contract.events} />
          <Providers />
        </div>
      </div>
    </div>
  )
}

function Actions({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [revoking, setRevoking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const can = new Set(contract.actions)
  const sign = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const { url } = await api.myLink(contract.id)
      window.location.assign(url)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <>
      <div className="actions">
        {can.has('revoke') && (
          <Button size="large" onClick={() => setRevoking(true)}>
            {t('revoke.open')}
          </Button>
        )}
        {can.has('edit') && (
          <Button size="large" type="primary" onClick={() => void navigate(`/contracts/${contract.id}/edit`)}>
            {t('detail.edit')}
          </Button>
        )}
        {can.has('download_signed') && (
          <Button size="large" type="primary" icon={<Icon name="download" size={18} />} href={api.urls.signed(contract.id, true)}>
            {t('detail.download')}
          </Button>
        )}
        {can.has('sign') && (
          <Button size="large" type="primary" icon={<Icon name="pen" size={18} />} loading={busy} onClick={() => void sign()}>
            {t('detail.sign')}
          </Button>
        )}
      </div>
      {failure !== null && <Failure error={failure} />}
      <RevokeDialog contract={contract} open={revoking} onClose={() => setRevoking(false)} />
    </>
  )
}

function SentNotice({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const { data: meta } = useMeta()
  return (
    <Notice tone="success" title={t('sent.title')}>
      <p>{contract.ordered ? t('sent.ordered', { name: contract.signatories[0]?.name ?? '' }) : t('sent.unordered')}</p>
      <p>{t('sent.link')}</p>
      {meta?.development && (
        <p>
          {t('login.desk')}{' '}
          <a href="/dev/messages" target="_blank" rel="noreferrer">
            {t('login.desk_link')}
          </a>
        </p>
      )}
    </Notice>
  )
}

function StatusNotice({ contract, finished }: { contract: Contract; finished: string | null }) {
  const { t } = useTranslation()
  if (contract.status === 'signed') {
    return (
      <Notice tone="success" title={t('detail.signed_title')}>
        {t('detail.signed_text')} <Link to="/verify">{t('detail.signed_verify')}</Link>
      </Notice>
    )
  }
  if (contract.status === 'rejected' || contract.status === 'revoked' || contract.status === 'expired') {
    return (
      <Notice tone={contract.status === 'rejected' ? 'danger' : 'warning'} title={t(`detail.${contract.status}_title`)}>
        <p>{t(`detail.${contract.status}_text`)}</p>
        {contract.close_reason && <p>{t('detail.reason', { reason: contract.close_reason })}</p>}
        {finished && <p className="faint">{finished}</p>}
      </Notice>
    )
  }
  return null
}

function DocumentFacts({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const copy = async () => {
    if (!contract.content_sha256) return
    await navigator.clipboard.writeText(contract.content_sha256)
    toast(t('common.copied'))
  }
  return (
    <>
      <dl className="facts">
        <Fact term={t('confirm.file')}>
          {contract.file.name} · {t('common.pages', { count: contract.file.page_count })} · {formatBytes(contract.file.size)}
        </Fact>
        {contract.content_sha256 && (
          <Fact term={t('detail.hash')}>
            <span className="hash-line">
              <Hash value={contract.content_sha256} label={t('detail.hash')} />
              {typeof navigator.clipboard !== 'undefined' && (
                <IconButton icon="copy" label={t('detail.copy_hash')} onClick={() => void copy()} />
              )}
            </span>
          </Fact>
        )}
      </dl>
      {contract.content_sha256 && (
        <p className="faint small">
          {t('detail.hash_text')}{' '}
          <a className="hefu-no-print" href={api.urls.document(contract.id, true)}>
            {t('detail.download_content')}
          </a>
        </p>
      )}
    </>
  )
}

function Providers() {
  const { t } = useTranslation()
  const words = useProviderWords()
  const { data: meta } = useMeta()
  if (!meta) return null
  const all = (['certificates', 'time_stamps', 'identity', 'sms'] as const).map((port) => ({ port, ...meta.providers[port] }))
  return (
    <section className="card providers" aria-labelledby="providers">
      <h2 id="providers">{t('provider.title')}</h2>
      <dl className="facts">
        {all.map((provider) => (
          <Fact key={provider.port} term={t(`provider.${provider.port}`)}>
            {words.provider(provider.name, provider.embedded)}{' '}
            {provider.embedded && <span className="embedded">{t('provider.embedded')}</span>}
          </Fact>
        ))}
      </dl>
      {meta.providers.certificates.embedded && <p className="faint small">{t('provider.embedded_ca')}</p>}
    </section>
  )
}
