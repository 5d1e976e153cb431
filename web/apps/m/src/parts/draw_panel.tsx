import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type Drawing, turnSideways, turnUpright } from '@hefu/signature'
import type { SignaturePadHandle } from '@hefu/signature/pad'
import { Icon } from '@hefu/ui'

const SignaturePad = lazy(() => import('@hefu/signature/pad').then((module) => ({ default: module.SignaturePad })))

interface DrawPanelProps {
  drawing: Drawing | null
  onChange: (drawing: Drawing) => void
}

/** The pad on the page, and a larger one over the whole screen for writing with the phone held sideways. */
export function DrawPanel({ drawing, onChange }: DrawPanelProps) {
  const { t } = useTranslation()
  const [large, setLarge] = useState(false)
  const [returned, setReturned] = useState(false)
  const pad = useRef<SignaturePadHandle>(null)
  const isEmpty = !drawing || drawing.strokes.length === 0
  const close = () => {
    setLarge(false)
    setReturned(true)
  }
  if (large) return <LargePad drawing={drawing} onChange={onChange} onClose={close} />
  return (
    <div className="m-pad">
      <div className="m-pad-sheet">
        <Suspense fallback={<div className="m-pad-canvas" />}>
          <SignaturePad
            ref={pad}
            initial={drawing}
            onChange={onChange}
            label={t('signature.pad')}
            describedBy="pad-help"
            className="m-pad-canvas"
          />
        </Suspense>
        {isEmpty ? (
          <span className="m-pad-hint" aria-hidden="true">
            {t('signature.here')}
          </span>
        ) : null}
        <span className="m-pad-line" aria-hidden="true" />
      </div>
      <div className="m-pad-tools">
        <button type="button" className="m-tool" disabled={isEmpty} onClick={() => pad.current?.undo()}>
          <Icon name="undo" />
          {t('signature.undo')}
        </button>
        <button type="button" className="m-tool" disabled={isEmpty} onClick={() => pad.current?.clear()}>
          <Icon name="trash" />
          {t('signature.clear')}
        </button>
        <button type="button" className="m-tool m-tool--wide" autoFocus={returned} onClick={() => setLarge(true)}>
          <Icon name="rotate" />
          {t('signature.large')}
        </button>
      </div>
      <p id="pad-help" className="m-small">
        {t('signature.pad_help')}
      </p>
    </div>
  )
}

/**
 * Most phones keep their screen upright while a person writes sideways. Then the writing runs down the screen; it is turned
 * upright as data, so nothing on the page has to be rotated under the finger.
 */
function LargePad({ drawing, onChange, onClose }: DrawPanelProps & { onClose: () => void }) {
  const { t } = useTranslation()
  const pad = useRef<SignaturePadHandle>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const [isPortrait] = useState(() => window.matchMedia('(orientation: portrait)').matches)
  // Only what was there when the pad opened; later strokes live in the pad.
  const [initial] = useState(() => (drawing && isPortrait ? turnSideways(drawing) : drawing))
  const isEmpty = !drawing || drawing.strokes.length === 0
  useModal(dialog)
  return (
    <dialog
      ref={dialog}
      className={isPortrait ? 'm-large m-large--sideways' : 'm-large'}
      aria-label={t('signature.large')}
      onClose={onClose}
    >
      <div className="m-large-sheet">
        <Suspense fallback={<div className="m-pad-canvas" />}>
          <SignaturePad
            ref={pad}
            initial={initial}
            label={t('signature.pad')}
            className="m-pad-canvas"
            onChange={(next) => onChange(isPortrait ? turnUpright(next) : next)}
          />
        </Suspense>
        {isEmpty ? (
          <span className="m-pad-hint" aria-hidden="true">
            {isPortrait ? t('signature.here_sideways') : t('signature.here')}
          </span>
        ) : null}
        <span className="m-pad-line" aria-hidden="true" />
      </div>
      <div className="m-large-tools">
        <button type="button" className="m-tool" disabled={isEmpty} onClick={() => pad.current?.undo()}>
          <Icon name="undo" />
          {t('signature.undo')}
        </button>
        <button type="button" className="m-tool" disabled={isEmpty} onClick={() => pad.current?.clear()}>
          <Icon name="trash" />
          {t('signature.clear')}
        </button>
        <button type="button" className="m-tool m-tool--primary" onClick={() => dialog.current?.close()}>
          <Icon name="check" />
          {t('signature.large_done')}
        </button>
      </div>
    </dialog>
  )
}

function useModal(dialog: RefObject<HTMLDialogElement | null>) {
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
  }, [dialog])
}
