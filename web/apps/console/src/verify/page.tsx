import { ApiError, type VerifyReport } from '@hefu/api'
import { Icon } from '@hefu/ui'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../components/file_drop'
import { Failure, Notice } from '../components/notice'
import { PageHead, ProgressBar } from '../components/pieces'
import { api } from '../lib/client'
import { formatBytes } from '../lib/format'
import { useTitle } from '../lib/hooks'
import { useMeta } from '../lib/session'
import { Pages } from './pages'
import { Report } from './report'
import { addWords } from './words'
import './verify.css'

addWords()

interface Work {
  name: string
  sent: number
}

/** Anybody checks any PDF here; nothing is kept. */
export function VerifyPage() {
  const { t } = useTranslation()
  const { data: meta } = useMeta()
  const limit = meta?.limits.upload_bytes ?? 62_914_560
  const [work, setWork] = useState<Work | null>(null)
  const [result, setResult] = useState<{ file: File; report: VerifyReport } | null>(null)
  const [root, setRoot] = useState('')
  const [failure, setFailure] = useState<unknown>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const heading = useRef<HTMLDivElement>(null)
  useTitle(t('verify.title'))
  useEffect(() => () => running.current?.abort(), [])
  useEffect(() => {
    if (!result) return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [result])

  const check = async (file: File) => {
    setFailure(null)
    setRefused(null)
    setResult(null)
    if (file.size === 0) return setRefused(t('new.empty_file', { name: file.name }))
    if (file.size > limit) return setRefused(t('new.too_large', { size: formatBytes(file.size), limit: formatBytes(limit) }))
    const abort = new AbortController()
    running.current = abort
    setWork({ name: file.name, sent: 0 })
    try {
      const onProgress = (sent: number) => setWork({ name: file.name, sent })
      const report = await api.verify(file, { signal: abort.signal, onProgress, root })
      setResult({ file, report })
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'request.aborted')) setFailure(error)
    } finally {
      running.current = null
      setWork(null)
    }
  }
  return (
    <div className={`page ${result && result.report.pages.length > 0 ? 'page--wide' : 'page--middle'}`}>
      <PageHead
        title={t('verify.title')}
        actions={
          result && (
            <>
              <Button onClick={() => window.print()}>{t('common.print')}</Button>
              <Button onClick={() => download(result)}>{t('verify.json')}</Button>
              <Button type="primary" onClick={() => setResult(null)}>
                {t('verify.another')}
              </Button>
            </>
          )
        }
      >
        {!result && t('verify.intro')}
      </PageHead>
      {work ? (
        <div className="card sending">
          <p className="sending__name">
            <Icon name="document" size={24} />
            <span>{work.name}</span>
          </p>
          <ProgressBar done={work.sent} label={t('new.uploading')} />
          <p className="soft" role="status">
            {work.sent < 1 ? t('new.uploading') : t('verify.working')}
          </p>
          <Button onClick={() => running.current?.abort()}>{t('common.cancel')}</Button>
        </div>
      ) : (
        !result && (
          <>
            <FileDrop
              title={t('verify.drop')}
              hint={t('verify.drop_hint', { limit: formatBytes(limit) })}
              button={t('new.choose')}
              onFile={(file) => void check(file)}
            />
            <p className="soft small">{t('verify.not_kept')}</p>
            <OwnRoot value={root} onChange={setRoot} />
          </>
        )
      )}
      {refused && (
        <Notice tone="danger" alert>
          {refused}
        </Notice>
      )}
      {failure !== null && <Failure error={failure} title={t('verify.failed')} />}
      {result && (
        <div ref={heading} tabIndex={-1} className="verify__result" aria-label={t('verify.result')} role="region">
          <Result {...result} />
        </div>
      )}
      <Others name={result?.file.name ?? 'contract.pdf'} />
    </div>
  )
}

/** What is said, beside the file; choosing a signature on one side shows it on the other. */
function Result({ file, report }: { file: File; report: VerifyReport }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [then, setThen] = useState<number | null>(null)
  const readAbout = (place: number) => {
    setChosen(place)
    const card = document.getElementById(`signature-card-${place + 1}`)
    card?.scrollIntoView({ block: 'center' })
    card?.focus({ preventScroll: true })
  }
  const showPage = (place: number) => {
    const page = report.signatures[place]?.places[0]?.page ?? 1
    document.querySelector(`[data-verify-page="${page}"]`)?.scrollIntoView({ block: 'start' })
  }
  const words = (
    <Report
      name={file.name}
      report={report}
      chosen={chosen}
      onShowPlace={(place) => {
        setChosen(place)
        setThen(null)
        showPage(place)
      }}
      onShowThen={(place) => {
        setChosen(place)
        setThen(place)
        showPage(place)
      }}
    />
  )
  if (report.pages.length === 0) return words
  return (
    <div className="verify--split">
      <div className="verify__words">{words}</div>
      <Pages file={file} report={report} then={then} chosen={chosen} onChoose={readAbout} onNow={() => setThen(null)} />
    </div>
  )
}

/** A root that the visitor believes, for this once. */
function OwnRoot({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation()
  return (
    <details className="more verify-root">
      <summary>{t('verify.root_title')}</summary>
      <label htmlFor="verify-root">{t('verify.root_label')}</label>
      <textarea
        id="verify-root"
        aria-describedby="verify-root-hint"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id="verify-root-hint" className="soft small">
        {t('verify.root_hint')}
      </p>
    </details>
  )
}

/** Hands the answer over as the server gave it. */
function download({ file, report }: { file: File; report: VerifyReport }): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${file.name.replace(/\.pdf$/i, '')}.verify.json`
  link.click()
  URL.revokeObjectURL(address)
}

/** How to check without us, and why some editors disagree. */
function Others({ name }: { name: string }) {
  const { t } = useTranslation()
  const file = /\s/.test(name) ? `"${name}"` : name
  return (
    <section className="card others" aria-labelledby="others">
      <h2 id="others">{t('others.title')}</h2>
      <p className="soft">{t('others.intro')}</p>
      <dl className="others__tools">
        <div>
          <dt>pdfsig (Poppler)</dt>
          <dd>
            <code tabIndex={0}>pdfsig {file}</code>
            <p>{t('others.pdfsig')}</p>
          </dd>
        </div>
        <div>
          <dt>pyHanko</dt>
          <dd>
            <code tabIndex={0}>pyhanko sign validate --pretty-print --trust root.pem {file}</code>
            <p>{t('others.pyhanko')}</p>
            <p>
              <a href="/ca/root.pem" download>
                {t('others.root')}
              </a>
            </p>
          </dd>
        </div>
      </dl>
      <h3>{t('others.wps_title')}</h3>
      <p>{t('others.wps_1')}</p>
      <p>{t('others.wps_2')}</p>
      <p>{t('others.wps_3')}</p>
    </section>
  )
}
