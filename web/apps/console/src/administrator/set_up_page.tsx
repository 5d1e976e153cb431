import type { Session } from '@hefu/api'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate } from 'react-router'
import { Failure, Notice } from '../components/notice'
import { PageHead } from '../components/pieces'
import { toast } from '../components/toast'
import { api, keys, queries } from '../lib/client'
import { useTitle } from '../lib/hooks'
import { useSession } from '../lib/session'
import { keptToken, takeToken } from './token'

/** The one-time address: whoever opens it and logs in becomes the administrator. */
export function SetUpPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: session } = useSession()
  const [token] = useState(takeToken)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  useTitle(t('set_up.title'))
  if (session === null) return <Navigate to="/login?next=%2Fsetup" replace />
  const become = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await api.setUp(token)
      keptToken.forget()
      queries.setQueryData<Session | null>(keys.session, (known) => (known ? { ...known, administrator: true } : known))
      toast(t('set_up.done'))
      await navigate('/administrator', { replace: true })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="page page--narrow">
      <PageHead title={t('set_up.title')}>{t('set_up.text')}</PageHead>
      <div className="card form">
        {token === '' ? (
          <Notice tone="warning" title={t('set_up.no_token')}>
            {t('set_up.no_token_text')}
          </Notice>
        ) : (
          <>
            {session && <p>{t('set_up.who', { mobile: session.user.mobile_masked })}</p>}
            <p className="soft">{t('set_up.once')}</p>
            {failure !== null && <Failure error={failure} />}
            <Button type="primary" size="large" block loading={busy} disabled={!session} onClick={() => void become()}>
              {t('set_up.submit')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
