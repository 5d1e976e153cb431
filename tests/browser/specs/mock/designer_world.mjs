// What the tests of the designer share: files of any length, a draft on the stand-in server, a page that shows it, pointers.
import { startMockConsole } from '../../../../web/apps/console/dev/mock_server.mjs'
import { onPage } from '../../lib/browser.mjs'
import { words } from '../../lib/words.mjs'

export const SCREENS = {
  desktop: { viewport: { width: 1440, height: 900 }, timezoneId: 'Asia/Shanghai' },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1, timezoneId: 'Asia/Shanghai' },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, timezoneId: 'Asia/Shanghai' },
}
export const A4 = { width: 595, height: 842 }
export const PARTIES = [
  { name: '王小明', mobile: '13800000001' },
  { name: '李华', mobile: '13900000002' },
]

/** A file of so many A4 pages of text, each of which names its number. */
export function filePdf(count) {
  const objects = [
    '<</Type /Catalog/Pages 2 0 R>>',
    `<</Type /Pages/Count ${count}/MediaBox [0 0 595 842]/Kids [${Array.from({ length: count }, (_, page) => `${4 + 2 * page} 0 R`).join(' ')}]>>`,
    '<</Type /Font/Subtype /Type1/BaseFont /Helvetica>>',
  ]
  for (let page = 1; page <= count; page += 1) {
    const lines = Array.from({ length: 44 }, (_, line) => `(${page}.${line + 1} The parties agree that this clause is read before it is signed by any of them.) Tj T*`)
    const content = `BT /F1 22 Tf 72 772 Td (Page ${page}) Tj /F1 10 Tf 15 TL T* T* ${lines.join(' ')} ET`
    objects.push(
      `<</Type /Page/Parent 2 0 R/Contents ${objects.length + 2} 0 R/Resources <</Font <</F1 3 0 R>>>>>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    )
  }
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

export function startWorld(count) {
  return startMockConsole({ pdf: filePdf(count), pages: Array.from({ length: count }, () => A4) })
}

/** One signing area. */
export function area(page, x, y, more = {}) {
  return { signatory_index: 0, kind: 'signature', page, x, y, width: 128, height: 52, ...more }
}

/** The designer with a draft of its own. */
export function inDesigner(browser, world, { screen = 'desktop', language = 'zh', parties = PARTIES, fields = [] } = {}, act) {
  const draft = world.state.draft('设备采购合同', parties, fields)
  return onPage(browser, { base: world.url, language, device: SCREENS[screen] }, async ({ page, context }) => {
    await page.goto(`${world.url}/contracts/${draft.id}/edit?step=place`)
    await page.locator('[data-page="1"] canvas').waitFor({ state: 'attached' })
    const t = words('console', language)
    const helpers = {
      page,
      context,
      t,
      screen,
      button: (key, values) => page.getByRole('button', { name: t(key, values), exact: true }),
      fields: page.locator('[data-field]'),
      /** CSS pixels per point, as drawn. */
      scale: async () => (await page.locator('[data-page]').first().boundingBox()).width / A4.width,
      /** A point of a page on the screen. */
      at: async (number, x, y) => {
        const box = await page.locator(`[data-page="${number}"]`).boundingBox()
        const scale = box.width / A4.width
        return { x: box.x + x * scale, y: box.y + y * scale }
      },
      /** What the server has, once everything is saved. */
      kept: async () => {
        // What was done a moment ago is noticed first.
        await page.waitForTimeout(100)
        await page.locator('.save-note--saved').waitFor()
        return world.state.contract(draft.id).fields
      },
    }
    await act(helpers)
  })
}
