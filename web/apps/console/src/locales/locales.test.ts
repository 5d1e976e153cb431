import { checkDictionaries } from '@hefu/i18n/check'
import { expect, it } from 'vitest'
import { en as designerEn } from '../draft/designer/words/en'
import { zh as designerZh } from '../draft/designer/words/zh'
import { en as verifyEn } from '../verify/words/en'
import { zh as verifyZh } from '../verify/words/zh'
import { en } from './en'
import { zh } from './zh'

const sources = Object.entries(import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }))
  .filter(([path]) => !path.includes('/locales/') && !path.includes('/words/') && !path.includes('.test.'))
  .map(([, text]) => text)

it('both_dictionaries_are_whole_and_every_sentence_is_used', () => {
  expect(sources.length).toBeGreaterThan(20)
  // What comes with the code of some pages, and is in no dictionary twice.
  const whole = { zh: { ...zh, ...designerZh, ...verifyZh }, en: { ...en, ...designerEn, ...verifyEn } }
  expect(Object.keys(whole.zh)).toHaveLength([zh, designerZh, verifyZh].reduce((sum, words) => sum + Object.keys(words).length, 0))
  expect(checkDictionaries(whole, sources)).toEqual({
    missingInZh: [],
    missingInEn: [],
    unused: [],
    unknown: [],
    differentPlaceholders: [],
    empty: [],
    wrongPunctuation: [],
  })
})
