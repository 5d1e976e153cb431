import type { Contract } from '@hefu/api'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/dialog'
import { Failure, Notice } from '../components/notice'
import { toast } from '../components/toast'
import { api, keys, queries } from '../lib/client'

const REASON_LENGTH_MAX = 200

/** Taking a contract back, with what that means and a reason that every party will read. */
export function RevokeDialog({ contract, open, onClose }: { contract: Contract; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const length = [...reason.trim()].length
  const wrong = length === 0 ? t('revoke.reason_missing') : length > REASON_LENGTH_MAX ? t('revoke.reason_long') : null
  const signed = contract.signatories.filter((signatory) => signatory.status === 'signed').length
  const revoke = async () => {
    setTried(true)
    if (wrong) return
    setBusy(true)
    setFailure(null)
    try {
      queries.setQueryData(keys.contract(contract.id), await api.revoke(contract.id, reason.trim()))
      void queries.invalidateQueries({ queryKey: keys.contracts })
      toast(t('revoke.done'))
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={open}
      title={t('revoke.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.keep')}</Button>
          <Button danger type="primary" loading={busy} onClick={() => void revoke()}>
            {t('revoke.submit')}
          </Button>
        </>
      }
    >
      <Notice tone="warning" title={t('revoke.warning_title')}>
        <p>{signed > 0 ? t('revoke.warning_signed', { count: signed }) : t('revoke.warning')}</p>
      </Notice>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {t('revoke.reason')}
        </label>
        <Input.TextArea
          id={id}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          rows={3}
          status={tried && wrong ? 'error' : ''}
          aria-invalid={(tried && wrong !== null) || undefined}
          aria-describedby={`${id}-note`}
        />
        <p className={tried && wrong ? 'field__error' : 'field__hint'} id={`${id}-note`}>
          {tried && wrong ? wrong : t('revoke.reason_hint', { count: length, max: REASON_LENGTH_MAX })}
        </p>
      </div>
      {failure !== null && <Failure error={failure} />}
    </Dialog>
  )
}
