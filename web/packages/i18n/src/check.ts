import type { Language } from './language'
import type { Dictionary } from './start'

/** What is wrong with a pair of dictionaries and the sources that use them; all lists empty when nothing is. */
export interface DictionaryReport {
  missingInZh: string[]
  missingInEn: string[]
  /** In the dictionaries, named nowhere in the sources. */
  unused: string[]
  /** Named in the sources, in no dictionary. */
  unknown: string[]
  /** The two sentences have different `{{placeholders}}`. */
  differentPlaceholders: string[]
  empty: string[]
  /** Chinese sentences with Western punctuation between Chinese characters, or English ones with Chinese punctuation. */
  wrongPunctuation: string[]
}

/**
 * Compares dictionaries with each other and with source texts. A key counts as used when it stands in quotes anywhere;
 * a template literal such as `closed.${state}.title` uses every key that fits its fixed parts.
 */
export function checkDictionaries(dictionaries: Record<Language, Dictionary>, sources: readonly string[]): DictionaryReport {
  const { zh, en } = dictionaries
  const keys = new Set([...Object.keys(zh), ...Object.keys(en)])
  const text = sources.join('\n')
  const quoted = new Set([...text.matchAll(/["'`]([a-z][\w]*(?:\.\w+)+)["'`]/g)].map((found) => found[1]!))
  const patterns = [...text.matchAll(/\bt\(\s*`([^`]*\$\{[^`]*)`/g)].map((found) => asPattern(found[1]!))
  const called = [...text.matchAll(/\bt\(\s*["']([^"']+)["']/g)].map((found) => found[1]!)
  const named = new Set([...quoted, ...called])
  return {
    missingInZh: [...keys].filter((key) => !(key in zh)),
    missingInEn: [...keys].filter((key) => !(key in en)),
    unused: [...keys].filter((key) => !named.has(plain(key)) && !named.has(key) && !patterns.some((pattern) => pattern.test(key))),
    unknown: called.filter((key) => !keys.has(key) && !keys.has(`${key}_one`) && !keys.has(`${key}_other`)),
    differentPlaceholders: [...keys].filter((key) => placeholders(zh[key]) !== placeholders(en[key])),
    empty: [...keys].filter((key) => zh[key]?.trim() === '' || en[key]?.trim() === ''),
    wrongPunctuation: [
      ...Object.keys(zh).filter((key) => /[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]|[\u4e00-\u9fff]\.(\s|$)/.test(zh[key]!)),
      ...Object.keys(en).filter((key) => /[，。；：！？、（）]/.test(en[key]!)),
    ],
  }
}

/** `count_one` and `count_other` are used by `t('count', { count })`. */
function plain(key: string): string {
  return key.replace(/_(one|other)$/, '')
}

function placeholders(sentence: string | undefined): string {
  return [...(sentence ?? '').matchAll(/\{\{(\w+)\}\}/g)]
    .map((found) => found[1])
    .sort()
    .join(',')
}

function asPattern(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${fixed.join('[\\w]+')}$`)
}
