import { lazy, Suspense, type ReactNode } from 'react'
import { BrowserRouter, Route, Routes, useParams } from 'react-router'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { SigningProvider, useSigningState, type Signing } from './hooks/use_signing'
import { ClosedPage } from './pages/closed'
import { CodePage } from './pages/code'
import { LoadFailedPage, LoadingPage } from './pages/loading'
import { PageBoundary } from './parts/boundary'

// The landing page stays small: what follows it is fetched while the code is on its way.
const IdentityPage = lazy(() => import('./pages/identity').then((module) => ({ default: module.IdentityPage })))
const WaitPage = lazy(() => import('./pages/wait').then((module) => ({ default: module.WaitPage })))
const ReadPage = lazy(() => import('./pages/read').then((module) => ({ default: module.ReadPage })))
const SignaturePage = lazy(() => import('./pages/signature').then((module) => ({ default: module.SignaturePage })))
const ConsentPage = lazy(() => import('./pages/consent').then((module) => ({ default: module.ConsentPage })))
const ConfirmPage = lazy(() => import('./pages/confirm').then((module) => ({ default: module.ConfirmPage })))
const RefusePage = lazy(() => import('./pages/refuse').then((module) => ({ default: module.RefusePage })))
const SealingPage = lazy(() => import('./pages/sealing').then((module) => ({ default: module.SealingPage })))
const DonePage = lazy(() => import('./pages/done').then((module) => ({ default: module.DonePage })))

const queries = new QueryClient()

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <Routes>
          <Route path="/s/:token" element={<SigningRoute />} />
          <Route path="*" element={<UnknownRoute />} />
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>
  )
}

function SigningRoute() {
  const { token = '' } = useParams()
  return <SigningLink key={token} token={token} />
}

function SigningLink({ token }: { token: string }) {
  const signing = useSigningState(token)
  return (
    <SigningProvider value={signing}>
      <PageBoundary>
        <Suspense fallback={<LoadingPage />}>{pageFor(signing)}</Suspense>
      </PageBoundary>
    </SigningProvider>
  )
}

function UnknownRoute() {
  return <ClosedPage state="unknown" />
}

function pageFor({ cover, view, loadFailure, reload, screen }: Signing): ReactNode {
  if (loadFailure) return <LoadFailedPage failure={loadFailure} onRetry={reload} />
  if (!cover && !view) return <LoadingPage />
  switch (screen.name) {
    case 'code':
      return <CodePage />
    case 'identity':
      return <IdentityPage />
    case 'wait':
      return <WaitPage />
    case 'read':
      return <ReadPage />
    case 'signature':
      return <SignaturePage />
    case 'consent':
      return <ConsentPage />
    case 'confirm':
      return <ConfirmPage />
    case 'refuse':
      return <RefusePage />
    case 'sealing':
      return <SealingPage />
    case 'done':
      return <DonePage />
    case 'closed':
      return <ClosedPage state={screen.state} />
  }
}
