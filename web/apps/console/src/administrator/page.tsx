import type { FailingJobView, InstallationView, PartStatus } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure, Notice } from '../components/notice'
import { EmbeddedTag, Fact, PageHead, Waiting } from '../components/pieces'
import { useProviderWords } from '../components/provider_words'
import { toast } from '../components/toast'
import { api, keys, queries } from '../lib/client'
import { useTitle } from '../lib/hooks'
import { Certificates } from './certificates'
import './administrator.css'

/** How often the page looks again by itself. */
const LOOK_AGAIN_MS = 10_000

/** The installation as its administrator sees it: whether it works, and what waits. */
export function AdministratorPage() {
  const { t } = useTranslation()
  useTitle(t('administrator.title'))
  const { data, error, refetch } = useQuery<InstallationView>({
    queryKey: keys.administrator,
    queryFn: ({ signal }) => api.installation({ signal }),
    refetchInterval: LOOK_AGAIN_MS,
  })
  return (
    <div className="page">
      <PageHead title={t('administrator.title')}>{t('administrator.text')}</PageHead>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && error === null && <Waiting />}
      {data && <Installation installation={data} />}
    </div>
  )
}

function Installation({ installation }: { installation: InstallationView }) {
  return (
    <div className="administrator">
      <Health installation={installation} />
      <Jobs installation={installation} />
      <Wiring installation={installation} />
      <Certificates installation={installation} />
      <Deeds installation={installation} />
    </div>
  )
}

const TONES = { ok: 'success', read_only: 'warning', failing: 'danger', stopping: 'info' } as const

function Health({ installation: { health } }: { installation: InstallationView }) {
  const { t } = useTranslation()
  const parts: [string, PartStatus][] = [
    ['database', health.parts.database],
    ['blobs', health.parts.blobs],
    ['jobs', health.parts.jobs.status],
  ]
  return (
    <section className="card" aria-labelledby="administrator-health">
      <h2 id="administrator-health">{t('administrator.health')}</h2>
      <Notice tone={TONES[health.status]} title={t(`administrator.status_${health.status}`)}>
        {t(`administrator.status_${health.status}_text`)}
      </Notice>
      <dl className="facts">
        {parts.map(([name, status]) => (
          <Fact key={name} term={t(`administrator.part_${name}`)}>
            <span className={`tag tag--${status === 'ok' ? 'success' : status === 'full' ? 'warning' : 'danger'}`}>
              {t(`administrator.is_${status}`)}
            </span>
          </Fact>
        ))}
      </dl>
    </section>
  )
}

function Jobs({ installation: { jobs } }: { installation: InstallationView }) {
  const { t } = useTranslation()
  const oldest = jobs.oldest_due_s
  return (
    <section className="card" aria-labelledby="administrator-jobs">
      <h2 id="administrator-jobs">{t('administrator.jobs')}</h2>
      <dl className="facts">
        <Fact term={t('administrator.waiting')}>{jobs.waiting}</Fact>
        <Fact term={t('administrator.failing')}>{jobs.failing}</Fact>
        <Fact term={t('administrator.oldest')}>{oldest == null ? '–' : t('administrator.seconds', { seconds: oldest })}</Fact>
      </dl>
      {jobs.items.length === 0 ? (
        <p className="soft">{t('administrator.none_failing')}</p>
      ) : (
        <ul className="administrator__jobs">
          {jobs.items.map((job) => (
            <FailingJob key={job.id} job={job} />
          ))}
        </ul>
      )}
    </section>
  )
}

function FailingJob({ job }: { job: FailingJobView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const kind = t(`administrator.job_${job.kind}`, { defaultValue: job.kind })
  const again = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await api.tryJobAgain(job.id)
      toast(t('administrator.tried_again'))
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
      await queries.invalidateQueries({ queryKey: keys.administrator })
    }
  }
  return (
    <li className="administrator__job">
      <div className="administrator__job-words">
        <p>
          <strong>{kind}</strong> <span className="soft">{t('administrator.attempts', { count: job.attempts })}</span>
        </p>
        <p className="administrator__problem">{job.problem}</p>
        <p className="faint small">
          {t('administrator.next_at', { time: formatTime(job.next_at, language) })} · {t('administrator.contract', { id: job.contract_id })}
        </p>
        {failure !== null && <Failure error={failure} />}
      </div>
      <Button loading={busy} onClick={() => void again()} aria-label={t('administrator.try_again_label', { kind, id: job.contract_id })}>
        {t('administrator.try_again')}
      </Button>
    </li>
  )
}

function Wiring({ installation }: { installation: InstallationView }) {
  const { t } = useTranslation()
  const words = useProviderWords()
  const { providers } = installation
  const listed = ['certificates', 'time_stamps', 'identity', 'sms'] as const
  return (
    <section className="card" aria-labelledby="administrator-wiring">
      <h2 id="administrator-wiring">{t('administrator.wiring')}</h2>
      <dl className="facts">
        <Fact term={t('administrator.version')}>{installation.version}</Fact>
        <Fact term={t('administrator.address')}>{installation.base_url}</Fact>
        <Fact term={t('administrator.node')}>{installation.node}</Fact>
        <Fact term={t('administrator.database')}>{t(`administrator.database_${installation.database}`, { defaultValue: installation.database })}</Fact>
        <Fact term={t('administrator.blobs')}>{t(`administrator.blobs_${installation.blobs}`, { defaultValue: installation.blobs })}</Fact>
        <Fact term="TLS">{t(installation.tls ? 'administrator.tls_own' : 'administrator.tls_none')}</Fact>
        {listed.map((name) => (
          <Fact key={name} term={t(`provider.${name}`)}>
            {words.provider(providers[name].name, providers[name].embedded)} {providers[name].embedded && <EmbeddedTag />}
          </Fact>
        ))}
      </dl>
      {listed.some((name) => providers[name].embedded) && <p className="faint small">{t('administrator.embedded')}</p>}
    </section>
  )
}

function Deeds({ installation: { deeds } }: { installation: InstallationView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <section className="card" aria-labelledby="administrator-deeds">
      <h2 id="administrator-deeds">{t('administrator.deeds')}</h2>
      <ul className="administrator__deeds">
        {deeds.map((deed) => (
          <li key={`${deed.at}${deed.action}${deed.about}`}>
            <span className="faint small">{formatTime(deed.at, language)}</span>
            <span>
              {deed.who ?? t('administrator.at_the_machine')} · {t(`administrator.deed_${deed.action}`, { defaultValue: deed.action })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
