// The two pictures of the README, from the real server: `npm run pictures`.
import { fileURLToPath } from 'node:url'
import { draft, logIn, send } from './lib/api.mjs'
import { launch, onPage, PHONE } from './lib/browser.mjs'
import { goToPage, WIDE_SCREEN } from './lib/console.mjs'
import { contractPdf } from './lib/files.mjs'
import { startServer } from './lib/server.mjs'
import * as walk from './lib/signing.mjs'

const image = (name) => fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url))
/** Below the words “甲方代表” and “乙方代表” of the sample contract. */
const FIELDS = [0, 1].flatMap((signatory_index) => [
  { signatory_index, kind: 'signature', page: 2, x: 74 + 246 * signatory_index, y: 552, width: 140, height: 56 },
  { signatory_index, kind: 'date', page: 2, x: 74 + 246 * signatory_index, y: 622, width: 110, height: 24 },
])

const [server, browser] = await Promise.all([startServer(), launch()])
try {
  const pdf = await contractPdf(browser)
  const operator = await logIn(server, server.demo.operator.mobile)
  const signatories = server.demo.persons.slice(0, 2)
  const order = { pdf, title: '设备采购合同', signatories, fields: FIELDS }

  const made = await draft(operator, order)
  await onPage(browser, { base: server.url, device: WIDE_SCREEN }, async ({ page, context }) => {
    const [name, value] = operator.cookie().split('=')
    await context.addCookies([{ name, value, url: server.url }])
    await page.goto(`${server.url}/contracts/${made.id}/edit?step=place`)
    await page.locator('[data-page="1"] canvas').first().waitFor()
    await goToPage(page, 2)
    await page.locator('[data-page="2"] canvas').first().waitFor()
    await page.locator('[data-field]').first().click()
    await page.locator('.place__pages').evaluate((stage) => stage.scrollTo({ top: stage.scrollHeight - stage.clientHeight - 190 }))
    await page.evaluate(() => window.scrollTo({ top: 0 }))
    await page.waitForTimeout(1000)
    await page.screenshot({ path: image('console') })
  })

  await send(operator, order)
  const { name, mobile, id_number: idNumber } = signatories[0]
  await onPage(browser, { base: server.url, device: PHONE }, async ({ page }) => {
    await page.goto(await server.desk.link(mobile))
    await walk.openLink(page, 'zh', () => server.desk.code(mobile))
    await walk.proveIdentity(page, 'zh', { name, idNumber })
    await page.locator('[data-page] canvas').first().waitFor()
    await page.waitForTimeout(1500)
    await page.screenshot({ path: image('phone') })
  })
} finally {
  await browser.close()
  await server.stop()
}
