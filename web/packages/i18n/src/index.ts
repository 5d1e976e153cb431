/**
 * Languages of Hefu's pages: choice and memory, civil time and lists in words, the check that keeps dictionaries whole.
 * Holds no sentences; each app brings its own dictionaries. Entry point: `startI18n`.
 */
export { asLanguage, chooseLanguage, LANGUAGE_NAMES, LANGUAGES, type Language, languageTag, STORAGE_KEY } from './language'
export { formatCountdown, formatDate, formatList, formatTime, TIME_ZONE } from './format'
export { LanguageSwitch } from './language_switch'
export { currentLanguage, type Dictionary, startI18n, useLanguage } from './start'
