import type { InstallationView, IssuerView, RevocationCause } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Button, Radio } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/dialog'
import { Failure, Notice } from '../components/notice'
import { TextField } from '../components/text_field'
import { toast } from '../components/toast'
import { api, keys, queries } from '../lib/client'

const CAUSES: RevocationCause[] = ['misissued', 'key_compromised', 'superseded', 'ceased']
/** What the server reads as a serial number: whole octets, perhaps with colons or spaces between. */
const SERIAL = /^(?:[0-9a-f]{2}){1,20}$/i

/** Who issues certificates, and the way to take one back. */
export function Certificates({ installation: { issuers } }: { installation: InstallationView }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <section className="card" aria-labelledby="administrator-certificates">
      <h2 id="administrator-certificates">{t('administrator.issuers')}</h2>
      <ul className="administrator__jobs">
        {issuers.map((issuer) => (
          <Issuer key={issuer.key_id} issuer={issuer} />
        ))}
      </ul>
      <p className="faint small">{t('administrator.issuers_text')}</p>
      <Button onClick={() => setOpen(true)}>{t('administrator.revoke')}</Button>
      <RevokeCertificate open={open} onClose={() => setOpen(false)} />
    </section>
  )
}

function Issuer({ issuer }: { issuer: IssuerView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const facts = [
    issuer.algorithm,
    t(issuer.in_device ? 'administrator.issuer_device' : 'administrator.issuer_database'),
    t('administrator.issuer_ends', { time: formatTime(issuer.ends_at, language) }),
    t('administrator.issuer_revoked', { count: issuer.revoked }),
  ]
  return (
    <li className="administrator__job">
      <div className="administrator__job-words">
        <p>
          <strong>{issuer.name}</strong> {issuer.in_use && <span className="tag tag--success">{t('administrator.issuer_in_use')}</span>}
        </p>
        <p className="faint small">{facts.join(' · ')}</p>
      </div>
    </li>
  )
}

function RevokeCertificate({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const legend = useId()
  const [serial, setSerial] = useState('')
  const [cause, setCause] = useState<RevocationCause>('misissued')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const digits = serial.replaceAll(/[\s:]/g, '')
  const wrong = SERIAL.test(digits) ? null : t('administrator.serial_hint')
  const revoke = async () => {
    setTried(true)
    if (wrong) return
    setBusy(true)
    setFailure(null)
    try {
      const revoked = await api.revokeCertificate({ serial_number: digits, cause })
      toast(t('administrator.revoked_since', { time: formatTime(revoked.at, language) }))
      void queries.invalidateQueries({ queryKey: keys.administrator })
      setSerial('')
      setTried(false)
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
      title={t('administrator.revoke')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('administrator.cancel')}</Button>
          <Button danger type="primary" loading={busy} onClick={() => void revoke()}>
            {t('administrator.revoke_button')}
          </Button>
        </>
      }
    >
      <Notice tone="warning" title={t('administrator.revoke_ask')}>
        <p>{t('administrator.revoke_text')}</p>
      </Notice>
      <TextField
        label={t('administrator.serial')}
        hint={t('administrator.serial_hint')}
        error={tried ? wrong : null}
        value={serial}
        onChange={setSerial}
        autoComplete="off"
        spellCheck={false}
      />
      <fieldset className="field administrator__causes">
        <legend className="field__label" id={legend}>
          {t('administrator.cause')}
        </legend>
        <Radio.Group
          aria-labelledby={legend}
          value={cause}
          onChange={(event) => setCause(event.target.value as RevocationCause)}
          options={CAUSES.map((value) => ({ value, label: t(`administrator.cause_${value}`) }))}
        />
      </fieldset>
      {failure !== null && <Failure error={failure} />}
    </Dialog>
  )
}
