import { ApiError } from '@hefu/api'
import { Icon } from '@hefu/ui'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { FileDrop } from '../components/file_drop'
import { Failure, Notice } from '../components/notice'
import { PageHead, ProgressBar } from '../components/pieces'
import { api, keys, queries } from '../lib/client'
import { formatBytes, titleFromFileName } from '../lib/format'
import { useLeaveGuard, useTitle } from '../lib/hooks'
import { useMeta } from '../lib/session'
import { Steps } from './steps'

interface Sending {
  file: File
  sent: number
  abort: AbortController
}

/** The first step: the file. As soon as it is kept there is a draft, and the next step opens. */
export function UploadPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: meta } = useMeta()
  const limit = meta?.limits.upload_bytes ?? 62_914_560
  const [sending, setSending] = useState<Sending | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  useTitle(t('new.title'))
  useLeaveGuard(sending !== null)
  useEffect(() => () => running.current?.abort(), [])

  const take = async (file: File) => {
    setFailure(null)
    setRefused(null)
    if (!/\.pdf$/i.test(file.name) && file.type !== 'application/pdf') return setRefused(t('new.not_pdf', { name: file.name }))
    if (file.size === 0) return setRefused(t('new.empty_file', { name: file.name }))
    if (file.size > limit) return setRefused(t('new.too_large', { size: formatBytes(file.size), limit: formatBytes(limit) }))
    const abort = new AbortController()
    running.current = abort
    setSending({ file, sent: 0, abort })
    try {
      const kept = await api.uploadFile(file, file.name, {
        signal: abort.signal,
        onProgress: (sent) => setSending((before) => before && { ...before, sent }),
      })
      const contract = await api.createContract({ title: titleFromFileName(file.name), file_id: kept.id })
      queries.setQueryData(keys.contract(contract.id), contract)
      void queries.invalidateQueries({ queryKey: keys.contracts })
      await navigate(`/contracts/${contract.id}/edit`, { state: { warnings: kept.warnings } })
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'request.aborted')) setFailure(error)
    } finally {
      running.current = null
      setSending(null)
    }
  }
  return (
    <div className="page page--middle">
      <PageHead title={t('new.title')}>{t('new.intro')}</PageHead>
      <Steps current="file" />
      {sending ? (
        <div className="card sending" role="group" aria-label={t('new.uploading')}>
          <p className="sending__name">
            <Icon name="document" size={24} />
            <span>{sending.file.name}</span>
            <span className="faint">{formatBytes(sending.file.size)}</span>
          </p>
          <ProgressBar done={sending.sent} label={t('new.uploading')} />
          <p className="soft" role="status">
            {sending.sent < 1 ? t('new.uploading') : t('new.checking')}
          </p>
          <Button onClick={() => sending.abort.abort()}>{t('common.cancel')}</Button>
        </div>
      ) : (
        <FileDrop
          title={t('new.drop')}
          hint={t('new.drop_hint', { limit: formatBytes(limit), pages: meta?.limits.pages ?? 1000 })}
          button={t('new.choose')}
          onFile={(file) => void take(file)}
        />
      )}
      {refused && (
        <Notice tone="danger" alert>
          {refused}
        </Notice>
      )}
      {failure !== null && <Failure error={failure} title={t('new.failed')} />}
      <ul className="hints">
        <li>{t('new.hint_word')}</li>
        <li>{t('new.hint_signed')}</li>
        <li>{t('new.hint_draft')}</li>
      </ul>
    </div>
  )
}
