import { describe, expect, it } from 'vitest'
import { checkDictionaries } from './check'
import { formatCountdown, formatDate, formatList, formatTime } from './format'
import { chooseLanguage } from './language'

describe('choice of language', () => {
  it.each([
    ['', null, 'zh'],
    ['', 'en', 'en'],
    ['?lang=en', null, 'en'],
    ['?lang=zh-CN', 'en', 'zh'],
    ['?lang=EN-gb', 'zh', 'en'],
    ['?lang=fr', 'en', 'en'],
    ['?lang=fr', 'xx', 'zh'],
  ] as const)('search %j with stored %j gives %s', (search, stored, expected) => {
    expect(chooseLanguage({ search, stored })).toBe(expected)
  })
})

describe('civil time', () => {
  it('is Beijing time and says so', () => {
    expect(formatTime('2026-11-20T10:15:00.123456Z', 'zh')).toBe('2026年11月20日 18:15（北京时间）')
    expect(formatTime('2026-11-20T10:15:07Z', 'en', { seconds: true })).toBe('20 November 2026, 18:15:07 (Beijing time)')
  })
  it('passes into the next civil day at 16:00 UTC', () => {
    expect(formatDate('2026-12-31T16:00:00Z', 'zh')).toBe('2027年1月1日')
    expect(formatDate('2026-12-31T15:59:59Z', 'en')).toBe('31 December 2026')
  })
  it('shows midnight as 00', () => {
    expect(formatTime('2026-01-01T16:00:00Z', 'zh', { zone: false })).toBe('2026年1月2日 00:00')
  })
  it('gives back what is no time', () => expect(formatTime('soon', 'en')).toBe('soon'))
})

describe('small words', () => {
  it('counts down', () => {
    expect([0, 59.2, 61, 3600, -4].map(formatCountdown)).toEqual(['0:00', '1:00', '1:01', '1:00:00', '0:00'])
  })
  it('joins names', () => {
    expect(formatList(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙')
    expect(formatList(['Ann', 'Bob'], 'en')).toBe('Ann and Bob')
  })
})

describe('the dictionary check', () => {
  const zh = { 'a.one': '你好，{{name}}。', 'a.two': '二', 'b.x_one': '一', 'b.x_other': '多' }
  const en = { 'a.one': 'Hello, {{name}}.', 'a.two': 'two', 'b.x_one': 'one', 'b.x_other': 'many' }
  const whole = ["t('a.one', { name })", 't(`a.${which}`)', "t('b.x', { count })"]

  it('finds nothing wrong with a whole pair', () => {
    expect(Object.values(checkDictionaries({ zh, en }, whole)).flat()).toEqual([])
  })
  it('names every kind of fault', () => {
    const report = checkDictionaries({ zh: { 'a.one': '你好,{{name}}', 'a.odd': '' }, en: { 'a.one': 'Hello', 'a.three': 'three。' } }, [
      "t('a.one')",
      "t('a.gone')",
    ])
    expect(report).toEqual({
      missingInZh: ['a.three'],
      missingInEn: ['a.odd'],
      unused: ['a.odd', 'a.three'],
      unknown: ['a.gone'],
      differentPlaceholders: ['a.one'],
      empty: ['a.odd'],
      wrongPunctuation: ['a.one', 'a.three'],
    })
  })
})
