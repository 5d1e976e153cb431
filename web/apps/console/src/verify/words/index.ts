import i18next from 'i18next'
import { en } from './en'
import { zh } from './zh'

/** Adds the sentences of the verification page to the dictionaries; they come with its code. */
export function addWords(): void {
  i18next.addResourceBundle('zh', 'translation', zh, true, false)
  i18next.addResourceBundle('en', 'translation', en, true, false)
}
