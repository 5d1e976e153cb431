import type { ContractFilter, ContractSummary } from '@hefu/api'
import { formatTime, useLanguage } from '@hefu/i18n'
import { Icon } from '@hefu/ui'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Failure } from '../components/notice'
import { Empty, PageHead, Waiting } from '../components/pieces'
import { ContractStatusTag } from '../components/status'
import { api, keys } from '../lib/client'
import { useRested, useTitle } from '../lib/hooks'

const FILTERS: readonly ContractFilter[] = ['all', 'mine_to_sign', 'waiting_for_others', 'drafts', 'done', 'closed']

function asFilter(value: string | null): ContractFilter {
  return FILTERS.find((filter) => filter === value) ?? 'all'
}

/** All contracts of this person: started by them or to be signed by them. */
export function ListPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const filter = asFilter(search.get('filter'))
  const [typed, setTyped] = useState(search.get('q') ?? '')
  const q = useRested(typed.trim(), 250)
  useTitle(t('list.title'))
  useEffect(() => {
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (q) after.set('q', q)
        else after.delete('q')
        return after
      },
      { replace: true },
    )
  }, [q, setSearch])

  const list = useInfiniteQuery({
    queryKey: [...keys.contracts, filter, q],
    queryFn: ({ pageParam, signal }) => api.contracts({ filter, q, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor ?? null,
    placeholderData: keepPreviousData,
  })
  const counts = list.data?.pages[0]?.counts
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const start = () => void navigate('/contracts/new')

  return (
    <div className="page">
      <PageHead
        title={t('list.title')}
        actions={
          <Button type="primary" size="large" onClick={start}>
            {t('list.new')}
          </Button>
        }
      />
      <div className="list-tools hefu-no-print">
        <nav className="filters" aria-label={t('list.filters')}>
          {FILTERS.map((name) => (
            <Link
              key={name}
              to={`?${new URLSearchParams({ ...(name === 'all' ? {} : { filter: name }), ...(q ? { q } : {}) }).toString()}`}
              aria-current={name === filter ? 'page' : undefined}
            >
              {t(`filter.${name}`)}
              {counts && (
                <span className={`filters__count${name === 'mine_to_sign' && counts[name] > 0 ? ' filters__count--due' : ''}`}>
                  {counts[name]}
                </span>
              )}
            </Link>
          ))}
        </nav>
        <Input.Search
          className="list-search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          allowClear
          enterButton={false}
          type="search"
        />
      </div>
      {list.isPending && <Waiting />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && <NothingHere filter={filter} q={q} onNew={start} />}
      {items.length > 0 && (
        <ul className={`contracts${list.isPlaceholderData ? ' contracts--stale' : ''}`} aria-label={t(`filter.${filter}`)}>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="list-more">
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Row({ item }: { item: ContractSummary }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const open = item.status === 'signing'
  return (
    <li className="contract-row">
      <Link to={item.status === 'draft' ? `/contracts/${item.id}/edit` : `/contracts/${item.id}`} className="contract-row__link">
        <span className="contract-row__main">
          <span className="contract-row__title hefu-serif">{item.title}</span>
          <span className="contract-row__sub">
            {item.role === 'initiator' ? t('list.by_me') : t('list.by', { name: item.initiator_name })}
            <span aria-hidden="true"> · </span>
            {t('list.updated', { time: formatTime(item.updated_at, language, { zone: false }) })}
          </span>
        </span>
        <span className="contract-row__progress">
          {item.signatory_count > 0 && item.status !== 'draft' && (
            <>
              <Dots done={item.signed_count} total={item.signatory_count} />
              <span>{t('list.progress', { done: item.signed_count, total: item.signatory_count })}</span>
            </>
          )}
          {open && item.deadline && (
            <span className="faint">{t('list.until', { time: formatTime(item.deadline, language, { zone: false }) })}</span>
          )}
        </span>
        <span className="contract-row__state">
          {item.my_turn ? (
            <span className="tag tag--due">
              <Icon name="pen" size={15} /> {t('list.my_turn')}
            </span>
          ) : (
            <ContractStatusTag status={item.status} />
          )}
        </span>
      </Link>
    </li>
  )
}

/** One mark per signatory, filled for those who have signed; only for few enough to be told apart. */
function Dots({ done, total }: { done: number; total: number }) {
  if (total > 8) return null
  return (
    <span className="dots" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={index < done ? 'dots__done' : ''} />
      ))}
    </span>
  )
}

function NothingHere({ filter, q, onNew }: { filter: ContractFilter; q: string; onNew: () => void }) {
  const { t } = useTranslation()
  if (q) return <Empty title={t('empty.search_title', { q })}>{t('empty.search_text')}</Empty>
  const offersNew = filter === 'all' || filter === 'drafts'
  return (
    <Empty
      title={t(`empty.${filter}_title`)}
      action={
        offersNew && (
          <Button type="primary" size="large" onClick={onNew}>
            {t('list.new')}
          </Button>
        )
      }
    >
      {t(`empty.${filter}_text`)}
    </Empty>
  )
}
