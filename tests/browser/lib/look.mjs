// One look at a page: what axe finds, whether it is wider than the window, and with PICTURES=1 a picture.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'

const FOLDER = new URL('../screenshots/', import.meta.url).pathname
const PICTURES = process.env.PICTURES === '1'

/** Fails for findings of axe that are serious or critical (but not for the rules in `except`), and for a page that scrolls sideways. */
export async function look(page, name, { full = true, except = [] } = {}) {
  await page.evaluate(async () => {
    await document.fonts.ready
    const moving = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.race([Promise.allSettled(moving.map((animation) => animation.finished)), new Promise((done) => setTimeout(done, 1500))])
  })
  if (PICTURES) {
    mkdirSync(FOLDER, { recursive: true })
    if (full) await page.evaluate(() => window.scrollTo(0, 0))
    await page.screenshot({ path: `${FOLDER}real-${name}.png`, fullPage: full })
  }
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).disableRules(except).analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`))
  assert.deepEqual(grave, [], name)
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(overhang <= 0, `${name} is ${overhang} px too wide`)
}
