// The sentences of the two apps, read from their own dictionaries, so that a test names a sentence and not its wording.
import { readFileSync } from 'node:fs'

/** The dictionaries are object literals with an import and a type around them. */
function dictionary(path) {
  const source = readFileSync(new URL(`../../../web/apps/${path}.ts`, import.meta.url), 'utf8')
  const literal = source.slice(source.indexOf('= {') + 2, source.lastIndexOf('}') + 1)
  return new Function(`return (${literal})`)()
}

const BOOKS = {
  console: Object.fromEntries(
    ['zh', 'en'].map((language) => [
      language,
      Object.assign({}, ...['locales', 'draft/designer/words', 'verify/words'].map((folder) => dictionary(`console/src/${folder}/${language}`))),
    ]),
  ),
  m: { zh: dictionary('m/src/dictionaries/zh'), en: dictionary('m/src/dictionaries/en') },
}

/** `words('console', 'zh')('list.by', { name })`. An unknown name fails, so that no test waits for nothing. */
export function words(app, language) {
  return (key, values = {}) => {
    const text = BOOKS[app][language][key]
    if (text === undefined) throw new Error(`${app}/${language} has no ${key}`)
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name) => String(values[name] ?? whole))
  }
}
