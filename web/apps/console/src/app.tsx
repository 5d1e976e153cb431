import { useLanguage } from '@hefu/i18n'
import { antdTheme } from '@hefu/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useRef } from 'react'
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router'
import { Waiting } from './components/pieces'
import { queries } from './lib/client'
import { NotFoundPage, RouteFailure, Shell, SignedIn } from './shell'

/** The nonce of this answer; the style tags of the component library carry it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <Waiting />,
    children: [
      { path: '/', element: <Navigate to="/contracts" replace /> },
      { path: '/login', lazy: async () => ({ Component: (await import('./login/page')).LoginPage }) },
      { path: '/verify', lazy: async () => ({ Component: (await import('./verify/page')).VerifyPage }) },
      {
        path: '/setup',
        lazy: async () => ({ Component: (await import('./administrator/set_up_page')).SetUpPage }),
      },
      {
        element: <SignedIn />,
        children: [
          { path: '/identity', lazy: async () => ({ Component: (await import('./identity/page')).IdentityPage }) },
          {
            path: '/administrator',
            lazy: async () => ({ Component: (await import('./administrator/page')).AdministratorPage }),
          },
          { path: '/contracts', lazy: async () => ({ Component: (await import('./contracts/list_page')).ListPage }) },
          { path: '/contracts/new', lazy: async () => ({ Component: (await import('./draft/upload_page')).UploadPage }) },
          { path: '/contracts/:id', lazy: async () => ({ Component: (await import('./contracts/detail_page')).DetailPage }) },
          { path: '/contracts/:id/edit', lazy: async () => ({ Component: (await import('./draft/edit_page')).EditPage }) },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
])

export function App() {
  const { language } = useLanguage()
  const shown = useRef(language)
  useEffect(() => {
    // The server's sentences come in the language they were asked for in.
    if (shown.current !== language) void queries.invalidateQueries()
    shown.current = language
  }, [language])
  return (
    <ConfigProvider
      theme={antdTheme}
      csp={{ nonce }}
      locale={language === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}
