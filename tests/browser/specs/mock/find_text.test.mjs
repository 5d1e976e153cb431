// Placing beside words, against the stand-in server: it knows three places of any word.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from '../../lib/browser.mjs'
import { look } from '../../lib/look.mjs'
import { inDesigner, PARTIES, startWorld } from './designer_world.mjs'

let world
let browser

before(async () => {
  ;[world, browser] = await Promise.all([startWorld(3), launch()])
})
after(async () => {
  await browser?.close()
  await world?.close()
})

const design = (options, act) => inDesigner(browser, world, options, act)
const rounded = ({ page, x, y, width, height }) => [page, ...[x, y, width, height].map(Math.round)]

/** The tab for words, also where the panel has to be opened first. */
async function openTab({ page, t, screen, button }) {
  if (screen !== 'desktop') await button('side.open').first().click()
  await page.getByRole('tab', { name: t('side.find') }).click()
}

for (const [screen, language] of [
  ['desktop', 'zh'],
  ['tablet', 'en'],
  ['phone', 'zh'],
])
  test(`every place of a word is pointed out and gets an area (${screen}, ${language})`, async () => {
    await design({ screen, language }, async (helpers) => {
      const { page, t, button, kept } = helpers
      await openTab(helpers)
      await page.getByLabel(t('find.word'), { exact: true }).fill('签字')
      await button('find.submit').click()
      await page.getByText(t('find.count_other', { count: 3, chosen: 3 })).waitFor()
      await look(page, `designer-find.${screen}.${language}`, { full: false })
      await button('find.place_other', { count: 3 }).click()
      const fields = await kept()
      assert.deepEqual(fields.map(rounded), [
        [1, 148, 100, 128, 52],
        [1, 348, 480, 128, 52],
        // In the corner there is no room beside the word.
        [2, 467, 790, 128, 52],
      ])
      assert.deepEqual([...new Set(fields.map((field) => field.signatory_index))], [0])
    })
  })

test('places are chosen and placed with the keyboard alone, in one step', async () => {
  await design({}, async (helpers) => {
    const { page, t, kept } = helpers
    await page.getByRole('tab', { name: t('side.pages') }).focus()
    await page.keyboard.press('ArrowLeft')
    assert.equal(await page.getByRole('tab', { name: t('side.find') }).getAttribute('aria-selected'), 'true')
    await page.getByLabel(t('find.word'), { exact: true }).focus()
    await page.keyboard.type('签字')
    await page.keyboard.press('Enter')
    await page.getByText(t('find.count_other', { count: 3, chosen: 3 })).waitFor()
    assert.equal(await page.locator('.design-stage__mark--strong').count() >= 2, true)
    await page.getByRole('checkbox', { name: t('find.hit', { page: 1, place: 1 }) }).focus()
    await page.keyboard.press('Space')
    await page.getByText(t('find.count_other', { count: 3, chosen: 2 })).waitFor()
    const selects = page.locator('.find__place select')
    await selects.nth(0).selectOption({ label: PARTIES[1].name })
    await selects.nth(1).selectOption({ label: t('kind.date') })
    await selects.nth(2).selectOption({ label: t('find.over') })
    await page.getByRole('button', { name: t('find.place_other', { count: 2 }) }).focus()
    await page.keyboard.press('Enter')
    const fields = await kept()
    assert.deepEqual(fields.map(rounded), [
      [1, 272, 495, 104, 22],
      [2, 491, 815, 104, 22],
    ])
    assert.ok(fields.every((field) => field.kind === 'date' && field.signatory_index === 1))
    await page.locator('.place__pages').focus()
    await page.keyboard.press('Control+z')
    assert.deepEqual(await kept(), [])
  })
})

test('a word that stands alone, one that is nowhere, and marks that go with their tab', async () => {
  await design({}, async (helpers) => {
    const { page, t, button } = helpers
    await openTab(helpers)
    const word = page.getByLabel(t('find.word'), { exact: true })
    await word.fill('nowhere')
    await button('find.submit').click()
    await page.getByText(t('find.none', { word: 'nowhere' })).waitFor()
    assert.equal(await page.locator('.find__place').count(), 0)
    await word.fill('签字')
    await page.getByRole('checkbox', { name: t('find.whole') }).check()
    await button('find.submit').click()
    await page.getByText(t('find.count_one', { count: 1, chosen: 1 })).waitFor()
    await button('find.choose_none').click()
    assert.equal(await page.getByRole('button', { name: t('find.place_other', { count: 0 }) }).isDisabled(), true)
    await page.getByRole('checkbox', { name: t('find.hit', { page: 2, place: 1 }) }).focus()
    await page.locator('[data-page="2"] .design-stage__mark').waitFor()
    await page.getByRole('tab', { name: t('side.pages') }).click()
    assert.equal(await page.locator('.design-stage__mark').count(), 0)
  })
})
