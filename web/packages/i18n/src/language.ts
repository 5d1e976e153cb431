/** The languages of the platform. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Where the choice is remembered; shared by all our pages on this origin. */
export const STORAGE_KEY = 'hefu.language'

/** Each language in its own writing, as language switches show it. */
export const LANGUAGE_NAMES: Record<Language, string> = { zh: '中文', en: 'English' }

interface Sources {
  /** `location.search`. */
  search: string
  /** What was remembered, if anything. */
  stored: string | null
}

/** `?lang=` wins over the remembered choice; Chinese when neither says anything. */
export function chooseLanguage({ search, stored }: Sources): Language {
  return asLanguage(new URLSearchParams(search).get('lang')) ?? asLanguage(stored) ?? 'zh'
}

/** `en-GB` → `en`; null for a language we do not speak. */
export function asLanguage(value: string | null | undefined): Language | null {
  const primary = value?.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === primary) ?? null
}

/** The tag for `lang` attributes and for `Accept-Language`. */
export function languageTag(language: Language): 'zh-CN' | 'en' {
  return language === 'zh' ? 'zh-CN' : 'en'
}

/** Reads the remembered choice; a browser that forbids storage remembers nothing. */
export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
