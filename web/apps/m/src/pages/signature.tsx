import { Button, Input } from 'antd-mobile'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signatureReady } from '../flow/progress'
import { useOpenSigning } from '../hooks/use_signing'
import { DrawPanel } from '../parts/draw_panel'
import { Notice } from '../parts/notice'
import { Page } from '../parts/page'

const KINDS = ['drawn', 'typed'] as const

export function SignaturePage() {
  const { t } = useTranslation()
  const { view, progress, dispatch, goTo, goBack } = useOpenSigning()
  const [tried, setTried] = useState(false)
  const { signature } = progress
  const verifiedName = view.me.identity?.name ?? view.me.name
  const isOtherName = signature.kind === 'typed' && signature.typed.trim() !== verifiedName
  const isReady = signatureReady(signature) && !isOtherName
  const forward = () => {
    setTried(true)
    if (isReady) goTo('consent')
  }
  return (
    <Page
      title={t('signature.title')}
      lead={t('signature.lead')}
      stage={3}
      onBack={goBack}
      actions={
        <div className="m-actions-row">
          <Button block size="large" color="primary" className="m-refuse" onClick={() => goTo('refuse')}>
            {t('refuse.button')}
          </Button>
          <Button block size="large" color="primary" onClick={forward}>
            {t('signature.next')}
          </Button>
        </div>
      }
    >
      <fieldset className="m-segments">
        <legend className="hefu-visually-hidden">{t('signature.kind')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className={signature.kind === kind ? 'm-segment m-segment--on' : 'm-segment'}>
            <input
              type="radio"
              name="signature-kind"
              value={kind}
              checked={signature.kind === kind}
              onChange={() => {
                setTried(false)
                dispatch({ type: 'kind_chosen', kind })
              }}
            />
            {t(`signature.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      {signature.kind === 'drawn' ? (
        <DrawPanel drawing={signature.drawing} onChange={(drawing) => dispatch({ type: 'drawn', drawing })} />
      ) : (
        <div className="m-card">
          <div className="m-field">
            <label className="m-label" htmlFor="typed-name">
              {t('signature.typed_label')}
            </label>
            <Input
              id="typed-name"
              value={signature.typed}
              autoComplete="off"
              onChange={(text) => dispatch({ type: 'typed', text })}
              aria-invalid={tried && isOtherName}
              aria-describedby="typed-note"
              placeholder={verifiedName}
            />
            <p id="typed-note" className="m-field-note">
              {t('signature.typed_note', { name: verifiedName })}
            </p>
          </div>
          <figure className="m-typed">
            <div className="m-typed-name hefu-serif" aria-label={t('signature.preview')} role="img">
              {signature.typed.trim() || '\u00a0'}
            </div>
            <figcaption className="m-small">{t('signature.preview')}</figcaption>
          </figure>
        </div>
      )}
      {tried && !isReady ? (
        <Notice kind="error" alert>
          {signature.kind === 'drawn' ? t('signature.blank') : t('signature.other_name', { name: verifiedName })}
        </Notice>
      ) : null}
      <p className="m-small">{t('signature.use_note')}</p>
    </Page>
  )
}
