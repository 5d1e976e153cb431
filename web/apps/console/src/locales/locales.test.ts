import { checkDictionaries } from '@hefu/i18n/check'
import { expect, it } from 'vitest'
import { en } from './en'
import { zh } from './zh'

const sources = Object.entries(import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }))
  .filter(([path]) => !path.includes('/locales/') && !path.includes('.test.'))
  .map(([, text]) => text)

it('both_dictionaries_are_whole_and_every_sentence_is_used', () => {
  expect(sources.length).toBeGreaterThan(20)
  expect(checkDictionaries({ zh, en }, sources)).toEqual({
    missingInZh: [],
    missingInEn: [],
    unused: [],
    unknown: [],
    differentPlaceholders: [],
    empty: [],
    wrongPunctuation: [],
  })
})
