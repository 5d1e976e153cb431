import { Button, TextArea } from 'antd-mobile'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canRetry } from '../flow/failure'
import { useAction } from '../hooks/use_action'
import { useOpenSigning } from '../hooks/use_signing'
import { FailureNotice } from '../parts/failure_notice'
import { Notice } from '../parts/notice'
import { Page } from '../parts/page'

const QUICK_REASONS = ['terms', 'mistake', 'person', 'unknown_sender'] as const
const LONGEST_REASON = 200

export function RefusePage() {
  const { t } = useTranslation()
  const { api, keys, view, progress, dispatch, acceptView, handleFailure, goBack } = useOpenSigning()
  const [missing, setMissing] = useState(false)
  const reason = progress.refusalDraft
  const refuse = useAction(
    async (call, text: string) => {
      const next = await api.reject(text, { ...call, idempotencyKey: keys.keyFor('reject', text) })
      keys.settle('reject')
      acceptView(next)
    },
    (failure) => {
      if (!canRetry(failure.kind)) keys.settle('reject')
      handleFailure(failure)
    },
  )
  const write = (text: string) => {
    setMissing(false)
    dispatch({ type: 'refusal_typed', reason: text })
  }
  const submit = () => {
    const text = reason.trim()
    setMissing(text === '')
    if (text === '') document.getElementById('refusal-reason')?.focus()
    else void refuse.run(text)
  }
  return (
    <Page
      title={t('refuse.title')}
      lead={t('refuse.lead', { name: view.contract.initiator_name })}
      onBack={goBack}
      actions={
        <div className="m-actions-row">
          <Button block size="large" fill="outline" color="primary" disabled={refuse.busy} onClick={goBack}>
            {t('refuse.back')}
          </Button>
          <Button
            block
            size="large"
            color="primary"
            className="m-refuse"
            loading={refuse.busy}
            loadingText={t('please_wait')}
            onClick={submit}
          >
            {t('refuse.confirm')}
          </Button>
        </div>
      }
    >
      <p className="m-contract-title hefu-serif">{view.contract.title}</p>
      <fieldset className="m-reasons">
        <legend className="m-label">{t('refuse.quick')}</legend>
        {QUICK_REASONS.map((quick) => {
          const text = t(`refuse.reason.${quick}`)
          return (
            <button
              key={quick}
              type="button"
              className={reason === text ? 'm-reason m-reason--on' : 'm-reason'}
              aria-pressed={reason === text}
              onClick={() => write(text)}
            >
              {text}
            </button>
          )
        })}
      </fieldset>
      <div className="m-field">
        <label className="m-label" htmlFor="refusal-reason">
          {t('refuse.reason')}
        </label>
        <TextArea
          id="refusal-reason"
          className="m-textarea"
          value={reason}
          onChange={write}
          maxLength={LONGEST_REASON}
          showCount
          rows={4}
          placeholder={t('refuse.placeholder')}
          aria-invalid={missing}
          aria-describedby="refusal-note"
        />
        <p id="refusal-note" className={missing ? 'm-field-note m-field-note--error' : 'm-field-note'} role={missing ? 'alert' : undefined}>
          {missing ? t('refuse.missing') : t('refuse.shown_to_all')}
        </p>
      </div>
      <Notice kind="warning">{t('refuse.final')}</Notice>
      <FailureNotice failure={refuse.failure} />
    </Page>
  )
}
