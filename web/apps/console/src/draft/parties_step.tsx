import type { Contract } from '@hefu/api'
import { Icon } from '@hefu/ui'
import { Button, Radio } from 'antd'
import { useState, type Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../components/text_field'
import { formatBytes } from '../lib/format'
import { cleanMobile, isMobile } from '../lib/mobile'
import { ownMobile } from '../lib/own_mobile'
import { useMeta, useSession } from '../lib/session'
import { endOfDayAfter } from './deadline'
import { DeadlinePicker } from './deadline_picker'
import { issueText } from './issue_text'
import { newKey, type Draft, type DraftAction } from './model'
import { PartyRow } from './party_row'
import { useSorting } from './sorting'
import { partyIssues } from './validation'

interface PartiesStepProps {
  contract: Contract
  draft: Draft
  dispatch: Dispatch<DraftAction>
  onNext: () => void
}

/** Title, who signs, in which order, until when. */
export function PartiesStep({ contract, draft, dispatch, onNext }: PartiesStepProps) {
  const { t } = useTranslation()
  const { data: meta } = useMeta()
  const max = meta?.limits.signatories ?? 50
  const [tried, setTried] = useState(false)
  const [now, setNow] = useState(() => Date.now())
  const [said, setSaid] = useState('')
  const issues = partyIssues(draft, max, now)
  const shown = tried
    ? issues
    : issues.filter((issue) => issue.code === 'party.same_mobile' || issue.code === 'title.too_long' || issue.code === 'deadline.past')
  const fault = (test: (code: string, key: string | null) => boolean) => {
    const issue = shown.find((candidate) => test(candidate.code, 'key' in candidate ? candidate.key : null))
    return issue ? issueText(issue, draft, t) : null
  }
  const move = (key: string, to: number) => {
    dispatch({ type: 'party.move', key, to })
    const party = draft.parties.find((candidate) => candidate.key === key)
    setSaid(
      t('parties.moved', {
        name: party?.name || t('parties.unnamed'),
        place: Math.min(Math.max(0, to), draft.parties.length - 1) + 1,
        total: draft.parties.length,
      }),
    )
  }
  const sorting = useSorting(
    draft.parties.map((party) => party.key),
    move,
  )
  const next = () => {
    setTried(true)
    setNow(Date.now())
    if (partyIssues(draft, max, Date.now()).length === 0) return onNext()
    window.setTimeout(() => window.document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0)
  }
  return (
    <form
      className="edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        next()
      }}
    >
      <section className="card form" aria-labelledby="about">
        <h2 id="about">{t('parties.about')}</h2>
        <TextField
          label={t('parties.title')}
          value={draft.title}
          onChange={(title) => dispatch({ type: 'title', title })}
          error={fault((code) => code.startsWith('title.'))}
          size="large"
          className="title-input"
          maxLength={220}
        />
        <p className="file-line">
          <Icon name="document" size={18} />
          <span>{contract.file.name}</span>
          <span className="faint">
            {t('common.pages', { count: contract.file.page_count })} · {formatBytes(contract.file.size)}
          </span>
        </p>
      </section>

      <section className="card form" aria-labelledby="who">
        <div className="section-head">
          <h2 id="who">{t('parties.who')}</h2>
          <span className="faint">{t('parties.count', { count: draft.parties.length, max })}</span>
        </div>
        <Radio.Group
          className="order"
          value={draft.ordered}
          onChange={(event) => dispatch({ type: 'ordered', ordered: event.target.value as boolean })}
          aria-label={t('parties.order')}
        >
          <Radio value={true}>
            <strong>{t('parties.ordered')}</strong>
            <span className="order__hint">{t('parties.ordered_hint')}</span>
          </Radio>
          <Radio value={false}>
            <strong>{t('parties.unordered')}</strong>
            <span className="order__hint">{t('parties.unordered_hint')}</span>
          </Radio>
        </Radio.Group>
        <ol className="parties" ref={sorting.list}>
          {draft.parties.map((party, index) => (
            <PartyRow
              key={party.key}
              party={party}
              place={index + 1}
              total={draft.parties.length}
              ordered={draft.ordered}
              nameError={fault((code, key) => key === party.key && code.startsWith('party.name'))}
              mobileError={fault((code, key) => key === party.key && (code.startsWith('party.mobile') || code === 'party.same_mobile'))}
              dragging={sorting.dragging === party.key}
              handle={sorting.handle(party.key, index)}
              dispatch={dispatch}
            />
          ))}
        </ol>
        {draft.parties.length === 0 && <p className="soft parties__none">{t('parties.none')}</p>}
        {tried && draft.parties.length === 0 && <p className="field__error">{t('issue.party_none')}</p>}
        {fault((code) => code === 'party.too_many') && <p className="field__error">{t('issue.party_too_many', { max })}</p>}
        <AddParties draft={draft} dispatch={dispatch} max={max} />
        <p className="hefu-visually-hidden" role="status">
          {said}
        </p>
      </section>

      <section className="card form" aria-labelledby="until">
        <h2 id="until">{t('parties.deadline')}</h2>
        <div className="deadline">
          <div className="deadline__presets" role="group" aria-label={t('parties.deadline')}>
            <Button
              type={draft.deadline === null ? 'primary' : 'default'}
              aria-pressed={draft.deadline === null}
              onClick={() => dispatch({ type: 'deadline', deadline: null })}
            >
              {t('parties.no_deadline')}
            </Button>
            {[7, 15, 30].map((days) => {
              const chosen = draft.deadline !== null && Date.parse(draft.deadline) === Date.parse(endOfDayAfter(days, now))
              return (
                <Button
                  key={days}
                  type={chosen ? 'primary' : 'default'}
                  aria-pressed={chosen}
                  onClick={() => dispatch({ type: 'deadline', deadline: endOfDayAfter(days, Date.now()) })}
                >
                  {t('parties.days', { count: days })}
                </Button>
              )
            })}
          </div>
          <DeadlinePicker
            value={draft.deadline}
            invalid={fault((code) => code === 'deadline.past') !== null}
            onChange={(deadline) => dispatch({ type: 'deadline', deadline })}
          />
        </div>
        {fault((code) => code === 'deadline.past') ? (
          <p className="field__error">{t('issue.deadline_past')}</p>
        ) : (
          <p className="field__hint">{t('parties.deadline_hint')}</p>
        )}
      </section>

      <div className="edit__foot">
        <Button type="primary" size="large" htmlType="submit">
          {t('parties.next')}
        </Button>
      </div>
    </form>
  )
}

function AddParties({ draft, dispatch, max }: { draft: Draft; dispatch: Dispatch<DraftAction>; max: number }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const full = draft.parties.length >= max
  const mine = session ? cleanMobile(ownMobile(session) ?? '') : ''
  const amIn = draft.parties.some(
    (party) =>
      (mine !== '' && party.mobile === mine) || (party.mobileMasked !== null && party.mobileMasked === session?.user.mobile_masked),
  )
  const add = (name: string, mobile: string) => {
    const key = newKey()
    dispatch({ type: 'party.add', key, name, mobile })
    window.setTimeout(() => {
      const row = window.document.querySelector(`[data-party="${key}"]`)
      const inputs = [...(row?.querySelectorAll('input') ?? [])]
      inputs.find((input) => input.value === '')?.focus()
    }, 0)
  }
  return (
    <div className="parties__add">
      <Button onClick={() => add('', '')} disabled={full}>
        {t('parties.add')}
      </Button>
      {!amIn && (
        <Button
          type="text"
          disabled={full}
          onClick={() => add(session?.user.identity?.name ?? session?.user.name ?? '', isMobile(mine) ? mine : '')}
        >
          {t('parties.add_me')}
        </Button>
      )}
    </div>
  )
}
