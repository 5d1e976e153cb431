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
import { Report } from './report'

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
  const [result, setResult] = useState<{ name: string; report: VerifyReport } | null>(null)
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
      const report = await api.verify(file, { signal: abort.signal, onProgress: (sent) => setWork({ name: file.name, sent }) })
      setResult({ name: file.name, report })
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'request.aborted')) setFailure(error)
    } finally {
      running.current = null
      setWork(null)
    }
  }
  return (
    <div className="page page--middle">
      <PageHead
        title={t('verify.title')}
        actions={
          result && (
            <>
              <Button onClick={() => window.print()}>{t('common.print')}</Button>
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
          <FileDrop
            title={t('verify.drop')}
            hint={t('verify.drop_hint', { limit: formatBytes(limit) })}
            button={t('new.choose')}
            onFile={(file) => void check(file)}
          />
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
          <Report name={result.name} report={result.report} />
        </div>
      )}
      <Others name={result?.name ?? 'contract.pdf'} />
    </div>
  )
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
