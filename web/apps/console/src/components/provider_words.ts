import { useTranslation } from 'react-i18next'

/** Names of providers and methods for people: the server's are stable names for programs. */
export function useProviderWords() {
  const { t } = useTranslation()
  return {
    /** An embedded provider is this platform itself; the others go by their own names. */
    provider: (name: string, embedded: boolean | null | undefined) => (embedded ? t('provider.own') : name),
    /** How somebody was checked; a method without a sentence keeps its name. */
    method: (name: string) => t(`method.${name}`, { defaultValue: name }),
  }
}
