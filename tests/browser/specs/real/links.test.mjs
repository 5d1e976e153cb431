// Signing links that lead no further, on the real server: each says what happened and what to do.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { logIn, send } from '../../lib/api.mjs'
import { launch, onPage, PHONE } from '../../lib/browser.mjs'
import { WIDE_SCREEN } from '../../lib/console.mjs'
import { contractPdf } from '../../lib/files.mjs'
import { look } from '../../lib/look.mjs'
import { eventually, startServer } from '../../lib/server.mjs'
import * as walk from '../../lib/signing.mjs'
import { words } from '../../lib/words.mjs'

let server
let browser
let operator
let pdf

before(async () => {
  ;[server, browser] = await Promise.all([startServer({ limits: { HEFU_LIMITS__READING_SECONDS_MIN: '0' } }), launch()])
  ;[pdf, operator] = await Promise.all([contractPdf(browser), logIn(server, server.demo.operator.mobile)])
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

const m = words('m', 'zh')
const onPhone = (act) => onPage(browser, { base: server.url, device: PHONE }, act)
const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor()
const button = (page, key) => page.getByRole('button', { name: m(key), exact: true })

/** A contract that was sent, and the link of its first signatory. */
async function sent(order) {
  const contract = await send(operator, { pdf, ...order })
  return { contract, link: await server.desk.link(order.signatories[0].mobile) }
}

/** The link by itself, in both languages and at both sizes. */
async function seeClosed(link, state, picture = `link-${state}`) {
  for (const language of ['zh', 'en'])
    for (const [size, device] of [
      ['phone', PHONE],
      ['desktop', WIDE_SCREEN],
    ])
      await onPage(browser, { base: server.url, language, device }, async ({ page }) => {
        await page.goto(link)
        await heading(page, words('m', language)(`closed.${state}.title`))
        await page.getByText(words('m', language)(`closed.${state}.next`)).waitFor()
        await look(page, `${picture}.${size}.${language}`)
      })
}

async function openAndProve(page, { mobile, name, id_number: idNumber }, link) {
  await page.goto(link)
  await walk.openLink(page, 'zh', () => server.desk.code(mobile))
  await page.locator('#identity-consent, [data-page]').first().waitFor({ state: 'attached' })
  if (await page.locator('#identity-consent').count()) await walk.proveIdentity(page, 'zh', { name, idNumber })
  await page.locator('[data-page] canvas').first().waitFor()
}

test('a refusal takes a reason, ends the contract for everybody and is told to the sender', async () => {
  const [one, two] = server.demo.persons
  const { contract, link } = await sent({ title: '拒签的合同', signatories: [one, two], ordered: false })
  const other = await server.desk.link(two.mobile)
  await onPhone(async ({ page }) => {
    await openAndProve(page, one, link)
    await button(page, 'refuse.button').click()
    await heading(page, m('refuse.title'))
    await button(page, 'refuse.confirm').click()
    await page.getByText(m('refuse.missing')).waitFor()
    await look(page, 'refuse-missing.phone.zh')
    await page.locator('#refusal-reason').fill('第二条的交货期限写错了')
    await button(page, 'refuse.confirm').click()
    await heading(page, m('closed.rejected.title'))
    await page.getByText('第二条的交货期限写错了').waitFor()
    await look(page, 'refused.phone.zh')
  })
  await seeClosed(link, 'rejected')
  await seeClosed(other, 'stopped')
  const after = await operator.must('GET', `/contracts/${contract.id}`)
  assert.equal(after.status, 'rejected')
  assert.equal(after.signatories[0].reject_reason, '第二条的交货期限写错了')
})

test('a link that has done its work says so, and a contract everybody signed is complete', async () => {
  const [, , one, two] = server.demo.persons
  const { contract, link } = await sent({ title: '用过的链接', signatories: [one, two] })
  await onPhone(async ({ page }) => {
    await signTyped(page, one, link)
    await page.getByText(m('done.lead.waiting')).waitFor()
    await look(page, 'done-waiting.phone.zh')
  })
  await seeClosed(link, 'signed')
  await onPhone(async ({ page }) => signTyped(page, two, await server.desk.link(two.mobile)))
  await eventually('the sealed contract', async () => (await operator.must('GET', `/contracts/${contract.id}`)).status === 'signed')
  await seeClosed(link, 'completed')
})

async function signTyped(page, person, link) {
  await openAndProve(page, person, link)
  await walk.readToEnd(page, 'zh')
  await walk.sign(page, 'zh', { typed: person.name })
  await walk.agree(page, 'zh')
  await walk.confirm(page, 'zh', () => server.desk.code(person.mobile))
  await heading(page, m('done.title'))
}

test('a contract that is revoked while it is read cannot be signed any more', async () => {
  const one = server.demo.persons[4]
  const { contract, link } = await sent({ title: '撤回的合同', signatories: [one] })
  await onPhone(async ({ page }) => {
    await openAndProve(page, one, link)
    await walk.readToEnd(page, 'zh')
    await walk.sign(page, 'zh', { typed: one.name })
    await operator.must('POST', `/contracts/${contract.id}/revoke`, { reason: '金额需要重新核对' })
    await walk.agree(page, 'zh')
    await heading(page, m('closed.revoked.title'))
  })
  await seeClosed(link, 'revoked')
})

test('after the deadline nobody signs', async () => {
  const one = server.demo.persons[5]
  const deadline = new Date(Date.now() + 6_000)
  const { contract, link } = await sent({ title: '过期的合同', signatories: [one], deadline: deadline.toISOString() })
  await pause(Math.max(0, deadline.getTime() + 300 - Date.now()))
  await eventually('the end of the contract', async () => (await operator.must('GET', `/contracts/${contract.id}`)).status === 'expired', 60)
  await seeClosed(link, 'deadline_passed')
})

test('whoever comes before their turn is told how many sign first, and goes on by themselves when it is their turn', async () => {
  const [one, two] = server.demo.persons.slice(6, 8)
  const { contract, link } = await sent({ title: '按顺序签署的合同', signatories: [one, two] })
  const early = await logIn(server, two.mobile)
  const seen = await early.must('GET', `/contracts/${contract.id}`)
  assert.equal(seen.actions.includes('sign'), false, 'nothing to press before the turn')
  const { url } = await early.must('POST', `/contracts/${contract.id}/my-link`)
  await onPhone(async ({ page }) => {
    await page.goto(url)
    await walk.openLink(page, 'zh', () => server.desk.code(two.mobile))
    await page.locator('#identity-consent').or(page.getByRole('heading', { name: m('wait.title') })).first().waitFor({ state: 'attached' })
    if (await page.locator('#identity-consent').count()) await walk.proveIdentity(page, 'zh', { name: two.name, idNumber: two.id_number })
    await heading(page, m('wait.title'))
    await look(page, 'wait.phone.zh')
    await onPhone(async ({ page: first }) => signTyped(first, one, link))
    await button(page, 'wait.refresh').click()
    await page.locator('[data-page] canvas').first().waitFor()
  })
})

test('five wrong codes use the code up; a new one opens the link', async () => {
  const one = server.demo.persons[0]
  const { link } = await sent({ title: '五次输错', signatories: [one] })
  await onPhone(async ({ page }) => {
    await page.goto(link)
    await button(page, 'code.send').click()
    const right = await server.desk.code(one.mobile)
    const wrong = right === '111111' ? '222222' : '111111'
    for (const left of [4, 3, 2, 1]) {
      await walk.enterCode(page, wrong)
      await page.getByText(m('failure.code_wrong_other', { count: left })).waitFor()
      if (left === 4) await look(page, 'code-wrong.phone.zh')
    }
    await walk.enterCode(page, wrong)
    await page.getByText(m('failure.code_used_up')).waitFor()
    await look(page, 'code-used-up.phone.zh')
    await button(page, 'code.resend').click()
    const fresh = await server.desk.code(one.mobile)
    await walk.enterCode(page, fresh)
    await page.locator('[data-page] canvas').first().waitFor()
  })
})

test('a link that nobody made is unknown, and shows nothing else', async () => {
  await seeClosed(`${server.url}/s/${'x'.repeat(43)}`, 'unknown')
})

test('the keyboard alone signs, from the code to the certificate', async () => {
  const one = server.demo.persons[1]
  const { link } = await sent({ title: '只用键盘', signatories: [one] })
  await onPage(browser, { base: server.url, device: WIDE_SCREEN }, async ({ page }) => {
    const tabTo = async (locator) => {
      await locator.first().waitFor({ state: 'attached' })
      for (let step = 0; step < 40; step += 1) {
        if (await locator.first().evaluate((element) => element === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      assert.fail(`not reached by Tab: ${locator}`)
    }
    await page.goto(link)
    await tabTo(button(page, 'code.send'))
    await page.keyboard.press('Enter')
    await tabTo(page.locator('.m-code-input'))
    await page.keyboard.type(await server.desk.code(one.mobile))
    await page.locator('#identity-consent, [data-page]').first().waitFor({ state: 'attached' })
    if (await page.locator('#identity-consent').count()) {
      await tabTo(page.getByLabel(m('identity.number')))
      await page.keyboard.type(one.id_number)
      await tabTo(page.locator('#identity-consent'))
      await page.keyboard.press('Space')
      await tabTo(button(page, 'identity.submit'))
      await page.keyboard.press('Enter')
    }
    await page.locator('[data-page] canvas').first().waitFor()
    const forward = button(page, 'read.sign')
    for (let round = 0; round < 120 && !(await forward.isVisible()); round += 1) {
      await page.keyboard.press('PageDown')
      await page.waitForTimeout(80)
    }
    await tabTo(forward)
    await page.keyboard.press('Enter')
    await tabTo(page.locator('input[value=drawn]'))
    await page.keyboard.press('ArrowRight')
    await tabTo(page.locator('#typed-name'))
    await page.keyboard.type(one.name)
    await tabTo(button(page, 'signature.next'))
    await page.keyboard.press('Enter')
    await tabTo(page.locator('#consent-tick'))
    await page.keyboard.press('Space')
    await tabTo(button(page, 'consent.agree'))
    await page.keyboard.press('Enter')
    await tabTo(page.locator('.m-code-input'))
    await page.keyboard.type(await server.desk.code(one.mobile))
    await tabTo(button(page, 'confirm.sign'))
    await page.keyboard.press('Enter')
    await heading(page, m('done.title'))
  })
})
