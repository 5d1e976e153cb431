// The designer on the real server: what is placed by hand lies in the sent file where it was put, also on turned, cut and scaled pages.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { draft, logIn } from '../../lib/api.mjs'
import { launch, onPage, PHONE } from '../../lib/browser.mjs'
import * as desk from '../../lib/console.mjs'
import { contractPdf } from '../../lib/files.mjs'
import { look } from '../../lib/look.mjs'
import { drag } from '../../lib/pointer.mjs'
import { startServer } from '../../lib/server.mjs'
import { words } from '../../lib/words.mjs'

const { getDocument } = await import(createRequire(new URL('../../../../web/package.json', import.meta.url)).resolve('pdfjs-dist/legacy/build/pdf.mjs'))
const VECTORS = JSON.parse(readFileSync(new URL('../../../vectors/geometry.json', import.meta.url), 'utf8'))
/** Every turn of a page that is cut, lies off the origin, or counts in other units; large enough to draw on. */
const DRAWN = VECTORS.filter(({ name, view }) => /^(both boxes off|media box far|user unit (2|0\.5))/.test(name) && view.width >= 40)

const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true, timezoneId: 'Asia/Shanghai' }
const SCREENS = { desktop: desk.WIDE_SCREEN, tablet: TABLET, phone: PHONE }

let server
let browser
let operator

