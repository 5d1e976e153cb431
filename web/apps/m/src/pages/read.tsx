import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime, useLanguage } from '@hefu/i18n'
import type { PdfPagesHandle } from '@hefu/pdf-stage'
import { Icon } from '@hefu/ui'
import { readingDone, secondsLeft } from '../flow/steps'
import { usePrefetch } from '../hooks/use_prefetch'
import { useOpenSigning } from '../hooks/use_signing'
import { Notice } from '../parts/notice'
import { Page } from '../parts/page'
import { SignButtons } from '../parts/sign_buttons'

// pdf.js is larger than everything else together.
const DocumentStage = lazy(() => import('../parts/document_stage').then((module) => ({ default: module.DocumentStage })))

// Fetched while the person reads, so that a network lost meanwhile does not stop them.
const NEXT_PAGES = [
  () => import('./signature'),
  () => import('@hefu/signature/pad'),
  () => import('./consent'),
  () => import('./confirm'),
  () => import('./refuse'),
  () => import('./sealing'),
  () => import('./done'),
]

export function ReadPage() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { view, progress, dispatch, goTo } = useOpenSigning()
  const [page, setPage] = useState(1)
  const [drawn, setDrawn] = useState(false)
  const stage = useRef<PdfPagesHandle>(null)
  const total = view.contract.page_count
  const left = secondsLeft(view, progress)
  useReadingClock(
    drawn && left > 0,
    useCallback(() => dispatch({ type: 'second_read' }), [dispatch]),
  )
  usePrefetch(drawn, NEXT_PAGES)
  const onReachedEnd = useCallback(() => dispatch({ type: 'end_reached' }), [dispatch])
  const onDrawn = useCallback(() => setDrawn(true), [])
  const myPages = useMemo(
    () => [...new Set(view.fields.filter((field) => field.mine).map((field) => field.page))].sort((a, b) => a - b),
    [view.fields],
  )
  const share = progress.readToEnd ? 100 : Math.round((Math.max(0, page - 1) / total) * 100)

  const isDone = readingDone(view, progress)
  const forward = () => {
    if (isDone) goTo('signature')
    else if (!progress.readToEnd) {
      if (page < total) stage.current?.scrollToPage(page + 1)
      else window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'smooth' })
    }
  }
  const label = isDone ? t('read.sign') : progress.readToEnd ? t('read.seconds', { count: left }) : t('read.next_page')
  const hint = isDone ? t('read.done') : progress.readToEnd ? t('read.hint_seconds') : t('read.hint_end')
  return (
    <Page
      title={view.contract.title}
      serifTitle
      stage={2}
      wide
      lead={
        <ReadLead
          deadline={view.contract.deadline ? formatTime(view.contract.deadline, language) : null}
          initiator={view.contract.initiator_name}
        />
      }
      actions={<SignButtons label={label} onForward={forward} disabled={!isDone && progress.readToEnd} hint={hint} />}
    >
      {progress.notice === 'content_changed' ? (
        <Notice kind="warning" alert>
          {t('read.content_changed')}
        </Notice>
      ) : null}
      <div className="m-reading hefu-no-print">
        <span className="m-reading-page">{t('read.page', { page, total })}</span>
        <div
          className="m-reading-bar"
          role="progressbar"
          aria-label={t('read.progress')}
          aria-valuenow={share}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={share} height="4" fill="currentColor" />
          </svg>
        </div>
        {myPages.length > 0 ? (
          <button
            type="button"
            className="m-chip"
            onClick={() => stage.current?.scrollToPage(myPages.find((found) => found > page) ?? myPages[0]!)}
          >
            <Icon name="pen" size={16} />
            {t('read.my_place', { page: myPages.find((found) => found > page) ?? myPages[0]! })}
          </button>
        ) : null}
      </div>
      <Suspense fallback={<div className="m-bone m-bone--sheet" role="status" aria-label={t('read.loading')} />}>
        <DocumentStage ref={stage} onPageChange={setPage} onReachedEnd={onReachedEnd} onDrawn={onDrawn} />
      </Suspense>
    </Page>
  )
}

function ReadLead({ deadline, initiator }: { deadline: string | null; initiator: string }) {
  const { t } = useTranslation()
  return (
    <>
      {t('initiated_by', { name: initiator })}
      {deadline ? <span className="m-deadline">{t('deadline', { time: deadline })}</span> : null}
    </>
  )
}

/** Seconds count while the page can be seen. */
function useReadingClock(running: boolean, onSecond: () => void) {
  useEffect(() => {
    if (!running) return
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') onSecond()
    }, 1000)
    return () => window.clearInterval(timer)
  }, [running, onSecond])
}
