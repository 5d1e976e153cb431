// What every browser test shares: Debian's chromium, a phone, a watch on everything a page must not do.
import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'

export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  timezoneId: 'Asia/Shanghai',
}
export const DESKTOP = { viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Shanghai' }

/** `HEFU_CHROMIUM` names another browser than Debian's. */
export function launch() {
  return chromium.launch({ executablePath: process.env.HEFU_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
}

/**
 * A page in a fresh profile. `faults` collects errors of scripts, refusals by the content security policy and requests to other origins;
 * a test ends with `assert.deepEqual(faults, [])`.
 */
export async function openPage(browser, { base, language = 'zh', device = PHONE, ...options }) {
  const context = await browser.newContext({ ...device, locale: language === 'zh' ? 'zh-CN' : 'en-GB', ...options })
  // The platform speaks Chinese until somebody chooses; this person chose before.
  if (language !== 'zh') await context.addInitScript((chosen) => (localStorage['hefu.language'] ??= chosen), language)
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('console', (message) => {
    // A refused call (401, 422 …) is an answer, which the browser also writes to the console.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(base).origin) faults.push(`foreign request: ${request.url()}`)
  })
  return { context, page, faults }
}

/**
 * Acts on a page of its own, and checks that nothing went wrong behind its back. What it looked like when a test failed is kept in
 * `test-results/`.
 */
export async function onPage(browser, options, act) {
  const { context, page, faults } = await openPage(browser, options)
  context.setDefaultTimeout(25_000)
  try {
    await act({ page, context, faults })
    assert.deepEqual(faults, [])
  } catch (error) {
    const path = new URL(`../test-results/${Date.now()}.png`, import.meta.url).pathname
    await page.screenshot({ path }).catch(() => {})
    console.log(`# ${page.url()} ${faults.join(' | ')} ${path}`)
    throw error
  } finally {
    await context.close()
  }
}

/** What axe finds (WCAG 2.2 A and AA), as short lines. */
export async function accessibilityFaults(page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  )
}

/** Draws a signature with a finger (mouse events reach the pad the same way). */
export async function drawSignature(page, selector = 'canvas.m-pad-canvas') {
  const box = await page.locator(selector).boundingBox()
  const at = (x, y) => [box.x + box.width * x, box.y + box.height * y]
  for (const stroke of [
    [
      [0.2, 0.35],
      [0.28, 0.3],
      [0.36, 0.5],
      [0.24, 0.7],
    ],
    [
      [0.45, 0.25],
      [0.44, 0.75],
    ],
    [
      [0.38, 0.45],
      [0.56, 0.4],
      [0.7, 0.6],
      [0.62, 0.72],
      [0.52, 0.58],
      [0.78, 0.3],
    ],
  ]) {
    await page.mouse.move(...at(...stroke[0]))
    await page.mouse.down()
    for (const point of stroke.slice(1)) await page.mouse.move(...at(...point), { steps: 8 })
    await page.mouse.up()
  }
}
