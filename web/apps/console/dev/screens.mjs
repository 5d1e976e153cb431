// Pictures of every page at two sizes in both languages, each checked by axe, for overflow and for refusals of the content policy.
// Needs a built console, the mock server (`node dev/mock_server.mjs <contract.pdf>`) and `npm ci` in tests/browser.
//   node dev/screens.mjs <contract.pdf>
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync } from 'node:fs'

const require = createRequire(new URL('../../../../tests/browser/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const BASE = process.env.CONSOLE ?? 'http://127.0.0.1:4180'
/* global document, scrollTo, innerWidth */
const CONTRACT = process.argv[2]
const SHOTS = process.env.SHOTS ?? new URL('../../../../tests/browser/screenshots/console', import.meta.url).pathname
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const only = process.argv[3]
mkdirSync(SHOTS, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const problems = []
const sizes = { d: { width: 1440, height: 900 }, p: { width: 390, height: 844 } }
for (const [sn, viewport] of Object.entries(sizes))
  for (const lang of ['zh', 'en']) {
    if (only && only !== `${sn}-${lang}`) continue
    const ctx = await browser.newContext({ viewport, locale: lang === 'zh' ? 'zh-CN' : 'en-GB', hasTouch: sn === 'p' })
    const page = await ctx.newPage()
    page.on('console', (m) => {
      if (['error', 'warning'].includes(m.type()) && !/401|429|422/.test(m.text()))
        problems.push(`${sn}-${lang} console: ${m.text().slice(0, 300)}`)
    })
    page.on('pageerror', (e) => problems.push(`${sn}-${lang} pageerror: ${e.message}`))
    const shot = async (name, full = true) => {
      await page.waitForTimeout(350)
      if (full) await page.evaluate(() => scrollTo(0, 0))
      await page.screenshot({ path: `${SHOTS}/${name}-${sn}-${lang}.png`, fullPage: full })
      // CSP forbids inline script injection, evaluate works through the protocol
      await page.evaluate(axe)
      const r = await page.evaluate(() =>
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      )
      for (const v of r.violations)
        problems.push(
          `${name}-${sn}-${lang} axe ${v.id}: ${v.nodes
            .slice(0, 2)
            .map((n) => n.target.join(' ') + ' :: ' + n.html.slice(0, 120) + ' ' + (n.any[0]?.message ?? ''))
            .join(' | ')}`,
        )
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) problems.push(`${name}-${sn}-${lang} overflow ${over}`)
    }
    const as = async (w) => {
      await page.request.get(`${BASE}/mock/reset?as=${w}`)
    }
    const go = async (p) => {
      await page.goto(`${BASE}${p}${p.includes('?') ? '&' : '?'}lang=${lang}`)
      await page.waitForLoadState('networkidle').catch(() => {})
    }
    try {
      await as('none')
      await go('/login')
      await shot('login1')
      await page.locator('input[type=tel]').fill('13800000429')
      await page.locator('button[type=submit]').click()
      await shot('login1-429')
      await go('/login')
      await page.locator('input[type=tel]').fill('138 0000 0001')
      await page.locator('button[type=submit]').click()
      await page.locator('.code__input').waitFor()
      await page.locator('.code__input').pressSequentially('12')
      await shot('login2')
      await page.locator('.code__input').fill('111111')
      await shot('login2-wrong')
      await go('/verify')
      await shot('verify1')
      await page.locator('input[type=file]').setInputFiles(CONTRACT)
      await page.locator('.verdicts').waitFor()
      await shot('verify2')
      await as('empty')
      await go('/contracts')
      await shot('list-empty')
      await as('new')
      await go('/identity')
      await page.locator('button[type=submit]').click()
      await shot('identity1')
      await as('proven')
      await go('/identity')
      await shot('identity2')
      await go('/contracts')
      await page.locator('.contract-row').first().waitFor()
      await shot('list')
      await page.locator('.contract-row a').nth(0).click()
      await page.locator('.timeline').waitFor()
      await shot('detail-signing')
      await page.getByRole('button', { name: /撤回合同|Revoke/ }).click()
      await page.locator('dialog .ant-btn-primary').click()
      await shot('revoke', false)
      await page.keyboard.press('Escape')
      await page.locator('.timeline__actions .ant-btn').first().click()
      await shot('certificate', false)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /查看文件|Show the document/ }).click()
      await page.locator('.pdf-stage__canvas canvas').first().waitFor({ state: 'attached' })
      await page.waitForTimeout(500)
      await shot('detail-document')
      for (const [i, n] of [
        [1, 'detail-mine'],
        [2, 'detail-signed'],
        [4, 'detail-rejected'],
      ]) {
        await go('/contracts')
        await page.locator('.contract-row a').nth(i).click()
        await page.locator('.timeline').waitFor()
        await shot(n)
      }
      await as('new')
      await go('/contracts/new')
      await shot('new1')
      await page.locator('input[type=file]').setInputFiles({ name: 'note.docx', mimeType: 'application/msword', buffer: Buffer.from('x') })
      await shot('new-refused')
      await page.locator('input[type=file]').setInputFiles(CONTRACT)
      await page.locator('.parties__add').waitFor()
      await shot('parties-empty')
      await page.locator('.edit__foot button').click()
      await page.locator('.parties__add button').nth(1).click()
      await page.locator('.party input').first().fill('王小明')
      await page.locator('.parties__add button').nth(0).click()
      await page.locator('.party').nth(1).locator('input').nth(0).fill('李华')
      await page.locator('.party').nth(1).locator('input').nth(1).fill('1390000')
      await page.locator('.edit__foot button').click()
      await shot('parties-wrong')
      await page.locator('.party').nth(1).locator('input').nth(1).fill('139 0000 0002')
      await page.locator('.parties__add button').nth(0).click()
      await page.locator('.party').nth(2).locator('input').nth(0).fill('赵敏')
      await page.locator('.party').nth(2).locator('input').nth(1).fill('13700000003')
      await page.locator('.party__handle').nth(2).focus()
      await page.keyboard.press('ArrowUp')
      await page.locator('.deadline__presets button').nth(2).click()
      await shot('parties')

      await page.locator('.edit__foot button').click()
      await page.locator('.pdf-stage__canvas canvas').first().waitFor({ state: 'attached' })
      await shot('place1', sn === 'p')
      await page.locator('.place__foot .ant-btn-primary').click()
      await shot('place-missing', sn === 'p')
      const layer = page.locator('.pdf-stage__layer').first()
      const box = await layer.boundingBox()
      await layer.click({ position: { x: box.width * 0.3, y: box.height * 0.35 } })
      await page.locator('.panel__now button').first().click()
      await page.locator('.panel__now button').first().click()
      await shot('place2', sn === 'p')
      const f = page.locator('[data-field]').first()
      await page.keyboard.press('Escape')
      await f.focus()
      for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowRight')
      await page.waitForTimeout(1200)
      await page.locator('.place__foot .ant-btn-primary').click()
      await page.locator('.confirm').waitFor()
      await shot('confirm')

      await page.getByRole('button', { name: /去认证|Prove my identity/ }).click()
      await page.locator('form input').first().fill('王小明')
      await page.locator('form input').nth(1).fill('11010519491231002X')
      await page.locator('form input[type=checkbox]').check()
      await page.locator('button[type=submit]').click()
      await page.locator('.confirm').waitFor()
      await page.waitForTimeout(300)
      await page.locator('.edit__foot .ant-btn-primary').click()
      await page.locator('.timeline').waitFor()
      await shot('sent')
      if (await page.locator('.menu__button').isVisible()) {
        await page.locator('.menu__button').click()
        await shot('menu', false)
      }
      await go('/nowhere')
      await shot('notfound')
    } catch (e) {
      problems.push(`${sn}-${lang} FLOW ${e.message.slice(0, 500)}`)
      await page.screenshot({ path: `${SHOTS}/FAIL-${sn}-${lang}.png` })
    }
    await ctx.close()
  }
await browser.close()
console.log([...new Set(problems)].join('\n') || 'no problems')
process.exit(problems.length === 0 ? 0 : 1)
