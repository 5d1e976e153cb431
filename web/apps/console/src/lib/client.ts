import { createConsoleApi, type Session } from '@hefu/api'
import { currentLanguage, languageTag } from '@hefu/i18n'
import { QueryClient } from '@tanstack/react-query'

/** Keys of everything the console reads, so that what changes together is named in one place. */
export const keys = {
  meta: ['meta'] as const,
  session: ['session'] as const,
  administrator: ['administrator'] as const,
  contracts: ['contracts'] as const,
  contract: (id: string) => ['contract', id] as const,
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal does not become an answer by asking again; an unreachable server may.
      retry: (count, error) => count < 2 && 'status' in error && error.status === 0,
      staleTime: 10_000,
      refetchOnWindowFocus: true,
    },
  },
})

export const api = createConsoleApi({
  language: () => languageTag(currentLanguage()),
  // Every page that needs a session watches this entry and leads to the log-in when it is empty.
  onUnauthorised: () => queries.setQueryData<Session | null>(keys.session, null),
})
