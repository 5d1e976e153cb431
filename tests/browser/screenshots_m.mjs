// Pictures of every phone page in both languages against the stand-in server, with axe's findings: `npm run screenshots [name…]`.
import { mkdirSync } from 'node:fs'
import { startMockServer } from '../../web/apps/m/dev/mock_server.mjs'
import { accessibilityFaults, drawSignature, launch, openPage } from './lib/browser.mjs'
import * as walk from './lib/signing.mjs'

const ID_NUMBER = '11010519491231002X'
const code = () => '123456'
const right = async () => code()

/** name → what to do before the picture; `full` takes the whole page. */
const SHOTS = {
  code: { token: 'fresh', act: async () => {} },
  'code-sent': {
    token: 'fresh',
    act: async (page, l) => {
      await page.getByRole('button', { name: walk.WORDS[l].getCode }).click()
      await walk.enterCode(page, '12').catch(() => {})
    },
  },
  'code-wrong': {
    token: 'fresh',
    act: async (page, l) => {
      await walk.openLink(page, l, async () => '111111')
    },
  },
  'code-too-soon': {
    token: 'code-too_soon',
    act: async (page, l) => {
      await page.getByRole('button', { name: walk.WORDS[l].getCode }).click()
    },
  },
  identity: { token: 'identity', full: true, act: async () => {} },
  'identity-fault': {
    token: 'identity',
    full: true,
    act: async (page, l) => {
      await page.getByLabel(walk.WORDS[l].idNumber).fill('110105194912310021')
      await page.getByRole('button', { name: walk.WORDS[l].prove }).click()
    },
  },
  'identity-refused': {
    token: 'identity',
    full: true,
    act: async (page, l) => walk.proveIdentity(page, l, { name: '李明', idNumber: ID_NUMBER }),
  },
  wait: { token: 'wait', act: async () => {} },
  read: {
    token: 'sign',
    act: async (page) => {
      await page.locator('[data-page] canvas').first().waitFor()
    },
  },
  'read-end': {
    token: 'sign',
    act: async (page) => {
      await scrollDown(page)
      await page.waitForTimeout(4000)
    },
  },
  signature: { token: 'sign', act: toSignature },
  'signature-drawn': {
    token: 'sign',
    act: async (page, l) => {
      await toSignature(page, l)
      await page.locator('canvas.m-pad-canvas').waitFor()
      await drawSignature(page)
    },
  },
  'signature-large': {
    token: 'sign',
    act: async (page, l) => {
      await toSignature(page, l)
      await page.locator('.m-tool--wide').click()
    },
  },
  'signature-typed': {
    token: 'sign',
    act: async (page, l) => {
      await toSignature(page, l)
      await page.locator('input[value=typed]').check()
      await page.locator('#typed-name').fill('韩梅梅')
    },
  },
  'signature-blank': {
    token: 'sign',
    act: async (page, l) => {
      await toSignature(page, l)
      await page.getByRole('button', { name: walk.WORDS[l].next }).click()
    },
  },
  consent: { token: 'sign', full: true, act: toConsent },
  'consent-foot': {
    token: 'sign',
    act: async (page, l) => {
      await toConsent(page, l)
      await page.getByRole('button', { name: walk.WORDS[l].agree }).click()
      await page.waitForTimeout(200)
      await page.evaluate(() => window.scrollTo(0, 9e9))
    },
  },
  confirm: {
    token: 'sign',
    act: async (page, l) => {
      await toConsent(page, l)
      await walk.agree(page, l)
      await page.locator('.m-code-input').waitFor()
    },
  },
  'content-changed': {
    token: 'changed',
    act: async (page, l) => {
      await toConsent(page, l)
      await walk.agree(page, l)
      await page.locator('.m-notice--warning').waitFor()
    },
  },
  'session-lost': {
    token: 'lapse',
    act: async (page, l) => {
      await toConsent(page, l)
      await walk.agree(page, l)
      await page.locator('.m-notice--warning').waitFor()
    },
  },
  sealing: { token: 'sealing', act: async () => {} },
  'done-all': { token: 'done', full: true, act: async () => {} },
  'done-waiting': { token: 'done-waiting', act: async () => {} },
  refuse: {
    token: 'sign',
    act: async (page, l) => {
      await page.getByRole('button', { name: walk.WORDS[l].refuse }).click()
      await page.locator('.m-reason').nth(1).click()
    },
  },
  refused: { token: 'over-rejected', act: async () => {} },
  stopped: { token: 'over-stopped', act: async () => {} },
  ...Object.fromEntries(
    ['link_expired', 'signed', 'completed', 'rejected', 'stopped', 'revoked', 'deadline_passed'].map((state) => [
      `closed-${state}`,
      { token: `closed-${state}`, act: async () => {} },
    ]),
  ),
  unknown: { token: 'unknown', act: async () => {} },
  broken: {
    token: 'broken',
    act: async (page) => {
      await page.waitForTimeout(4500)
    },
  },
  slow: {
    token: 'slow',
    act: async (page) => {
      await page.waitForTimeout(4600)
    },
  },
  offline: {
    token: 'identity',
    act: async (page) => {
      await page.context().setOffline(true)
      await page.waitForTimeout(300)
    },
  },
}

async function scrollDown(page) {
  await page.locator('[data-page] canvas').first().waitFor()
  for (let round = 0; round < 30; round += 1) {
    await page.evaluate(() => window.scrollBy(0, 400))
    await page.waitForTimeout(60)
  }
}
async function toSignature(page, language) {
  await walk.readToEnd(page, language)
}
async function toConsent(page, language) {
  await toSignature(page, language)
  await walk.sign(page, language)
  await page.locator('#consent-tick').waitFor({ state: 'attached' })
}

const wanted = process.argv.slice(2)
mkdirSync('screenshots', { recursive: true })
const server = await startMockServer({ port: 0 })
const browser = await launch()
let count = 0
for (const [name, shot] of Object.entries(SHOTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const language of ['zh', 'en']) {
    const { context, page, faults } = await openPage(browser, { base: server.url, language })
    try {
      await page.goto(
        `${server.url}/s/${shot.token}${shot.token.includes('-') ? '' : '-'}${shot.token.includes('-') ? '' : `x${count++}`}?lang=${language}`,
      )
      await page.locator('h1').first().waitFor()
      if (name !== 'slow') await page.locator('.m-skeleton').waitFor({ state: 'detached' })
      await shot.act(page, language)
      await page.waitForTimeout(350)
      await page.screenshot({ path: `screenshots/${name}.${language}.png`, fullPage: shot.full ?? false })
      for (const fault of [...faults, ...(await accessibilityFaults(page))]) console.log(`${name}.${language}: ${fault}`)
    } catch (error) {
      await page.screenshot({ path: `screenshots/${name}.${language}.png` })
      console.log(`${name}.${language}: FAILED ${error.message.split('\n')[0]}`, faults)
    }
    await context.close()
  }
}
await browser.close()
await server.close()
