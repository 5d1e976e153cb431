// Walks the console as people do: log-in and back, drafting by mouse and by keyboard, lost connections, live changes.
// Needs a built console, the mock server (`node dev/mock_server.mjs <contract.pdf>`) and `npm ci` in tests/browser.
//   node dev/behaviour.mjs <contract.pdf>
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../../../tests/browser/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const BASE = process.env.CONSOLE ?? 'http://127.0.0.1:4180'
/* global document */
const CONTRACT = process.argv[2]
const b = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const ctx = await b.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
const page = await ctx.newPage()
const bad = []
page.on('console', (m) => {
  if (m.type() === 'error') bad.push(m.text())
})
page.on('pageerror', (e) => bad.push('PE ' + e.message))
let failed = 0
const ok = (n, c, x = '') => {
  if (!c) failed += 1
  console.log(c ? 'ok  ' : 'FAIL', n, x)
}
const as = (w) => page.request.get(`${BASE}/mock/reset?as=${w}`)
// 401 -> login -> back
await as('none')
await page.goto(BASE + '/contracts?filter=drafts')
await page.waitForURL('**/login?next=*')
ok('401 leads to log-in', page.url().includes(encodeURIComponent('/contracts?filter=drafts')), page.url())
await page.locator('input[type=tel]').fill('+86 138 0000 0001')
await page.keyboard.press('Enter')
await page.locator('.code__input').fill('123456')
await page.waitForURL('**/contracts?filter=drafts')
ok('and back', true)
// session dies mid-way
await page.goto(BASE + '/contracts')
await page.locator('.contract-row a').first().waitFor()
await as('none')
await page.locator('.contract-row a').first().click()
await page.waitForURL('**/login?next=*')
ok('expired session leads to log-in', true)
await as('proven')
await page.goto(BASE + '/contracts/new')
await page.locator('input[type=file]').setInputFiles(CONTRACT)
await page.waitForURL('**/edit')
const id = page.url().match(/contracts\/([^/]+)/)[1]
const server = async () => await (await page.request.get(`${BASE}/api/v1/contracts/${id}`)).json()
await page.locator('.parties__add button').nth(1).click()
ok(
  'add me fills name and number',
  (await page.locator('.party input').nth(0).inputValue()) === '王小明' &&
    (await page.locator('.party input').nth(1).inputValue()) === '13800000001',
)
await page.locator('.parties__add button').nth(0).click()
ok('focus in new row', await page.evaluate(() => document.activeElement.closest('.party') !== null))
await page.keyboard.type('李华')
await page.keyboard.press('Tab')
await page.keyboard.type('139-0000-0002')
await page.locator('.parties__add button').nth(0).click()
await page.keyboard.type('赵敏')
await page.keyboard.press('Tab')
await page.keyboard.type('13700000003')
await page.waitForTimeout(1200)
let c = await server()
ok('autosaved', c.signatories.length === 3 && c.signatories[1].mobile === '13900000002', c.version)
const ids = c.signatories.map((s) => s.id)
// drag reorder
const h = page.locator('.party__handle')
const a = await h.nth(2).boundingBox()
const t = await h.nth(0).boundingBox()
await page.mouse.move(a.x + 10, a.y + 10)
await page.mouse.down()
for (let i = 1; i <= 10; i++) await page.mouse.move(a.x + 10, a.y + 10 + ((t.y - 30 - a.y) * i) / 10)
await page.mouse.up()
ok('drag reorder', (await page.locator('.party input').first().inputValue()) === '赵敏')
await page.waitForTimeout(1000)
c = await server()
ok('ids kept over reorder', c.signatories[0].id === ids[2] && c.signatories[0].name === '赵敏')
await page.reload()
await page.locator('.party').first().waitFor()
ok('reload keeps all', (await page.locator('.party').count()) === 3 && (await page.locator('.save-note').innerText()) === '草稿已保存')
await page.waitForTimeout(1000)
ok('no needless save', (await server()).version === c.version)
await page.locator('.edit__foot button').click()
await page.locator('.pdf-stage__canvas canvas').first().waitFor({ state: 'attached' })
const layer = page.locator('.pdf-stage__layer').first()
let bx = await layer.boundingBox()
const scale = bx.width / 594.96
await page.mouse.click(bx.x + 300, bx.y + 200)
await page.waitForTimeout(100)
const f = page.locator('[data-field]').first()
let r = await f.boundingBox()
ok('click places centred', Math.abs(r.x + r.width / 2 - (bx.x + 300)) < 1.5 && Math.abs(r.y + r.height / 2 - (bx.y + 200)) < 1.5)
await page.mouse.move(r.x + 20, r.y + 20)
await page.mouse.down()
await page.keyboard.down('Control')
await page.mouse.move(r.x + 70, r.y + 60, { steps: 5 })
await page.mouse.up()
await page.keyboard.up('Control')
let r2 = await f.boundingBox()
ok('drag moves', Math.abs(r2.x - r.x - 50) < 1.5 && Math.abs(r2.y - r.y - 40) < 1.5, JSON.stringify([r2.x - r.x, r2.y - r.y]))
ok('drag placed nothing else', (await page.locator('[data-field]').count()) === 1)
const hs = await page.locator('.pdf-stage__handle--se').boundingBox()
await page.mouse.move(hs.x + 5, hs.y + 5)
await page.mouse.down()
await page.mouse.move(hs.x + 45, hs.y + 25, { steps: 5 })
await page.mouse.up()
let r3 = await f.boundingBox()
ok('handle resizes', Math.abs(r3.width - r2.width - 40) < 2 && Math.abs(r3.height - r2.height - 20) < 2)
ok('resize placed nothing else', (await page.locator('[data-field]').count()) === 1)
await page.waitForTimeout(1000)
c = await server()
const fd = c.fields[0]
ok('server has points', Math.abs(fd.x - (r3.x - bx.x) / scale) < 1 && Math.abs(fd.width - r3.width / scale) < 1, JSON.stringify(fd))
await f.focus()
await page.keyboard.press('Shift+ArrowDown')
await page.waitForTimeout(50)
let r4 = await f.boundingBox()
ok('arrow moves', Math.abs(r4.y - r3.y - 10 * scale) < 1.5)
ok('focus stays', await page.evaluate(() => document.activeElement.dataset.field !== undefined))
await page.keyboard.press('Delete')
ok('delete', (await page.locator('[data-field]').count()) === 0)
await page.locator('.page-tools__page input').fill('2')
await page.keyboard.press('Enter')
await page.waitForTimeout(900)
ok('page nav', (await page.locator('.page-tools__page input').inputValue()) === '2')
for (let i = 0; i < 3; i++) await page.locator('.panel__now button').first().click()
ok('keyboard placing on page 2', (await page.locator('[data-page="2"] [data-field]').count()) === 3)
await page.locator('.page-tools__zoom').selectOption('1.25')
await page.waitForTimeout(500)
ok('zoom', Math.abs((await page.locator('[data-page="2"]').boundingBox()).width - 594.96 * (96 / 72) * 1.25) < 2)
await page.waitForTimeout(1000)
// offline
await ctx.setOffline(true)
await page.waitForTimeout(300)
ok('offline banner', await page.locator('.banner').isVisible())
await page.locator('[data-field]').first().focus()
await page.keyboard.press('ArrowUp')
await page.waitForTimeout(1500)
ok('save fails aloud', /没有保存/.test(await page.locator('.save-note').innerText()), await page.locator('.save-note').innerText())
await ctx.setOffline(false)
await page.waitForTimeout(6000)
ok('save retried by itself', (await page.locator('.save-note').innerText()) === '草稿已保存', await page.locator('.save-note').innerText())
await page.locator('.place__foot .ant-btn-primary').click()
await page.locator('.confirm').waitFor()
await page.locator('.edit__foot .ant-btn-primary').click()
await page.waitForURL('**?sent=1')
await page.locator('.notice--success').waitFor()
ok('sent', true)
// SSE
await page.waitForTimeout(500)
const csrf = 'mock'
await page.request.post(`${BASE}/api/v1/contracts/${id}/revoke`, {
  headers: { 'x-hefu-csrf': csrf, 'content-type': 'application/json' },
  data: { reason: '另行约定' },
})
await page.waitForTimeout(800)
ok('live change arrives', await page.getByText('合同已撤回').first().isVisible())
// language switch keeps page
await page.locator('.top__language').click()
await page.waitForTimeout(400)
ok(
  'language switch',
  (await page.getByText('The contract was revoked').isVisible()) && (await page.evaluate(() => document.documentElement.lang)) === 'en',
)
await page.locator('.top__language').click()
// remind twice -> 429 countdown
await as('proven')
await page.goto(BASE + '/contracts')
await page.locator('.contract-row a').first().click()
await page.getByRole('button', { name: /提醒签署/ }).click()
await page.waitForTimeout(500)
await page.getByRole('button', { name: /提醒签署/ }).click()
await page.waitForTimeout(600)
ok(
  '429 countdown',
  /秒后可再提醒/.test(await page.locator('.timeline__actions .ant-btn[disabled]').innerText()),
  await page.locator('.field__error').innerText(),
)
const unexpected = [...new Set(bad)].filter((text) => !/401|429|DISCONNECTED/.test(text))
ok('no_other_errors_in_the_browser_console', unexpected.length === 0, unexpected.join('; '))
await b.close()
process.exit(failed === 0 ? 0 : 1)
