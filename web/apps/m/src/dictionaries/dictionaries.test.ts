import { describe, expect, it } from 'vitest'
import { checkDictionaries } from '@hefu/i18n/check'
import { en } from './en'
import { zh } from './zh'

const sources = Object.entries(import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }))
  .filter(([path]) => !path.includes('/dictionaries/') && !path.includes('.test.') && !path.startsWith('./'))
  .map(([, text]) => text)

describe('dictionaries of the phone pages', () => {
  it('have the same keys, and every key is used and known', () => {
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
})
