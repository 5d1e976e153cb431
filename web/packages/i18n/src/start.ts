import i18next, { type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { chooseLanguage, type Language, languageTag, storedLanguage, storeLanguage } from './language'

/** A flat dictionary: key → sentence with `{{name}}` placeholders. */
export type Dictionary = Record<string, string>

/** Starts i18next with both dictionaries and keeps `<html lang>` right. Call once, before the first render. */
export function startI18n(dictionaries: Record<Language, Dictionary>): i18n {
  const language = chooseLanguage({ search: location.search, stored: storedLanguage() })
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = languageTag(changed as Language)
  })
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['zh', 'en'],
    resources: { zh: { translation: dictionaries.zh }, en: { translation: dictionaries.en } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  storeLanguage(language)
  return i18next
}

/** The language in use now, outside of components. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh'
}

/** The address must not undo the choice at the next reload. */
function dropLanguageParameter(): void {
  const address = new URL(location.href)
  if (!address.searchParams.has('lang')) return
  address.searchParams.delete('lang')
  history.replaceState(history.state, '', address)
}

/** The language and its switch, inside components. */
export function useLanguage(): { language: Language; setLanguage: (language: Language) => void } {
  const { i18n: instance } = useTranslation()
  return {
    language: instance.language === 'en' ? 'en' : 'zh',
    setLanguage: (language) => {
      storeLanguage(language)
      dropLanguageParameter()
      void instance.changeLanguage(language)
    },
  }
}