before(async () => {
  ;[server, browser] = await Promise.all([startServer(), launch()])
  operator = await logIn(server, server.demo.operator.mobile)
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

/** A file with one page of text for each vector. */
function fileOf(vectors) {
  const objects = [
    '<</Type /Catalog/Pages 2 0 R>>',
    `<</Type /Pages/Count ${vectors.length}/Kids [${vectors.map((_, index) => `${index + 5} 0 R`).join(' ')}]>>`,
    '<</Type /Font/Subtype /Type1/BaseFont /Helvetica>>',
    '<</Length 46>>\nstream\nBT /F1 20 Tf 1100 2400 Td (Signed here) Tj ET \nendstream',
    ...vectors.map(({ media_box: media, crop_box: crop, rotation, user_unit: unit }) => {
      const cut = crop ? `/CropBox [${crop.join(' ')}]` : ''
      return `<</Type /Page/Parent 2 0 R/MediaBox [${media.join(' ')}]${cut}/Rotate ${rotation}/UserUnit ${unit}/Contents 4 0 R/Resources <</Font <</F1 3 0 R>>>>>>`
    }),
  ]
  return pdfOf(objects)
}

/** Objects from number 1 on, the first of which is the catalog. */
function pdfOf(objects) {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

function inDesigner(made, { screen = 'desktop', language = 'zh' }, act) {
  return onPage(browser, { base: server.url, language, device: SCREENS[screen] }, async ({ page, context }) => {
    const [name, value] = operator.cookie().split('=')
    await context.addCookies([{ name, value, url: server.url, httpOnly: true }])
    await page.goto(`${server.url}/contracts/${made.id}/edit?step=place`)
    await page.locator('[data-page="1"] canvas').waitFor({ state: 'attached' })
    const t = words('console', language)
    const button = (key, values) => page.getByRole('button', { name: t(key, values), exact: true })
    await act({ page, t, button, kept: async () => (await desk.saved(page, language), (await operator.must('GET', `/contracts/${made.id}`)).fields) })
  })
}

test('what is drawn by hand lies in the sent file within one point of where it was drawn', async () => {
  assert.equal(DRAWN.length, 16)
  const one = server.demo.persons[0]
  const made = await draft(operator, { pdf: fileOf(DRAWN), title: '转向与裁切的页面', signatories: [one], fields: [] })
  await inDesigner(made, {}, async ({ page, t, button, kept }) => {
    await page.locator('.page-tools__zoom').selectOption('1.5')
    for (const [index, { view, view_size: size }] of DRAWN.entries()) {
      const choose = button('place.choose', { name: one.name, kind: t('kind.signature') })
      if ((await choose.getAttribute('aria-pressed')) !== 'true') await choose.click()
      await desk.goToPage(page, index + 1)
      const paper = page.locator(`[data-page="${index + 1}"]`)
      await paper.locator('canvas').waitFor({ state: 'attached' })
      // The place to draw at comes to the middle of the view.
      await paper.evaluate((element, at) => {
        const stage = element.closest('.design-stage')
        stage.scrollTo(element.offsetLeft + at.x * element.clientWidth - stage.clientWidth / 2, element.offsetTop + at.y * element.clientHeight - stage.clientHeight / 2)
      }, { x: (view.x + view.width / 2) / size.width, y: (view.y + view.height / 2) / size.height })
      await page.waitForTimeout(150)
      const box = await paper.boundingBox()
      const scale = box.width / size.width
      const from = { x: box.x + view.x * scale, y: box.y + view.y * scale }
      await drag(page, from, { x: from.x + view.width * scale, y: from.y + view.height * scale })
    }
    assert.equal((await kept()).length, DRAWN.length)
    await button('place.next').click()
    await page.locator('.confirm').waitFor()
    await button('confirm.send').click()
    await page.locator('.notice').getByText(t('sent.title')).waitFor()
  })
  const answer = await fetch(`${server.url}/api/v1/contracts/${made.id}/document.pdf`, { headers: { cookie: operator.cookie() } })
  const sent = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 }).promise
  try {
    for (const [index, { name, pdf, user_unit: unit }] of DRAWN.entries()) {
      const annotations = await (await sent.getPage(index + 1)).getAnnotations()
      // The place for the archive time stamp has no extent.
      const widgets = annotations.filter(({ subtype, rect }) => subtype === 'Widget' && rect[2] > rect[0])
      assert.equal(widgets.length, 1, name)
      // One point on the displayed page, in the units of the page.
      widgets[0].rect.forEach((side, place) => assert.ok(Math.abs(side - pdf[place]) <= 1 / unit, `${name}: ${widgets[0].rect} is not ${pdf}`))
    }
  } finally {
    await sent.destroy()
  }
})

test('an area over a field that the file brought along is refused while it is placed, not when it is sent', async () => {
  const one = server.demo.persons[0]
  const objects = [
    '<</Type /Catalog/Pages 2 0 R/AcroForm <</Fields [4 0 R]/DA (/Helv 0 Tf 0 g)>>>>',
    '<</Type /Pages/Count 1/Kids [3 0 R]>>',
    '<</Type /Page/Parent 2 0 R/MediaBox [0 0 595 842]/Resources <<>>/Annots [4 0 R]>>',
    '<</Type /Annot/Subtype /Widget/FT /Tx/T (amount)/F 4/P 3 0 R/Rect [100 600 300 640]/DA (/Helv 0 Tf 0 g)>>',
  ]
  const made = await draft(operator, {
    pdf: pdfOf(objects),
    title: '带填写栏的合同',
    signatories: [one],
    fields: [{ signatory_index: 0, kind: 'signature', page: 1, x: 150, y: 220, width: 128, height: 52 }],
  })
  await inDesigner(made, {}, async ({ page, t, button, kept }) => {
    const warning = page.locator('.place__side').getByText(t('issue.covers_form', { page: 1 }))
    await warning.waitFor()
    await button('place.next').click()
    assert.equal(await page.locator('.confirm').count(), 0)
    await look(page, 'designer-covers.desktop.zh', { full: false })
    await page.locator('[data-field]').click()
    await page.locator('.chosen').getByLabel(t('chosen.y')).fill('300')
    await page.keyboard.press('Enter')
    await warning.waitFor({ state: 'detached' })
    assert.equal((await kept())[0].y, 300)
    await button('place.next').click()
    await button('confirm.send').click()
    await page.locator('.notice').getByText(t('sent.title')).waitFor()
  })
})

for (const [screen, language] of [
  ['desktop', 'en'],
  ['tablet', 'zh'],
  ['phone', 'en'],
])
  test(`areas are placed, copied, taken back and found again after a reload (${screen}, ${language})`, async () => {
    const [one, two] = server.demo.persons
    const pdf = await contractPdf(browser)
    const made = await draft(operator, { pdf, title: '设备采购合同', signatories: [one, two], fields: [] })
    await inDesigner(made, { screen, language }, async ({ page, t, button, kept }) => {
      for (const { name } of [one, two]) await desk.placeByClick(page, language, { name, kind: 'signature', number: 1, at: [name === one.name ? 0.25 : 0.7, 0.3] })
      assert.equal((await kept()).length, 2)
      await button('chosen.to_pages').click()
      await button('copy.submit').click()
      assert.deepEqual((await kept()).map((field) => field.page), [1, 1, 2])
      await button('tool.undo').click()
      await button('chosen.duplicate').click()
      const before = await kept()
      assert.deepEqual(before.map((field) => field.page), [1, 1, 1])
      await page.locator('.place__side').getByText(t('issue.overlap', { page: 1 })).waitFor()
      // One area lies over another on purpose; both can be chosen in the list.
      await look(page, `designer.${screen}.${language}`, { full: false, except: ['target-size'] })
      await page.reload()
      await page.locator('[data-field]').nth(2).waitFor()
      assert.deepEqual(await kept(), before, 'nothing was saved anew')
      await button('place.next').click()
      await page.locator('.confirm').waitFor()
      await page.getByText(t('issue.overlap', { page: 1 })).waitFor()
      await look(page, `designer-confirm.${screen}.${language}`)
      await button('confirm.send').click()
      await page.locator('.notice').getByText(t('sent.title')).waitFor()
    })
  })
