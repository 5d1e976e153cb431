import type { Contract } from '@hefu/api'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { Dialog } from '../components/dialog'
import { Failure, Notice, useErrorText } from '../components/notice'
import { Waiting } from '../components/pieces'
import { toast } from '../components/toast'
import { api, keys, queries } from '../lib/client'
import { useLeaveGuard, useTitle } from '../lib/hooks'
import { useAutosave, type Autosave } from './autosave'
import { ConfirmStep } from './confirm_step'
import { forgetMobiles, knownMobiles } from './known_mobiles'
import { reduceHistory, startHistory } from './history'
import { draftFromContract } from './model'
import { PartiesStep } from './parties_step'
import { STEPS, Steps, type Step } from './steps'

/** Placing needs more code than the rest of the page; it comes when it is needed. */
const Designer = lazy(() => import('./designer/designer'))

/** A draft, from its parties to the moment it is sent. */
export function EditPage() {
  const { id = '' } = useParams()
  const [sent, setSent] = useState(false)
  const contract = useQuery({
    queryKey: keys.contract(id),
    queryFn: ({ signal }) => api.contract(id, { signal }),
    // What is typed here must not be replaced by a refetch; a conflict is told by the save.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  })
  if (contract.isPending) return <Waiting />
  if (contract.error) {
    return (
      <div className="page page--narrow">
        <Failure error={contract.error} onRetry={() => void contract.refetch()} />
      </div>
    )
  }
  if (!contract.data.actions.includes('edit')) return <Navigate to={`/contracts/${id}${sent ? '?sent=1' : ''}`} replace />
  return <Editor key={id} contract={contract.data} onSent={() => setSent(true)} />
}

function Editor({ contract, onSent }: { contract: Contract; onSent: () => void }) {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const [history, dispatch] = useReducer(reduceHistory, contract, (read) => startHistory(draftFromContract(read, knownMobiles(read.id))))
  const { draft } = history
  const autosave = useAutosave(contract, draft, dispatch, (answer) => {
    queries.setQueryData(keys.contract(contract.id), answer)
    void queries.invalidateQueries({ queryKey: keys.contracts })
  })
  useTitle(draft.title)
  useLeaveGuard(autosave.state !== 'saved')
  const step: Step = STEPS.find((name) => name === search.get('step') && name !== 'file') ?? 'parties'
  const go = (next: Step) => {
    setSearch({ step: next })
    window.scrollTo({ top: 0 })
  }
  const { warnings } = (useLocation().state ?? {}) as { warnings?: { code: string; text: string }[] }
  return (
    <div className={`page${step === 'place' ? ' page--wide' : ' page--middle'}`}>
      <div className="edit-head">
        <Steps current={step} linked />
        <div className="edit-head__side">
          <SaveNote autosave={autosave} />
          {contract.actions.includes('delete') && <DeleteDraft contract={contract} />}
        </div>
      </div>
      {autosave.state === 'conflict' && (
        <Notice
          tone="warning"
          alert
          title={t('save.conflict_title')}
          actions={<Button onClick={() => window.location.reload()}>{t('save.conflict_action')}</Button>}
        >
          {t('save.conflict_text')}
        </Notice>
      )}
      {warnings?.map((warning) => (
        <Notice key={warning.code} tone="warning">
          {warning.text}
        </Notice>
      ))}
      {step === 'parties' && <h1 className="hefu-visually-hidden">{t('steps.parties')}</h1>}
      {step === 'parties' && <PartiesStep contract={contract} draft={draft} dispatch={dispatch} onNext={() => go('place')} />}
      {step === 'place' && (
        <Suspense fallback={<Waiting />}>
          <Designer
            contract={contract}
            history={history}
            dispatch={dispatch}
            onBack={() => go('parties')}
            onNext={() => go('confirm')}
          />
        </Suspense>
      )}
      {step === 'confirm' && <ConfirmStep contract={contract} draft={draft} autosave={autosave} onStep={go} onSent={onSent} />}
    </div>
  )
}

/** Whether what is typed is kept. */
function SaveNote({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation()
  const text = useErrorText()
  return (
    // Said aloud only when it fails: a status after each pause in typing would drown what is typed.
    <p className={`save-note save-note--${autosave.state}`} role={autosave.state === 'failed' ? 'alert' : undefined}>
      {autosave.state === 'failed' ? t('save.failed', { reason: text(autosave.error) }) : t(`save.${autosave.state}`)}
      {autosave.state === 'failed' && (
        <button type="button" className="link" onClick={() => void autosave.flush()}>
          {t('common.retry')}
        </button>
      )}
    </p>
  )
}

function DeleteDraft({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const remove = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await api.deleteDraft(contract.id)
      forgetMobiles(contract.id)
      toast(t('delete.done'))
      void queries.invalidateQueries({ queryKey: keys.contracts })
      await navigate('/contracts')
      queries.removeQueries({ queryKey: keys.contract(contract.id) })
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <>
      <Button type="text" size="small" onClick={() => setOpen(true)}>
        {t('delete.open')}
      </Button>
      <Dialog
        open={open}
        title={t('delete.title')}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.keep')}</Button>
            <Button danger type="primary" loading={busy} onClick={() => void remove()}>
              {t('delete.submit')}
            </Button>
          </>
        }
      >
        <p>{t('delete.text', { title: contract.title })}</p>
        {failure !== null && <Failure error={failure} />}
      </Dialog>
    </>
  )
}
