import { ApiError, type Meta, type Session } from '@hefu/api'
import { useQuery } from '@tanstack/react-query'
import { api, keys } from './client'

/** The session: undefined while asked for, null for nobody. */
export function useSession() {
  return useQuery<Session | null, ApiError>({
    queryKey: keys.session,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      try {
        return await api.session({ signal })
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null
        throw error
      }
    },
  })
}

/** What the server is: its providers and limits. */
export function useMeta() {
  return useQuery<Meta, ApiError>({ queryKey: keys.meta, queryFn: ({ signal }) => api.meta({ signal }), staleTime: 5 * 60_000 })
}
