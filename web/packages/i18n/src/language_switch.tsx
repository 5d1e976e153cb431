import { LANGUAGE_NAMES, languageTag } from './language'
import { useLanguage } from './start'

/** A button that names the other language in that language's own writing. */
export function LanguageSwitch({ className }: { className?: string }) {
  const { language, setLanguage } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className={className ?? 'hefu-language-switch'} lang={languageTag(other)} onClick={() => setLanguage(other)}>
      {LANGUAGE_NAMES[other]}
    </button>
  )
}
