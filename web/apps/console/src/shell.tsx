import { LanguageSwitch } from '@hefu/i18n'
import { Icon, Wordmark } from '@hefu/ui'
import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate, useRouteError } from 'react-router'
import { Failure } from './components/notice'
import { Empty, Waiting } from './components/pieces'
import { Toasts } from './components/toast'
import { forgetAllMobiles } from './draft/known_mobiles'
import { api, keys, queries } from './lib/client'
import { useOnline, useTitle } from './lib/hooks'
import { useMeta, useSession } from './lib/session'

/** Head, banner, page, foot: around every page of the console. */
export function Shell() {
  const { t } = useTranslation()
  const online = useOnline()
  const { data: session } = useSession()
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="top hefu-no-print">
        <div className="top__inner">
          <Link to={session ? '/contracts' : '/login'} className="top__home" aria-label={t('shell.home')}>
            <Wordmark size={30} />
          </Link>
          <nav className="top__nav" aria-label={t('shell.nav')}>
            {session && <NavLink to="/contracts">{t('shell.contracts')}</NavLink>}
            <NavLink to="/verify">{t('shell.verify')}</NavLink>
          </nav>
          <div className="top__tools">
            <LanguageSwitch className="top__language" />
            {session ? <UserMenu /> : session === null && <SignInLink />}
          </div>
        </div>
      </header>
      {!online && (
        <div className="banner" role="status">
          <Icon name="cloud_off" size={18} /> {t('shell.offline')}
        </div>
      )}
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
      <Toasts />
      <ScrollRestoration />
    </>
  )
}

function SignInLink() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  return pathname === '/login' ? null : (
    <Link to="/login" className="top__sign-in">
      {t('shell.sign_in')}
    </Link>
  )
}

function UserMenu() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useId()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useEffect(() => setOpen(false), [pathname])
  useEffect(() => {
    if (!open) return
    const close = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    window.document.addEventListener('pointerdown', close)
    window.document.addEventListener('focusin', close)
    return () => {
      window.document.removeEventListener('pointerdown', close)
      window.document.removeEventListener('focusin', close)
    }
  }, [open])
  if (!session) return null
  const leave = async (everywhere: boolean) => {
    await (everywhere ? api.logoutEverywhere() : api.logout()).catch(() => undefined)
    queries.clear()
    forgetAllMobiles()
    queries.setQueryData(keys.session, null)
    await navigate('/login')
  }
  const name = session.user.name ?? session.user.mobile_masked
  return (
    <div
      className="menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button ref={button} type="button" className="menu__button" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        <span className="menu__initial" aria-hidden="true">
          {[...name][0]}
        </span>
        <span className="menu__name">{name}</span>
      </button>
      {open && (
        <div className="menu__panel" id={panel}>
          <div className="menu__who">
            <strong>{name}</strong>
            {session.user.name && <span>{session.user.mobile_masked}</span>}
            {session.organisation && <span>{session.organisation.name}</span>}
          </div>
          <Link to="/identity">{session.user.identity ? t('shell.identity_done') : t('shell.identity_open')}</Link>
          {session.administrator && <Link to="/administrator">{t('shell.administrator')}</Link>}
          <button type="button" onClick={() => void leave(false)}>
            {t('shell.log_out')}
          </button>
          <button type="button" onClick={() => void leave(true)}>
            {t('shell.log_out_everywhere')}
          </button>
        </div>
      )}
    </div>
  )
}

function Foot() {
  const { t } = useTranslation()
  const { data: meta } = useMeta()
  return (
    <footer className="foot">
      <p>{t('shell.promise')}</p>
      {meta?.providers.certificates.embedded && <p>{t('provider.embedded_ca')}</p>}
      {meta && (
        <p className="hefu-no-print">
          {meta.product} {meta.version}
        </p>
      )}
    </footer>
  )
}

/** Pages behind the log-in; without a session it leads there and back again. */
export function SignedIn() {
  const { data: session, error, isPending, refetch } = useSession()
  const { pathname, search } = useLocation()
  const { t } = useTranslation()
  if (session === null) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />
  if (session) return <Outlet />
  if (isPending) return <Waiting />
  return (
    <div className="page page--narrow">
      <Failure error={error} title={t('shell.no_session_answer')} onRetry={() => void refetch()} />
    </div>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useTitle(t('not_found.title'))
  return (
    <div className="page page--narrow">
      <Empty
        heading="h1"
        title={t('not_found.title')}
        action={
          <Button type="primary" size="large" onClick={() => void navigate('/contracts')}>
            {t('not_found.action')}
          </Button>
        }
      >
        {t('not_found.text')}
      </Empty>
    </div>
  )
}

/** A page whose code could not be loaded or that failed while it was drawn. */
export function RouteFailure() {
  const { t } = useTranslation()
  useRouteError()
  return (
    <main className="page page--narrow">
      <Empty
        heading="h1"
        title={t('failure.title')}
        action={
          <Button type="primary" size="large" onClick={() => window.location.reload()}>
            {t('failure.action')}
          </Button>
        }
      >
        {t('failure.text')}
      </Empty>
    </main>
  )
}
