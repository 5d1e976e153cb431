import type { VerifiedSignature, VerifyReport } from '@hefu/api'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failure } from '../components/notice'
import { api } from '../lib/client'

/** Pixels of a drawn page: sharp on dense screens, and a picture of some hundred kilobytes. */
const PICTURE_WIDTH = 1200
/** How far outside the window a page is drawn already. */
const AHEAD = '400px'

interface PagesProps {
  file: File
  report: VerifyReport
  /** The signature whose state of the file is shown; null for the newest. */
  then: number | null
  /** The signature that is being read about. */
  chosen: number | null
  onChoose: (signature: number) => void
  onNow: () => void
}

/** The file as pictures that the server draws, with the signatures outlined. */
export function Pages({ file, report, then, chosen, onChoose, onNow }: PagesProps) {
  const { t } = useTranslation()
  const shown = then === null ? undefined : report.signatures[then]
  return (
    <section className="verify-pages hefu-no-print" aria-labelledby="verify-pages">
      <h2 id="verify-pages">{t('verify.pages')}</h2>
      {shown ? (
        <div className="verify-pages__then" role="status">
          <p>{t('verify.pages_then', { name: shown.signer_name ?? t('verify.nobody') })}</p>
          <Button onClick={onNow}>{t('verify.show_now')}</Button>
        </div>
      ) : (
        <p className="soft small">{t('verify.pages_hint')}</p>
      )}
      {report.pages.map((page, index) => (
        <Page
          // Another state of the file is another picture.
          key={`${index} ${shown?.signed_until ?? 'now'}`}
          file={file}
          number={index + 1}
          count={report.pages.length}
          size={page}
          until={shown?.signed_until ?? null}
        >
          {report.signatures.map((signature, place) =>
            isThere(signature, shown) ? (
              <Marks
                key={place}
                signature={signature}
                place={place}
                page={index + 1}
                size={page}
                chosen={chosen === place}
                onChoose={() => onChoose(place)}
              />
            ) : null,
          )}
        </Page>
      ))}
    </section>
  )
}

/** Whether a signature exists in the state that is shown. */
function isThere(signature: VerifiedSignature, shown: VerifiedSignature | undefined): boolean {
  return !shown || (signature.signed_until ?? Infinity) <= (shown.signed_until ?? Infinity)
}

interface PageProps {
  file: File
  number: number
  count: number
  size: { width: number; height: number }
  until: number | null
  children: React.ReactNode
}

function Page({ file, number, count, size, until, children }: PageProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLElement>(null)
  const [near, setNear] = useState(false)
  const [turn, setTurn] = useState(0)
  const [picture, setPicture] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    const watched = frame.current
    if (!watched || near) return
    const observer = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && setNear(true), { rootMargin: AHEAD })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [near])
  useEffect(() => {
    if (!near) return
    const abort = new AbortController()
    let address: string | null = null
    api.verifyPage(file, { page: number, width: PICTURE_WIDTH, until }, { signal: abort.signal }).then(
      (png) => {
        if (abort.signal.aborted) return
        address = URL.createObjectURL(png)
        setPicture(address)
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setFailure(error)
      },
    )
    return () => {
      abort.abort()
      if (address) URL.revokeObjectURL(address)
    }
  }, [file, near, number, turn, until])
  const again = () => {
    setFailure(null)
    setTurn(turn + 1)
  }
  return (
    <figure ref={frame} className="verify-page" data-verify-page={number}>
      <div className="verify-page__paper" style={{ aspectRatio: `${size.width} / ${size.height}` }}>
        {picture ? (
          <img src={picture} alt={t('verify.page_alt', { page: number })} />
        ) : failure !== null ? (
          <Failure error={failure} onRetry={again} />
        ) : (
          <p className="faint">{t('verify.page_waiting')}</p>
        )}
        {picture && children}
      </div>
      <figcaption className="faint small">{t('verify.page', { page: number, count })}</figcaption>
    </figure>
  )
}

interface MarksProps {
  signature: VerifiedSignature
  place: number
  page: number
  size: { width: number; height: number }
  chosen: boolean
  onChoose: () => void
}

function Marks({ signature, place, page, size, chosen, onChoose }: MarksProps) {
  const { t } = useTranslation()
  const tone = signature.intact ? 'good' : 'bad'
  return signature.places
    .filter((mark) => mark.page === page)
    .map((mark, index) => (
      <button
        key={index}
        type="button"
        className={`verify-mark verify-mark--${tone}${chosen ? ' verify-mark--chosen' : ''}`}
        data-verify-mark={place}
        aria-label={t('verify.place', { place: place + 1, name: signature.signer_name ?? t('verify.nobody'), page })}
        aria-pressed={chosen}
        onClick={onChoose}
        style={{
          left: `${(mark.x / size.width) * 100}%`,
          top: `${(mark.y / size.height) * 100}%`,
          width: `${(mark.width / size.width) * 100}%`,
          height: `${(mark.height / size.height) * 100}%`,
        }}
      >
        <span aria-hidden="true">{place + 1}</span>
      </button>
    ))
}
