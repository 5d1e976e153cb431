// The console on the real server where something is refused, taken back, ended or not there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { draft, logIn, send } from '../../lib/api.mjs'
import { launch, onPage, PHONE } from '../../lib/browser.mjs'
import * as desk from '../../lib/console.mjs'
import { contractPdf, encrypted } from '../../lib/files.mjs'
import { look } from '../../lib/look.mjs'
import { startServer } from '../../lib/server.mjs'
import * as walk from '../../lib/signing.mjs'
import { words } from '../../lib/words.mjs'

const SIZES = { desktop: desk.WIDE_SCREEN, phone: PHONE }
const EVERY = Object.keys(SIZES).flatMap((size) => ['zh', 'en'].map((language) => ({ size, language })))

let server
let browser
let operator
let pdf

before(async () => {
  ;[server, browser] = await Promise.all([startServer(), launch()])
  ;[pdf, operator] = await Promise.all([contractPdf(browser), logIn(server, server.demo.operator.mobile)])
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

/** A page of somebody who is logged in: the operator unless another session is given. */
function inConsole({ size = 'desktop', language = 'zh', session = operator }, act) {
  return onPage(browser, { base: server.url, language, device: SIZES[size] }, async (opened) => {
    if (session) {
      const [name, value] = session.cookie().split('=')
      await opened.context.addCookies([{ name, value, url: server.url, httpOnly: true }])
    }
    const t = words('console', language)
    const button = (key, values) => opened.page.getByRole('button', { name: t(key, values), exact: true })
    const see = (name, options) => look(opened.page, `${name}.${size}.${language}`, options)
    return act({ ...opened, t, button, see })
  })
}

for (const { size, language } of EVERY) {
  test(`files that cannot be signed are refused with what to do (${size}, ${language})`, async () => {
    const locked = await encrypted(pdf)
    await inConsole({ size, language }, async ({ page, t, see }) => {
      await page.goto(`${server.url}/contracts/new`)
      await page.locator('.drop').waitFor()
      const refusals = [
        ['word', Buffer.from('PK'), '合同.docx', 'application/msword', t('new.not_pdf', { name: '合同.docx' })],
        ['empty', Buffer.alloc(0), '空.pdf', 'application/pdf', t('new.empty_file', { name: '空.pdf' })],
        ['not-a-pdf', Buffer.from('这不是 PDF'), '假.pdf', 'application/pdf', t('new.failed')],
        ['encrypted', locked, '加密.pdf', 'application/pdf', t('new.failed')],
      ]
      for (const [name, bytes, file, type, sentence] of refusals) {
        await desk.dropFile(page, bytes, file, type)
        const alert = page.getByRole('alert').filter({ hasText: sentence })
        await alert.waitFor()
        if (name === 'encrypted') assert.match(await alert.innerText(), /加密|密码|encrypt|password/i)
        await see(`upload-${name}`)
      }
      assert.equal(new URL(page.url()).pathname, '/contracts/new')
    })
  })

  test(`a contract without a signing area, with one person twice, is not sent (${size}, ${language})`, async () => {
    const [one, two] = server.demo.persons
    const made = await draft(operator, { pdf, title: '还没写完的合同', signatories: [one, two], fields: [] })
    await inConsole({ size, language }, async ({ page, t, button, see }) => {
      await page.goto(`${server.url}/contracts/${made.id}/edit`)
      const rows = page.locator('li.party')
      const mobile = (row) => rows.nth(row).getByLabel(t('parties.mobile'), { exact: true })
      await rows.nth(1).waitFor()
      await mobile(0).fill(one.mobile)
      await mobile(1).fill(one.mobile)
      await page.getByText(t('issue.same_mobile', { place: 1 })).waitFor()
      await button('parties.next').click()
      assert.equal(await page.locator('.place').count(), 0)
      await see('parties-twice')
      await mobile(1).fill(two.mobile)
      await desk.saved(page, language)
      await button('parties.next').click()
      await page.locator('[data-page] canvas').first().waitFor()
      await button('place.next').click()
      const alert = page.locator('.place__side').getByRole('alert')
      await alert.waitFor()
      for (const { name } of [one, two]) assert.ok((await alert.innerText()).includes(name), 'everybody without a place is named')
      await see('place-missing', { full: size === 'phone' })
      await page.goto(`${server.url}/contracts/${made.id}/edit?step=confirm`)
      await page.getByText(t('confirm.not_ready')).waitFor()
      assert.equal(await button('confirm.send').isEnabled(), false)
      await see('confirm-not-ready')
      await button('delete.open').click()
      await see('delete', { full: false })
      await page.locator('dialog').getByRole('button', { name: t('delete.submit') }).click()
      await page.waitForURL('**/contracts')
    })
    assert.equal((await operator.call('GET', `/contracts/${made.id}`)).status, 404)
  })

  test(`reminding and revoking say what they did (${size}, ${language})`, async () => {
    const [, , one, two] = server.demo.persons
    const sent = await send(operator, { pdf, title: '需要提醒的合同', signatories: [one, two] })
    await server.desk.link(one.mobile)
    await inConsole({ size, language }, async ({ page, t, button, see }) => {
      await page.goto(`${server.url}/contracts/${sent.id}`)
      const remind = page.getByRole('button', { name: t('remind.label', { name: one.name }) })
      await remind.click()
      await page.locator('.toast').getByText(t('remind.done', { name: one.name })).waitFor()
      await server.desk.link(one.mobile)
      await remind.click()
      await page.locator('.timeline').getByRole('alert').waitFor()
      await see('remind-too-soon')
      await button('revoke.open').click()
      await button('revoke.submit').click()
      await page.getByText(t('revoke.reason_missing')).waitFor()
      await see('revoke', { full: false })
      await page.getByLabel(t('revoke.reason'), { exact: true }).fill('金额需要重新核对')
      await button('revoke.submit').click()
      await page.locator('.notice').getByText(t('detail.revoked_title')).waitFor()
      await page.getByText(t('detail.reason', { reason: '金额需要重新核对' })).waitFor()
      await see('revoked')
      assert.equal(await remind.count(), 0)
    })
  })

  test(`what a signatory refused is read by the sender (${size}, ${language})`, async () => {
    const one = server.demo.persons[4]
    const sent = await send(operator, { pdf, title: '会被拒签的合同', signatories: [one] })
    const link = await server.desk.link(one.mobile)
    await inConsole({ size, language }, async ({ page, t, see }) => {
      await page.goto(`${server.url}/contracts/${sent.id}`)
      await page.getByText(t('party_status.to_sign'), { exact: true }).first().waitFor()
      await onPage(browser, { base: server.url, device: PHONE }, async ({ page: phone }) => {
        await phone.goto(link)
        await walk.openLink(phone, 'zh', () => server.desk.code(one.mobile))
        await phone.getByRole('button', { name: walk.WORDS.zh.refuse, exact: true }).click()
        await phone.locator('#refusal-reason').fill('第四条的付款期限不对')
        await phone.getByRole('button', { name: walk.WORDS.zh.confirmRefusal, exact: true }).click()
        await phone.getByRole('heading', { name: words('m', 'zh')('closed.rejected.title') }).waitFor()
      })
      // Without a reload: the stream tells.
      await page.locator('.notice').getByText(t('detail.rejected_title')).waitFor()
      await page.getByText(t('party.rejected', { reason: '第四条的付款期限不对' })).waitFor()
      await see('rejected')
    })
  })

  test(`pages that are not there, and somebody else's contract, give nothing away (${size}, ${language})`, async () => {
    const sent = await send(operator, { pdf, title: '与旁人无关的合同', signatories: [server.demo.persons[5]] })
    const stranger = await logIn(server, '13766660000')
    await inConsole({ size, language, session: stranger }, async ({ page, t, see }) => {
      await page.goto(`${server.url}/contracts/${sent.id}`)
      await page.getByText(t('detail.failed')).waitFor()
      assert.equal((await page.content()).includes('与旁人无关的合同'), false)
      await see('foreign-contract')
      await page.goto(`${server.url}/nowhere`)
      await page.getByRole('heading', { name: t('not_found.title') }).waitFor()
      await see('not-found')
    })
  })

  test(`the holder of a travel permit proves who they are (${size}, ${language})`, async () => {
    const mobile = `1377777000${EVERY.findIndex((one) => one.size === size && one.language === language)}`
    const session = await logIn(server, mobile)
    await inConsole({ size, language, session }, async ({ page, t, button, see }) => {
      const field = (key) => page.getByLabel(t(key), { exact: true })
      await page.goto(`${server.url}/identity`)
      await field('identity.name').fill('陈大文')
      await field('identity.id_number').fill('810000199003071237')
      await page.getByRole('checkbox').check()
      await button('identity.submit').click()
      await page.getByText(t('identity.fault_residence_permit')).waitFor()
      await field('identity.id_type').selectOption('HONGKONG_AND_MACAO')
      await field('identity.permit').fill('h12345678')
      await page.getByText(t('identity.birth_date_missing')).waitFor()
      await field('identity.birth_date').fill('2015-03-07')
      await see('identity-permit')
      await button('identity.submit').click()
      await page.getByText(language === 'zh' ? '须年满 18 周岁才能签署' : 'at least 18 years old').waitFor()
      await field('identity.birth_date').fill('1990-03-07')
      // Not by its name: the waiting mark may still be leaving and is part of it.
      await page.locator('button[type=submit]').click()
      await page.waitForURL((url) => url.pathname !== '/identity')
      await page.goto(`${server.url}/identity`)
      await page.getByText('H******78').waitFor()
      await page.getByText(t('identity.kind_HONGKONG_AND_MACAO')).waitFor()
      await see('identity-proven')
    })
  })

  test(`logging out ends the session; a session ended elsewhere leads to the log-in and back (${size}, ${language})`, async () => {
    const mobile = '13755550000'
    const session = await logIn(server, mobile)
    const code = () => server.desk.code(mobile)
    await inConsole({ size, language, session }, async ({ page, t, button, see }) => {
      await page.goto(`${server.url}/contracts/new`)
      await page.locator('.drop').waitFor()
      await session.must('POST', '/logout-everywhere')
      await desk.dropFile(page, pdf, '合同.pdf')
      await page.waitForURL('**/login?next=**')
      await page.getByText(t('login.to_go_on')).waitFor()
      await see('session-ended')
      await desk.logIn(page, language, mobile, code)
      await page.waitForURL('**/contracts/new')
      await page.locator('.menu__button').click()
      await see('menu', { full: false })
      await page.goto(`${server.url}/identity`)
      await page.locator('.menu__button').click()
      await button('shell.log_out').click()
      await page.waitForURL('**/login')
      await page.goto(`${server.url}/contracts`)
      await page.waitForURL('**/login?next=**')
    })
  })

  test(`wrong codes at the log-in are counted down and used up (${size}, ${language})`, async () => {
    const mobile = '13744440000'
    await inConsole({ size, language, session: null }, async ({ page, t, see }) => {
      await page.goto(`${server.url}/login`)
      let right
      await page.getByLabel(t('login.mobile'), { exact: true }).fill('1374444')
      await page.getByRole('button', { name: t('login.send_code') }).click()
      await page.getByText(t('issue.mobile_invalid')).waitFor()
      await see('login-invalid')
      await page.getByLabel(t('login.mobile'), { exact: true }).fill(mobile)
      await page.getByRole('button', { name: t('login.send_code') }).click()
      await page.locator('.code__input').waitFor()
      right = await server.desk.code(mobile)
      const wrong = right === '111111' ? '222222' : '111111'
      for (let left = 4; left >= 0; left -= 1) {
        const [answer] = await Promise.all([
          page.waitForResponse((response) => response.url().endsWith('/api/v1/login')),
          page.locator('.code__input:not([readonly])').fill(wrong),
        ])
        const { error } = await answer.json()
        if (left > 0) assert.equal(error.params.tries_left, left)
        else assert.equal(error.code, 'code.used_up')
        await page.getByRole('alert').waitFor()
        if (left === 4) await see('login-wrong')
      }
      await see('login-used-up')
      await page.locator('.code__input:not([readonly])').fill(right)
      await page.getByRole('alert').waitFor()
      assert.equal(new URL(page.url()).pathname, '/login', 'a code that was used up opens nothing')
    })
  })

  test(`the message desk is readable (${size}, ${language})`, async () => {
    await inConsole({ size, language, session: null }, async ({ page, see }) => {
      // The page asks to be loaded again every few seconds, which would end a look at it in the middle.
      await page.route('**/dev/messages', async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '')
        await route.fulfill({ response, body })
      })
      await page.goto(`${server.url}/dev/messages`)
      await page.locator('article').first().waitFor()
      await see('messages', { full: false })
    })
  })
}

test('the first page of the console needs at most 260 kB of script, gzipped; of a signing link 160 kB', async () => {
  for (const [path, ready, limit] of [
    ['/', '.login', 260_000],
    [`/s/${'x'.repeat(43)}`, 'h1', 160_000],
  ])
    await inConsole({ session: null }, async ({ page }) => {
      const sizes = []
      page.on('response', (answer) => {
        if (/\.m?js$/.test(new URL(answer.url()).pathname)) sizes.push(answer.body().then((bytes) => gzipSync(bytes).length))
      })
      await page.goto(server.url + path)
      await page.locator(ready).waitFor()
      await page.waitForLoadState('networkidle')
      const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
      console.log(`# ${ready}: ${total} bytes of script, gzipped, in ${sizes.length} files`)
      assert.ok(sizes.length > 0)
      assert.ok(total <= limit, `${path}: ${total}`)
    })
})
