// From the one-time address to the administrator's page, in both languages, on a desk and in a hand.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { launch, onPage, PHONE } from '../../lib/browser.mjs'
import { logIn, WIDE_SCREEN } from '../../lib/console.mjs'
import { look } from '../../lib/look.mjs'
import { HEFU, startServer } from '../../lib/server.mjs'
import { words } from '../../lib/words.mjs'

const run = promisify(execFile)
const WAYS = [
  { size: 'desktop', device: WIDE_SCREEN, language: 'zh' },
  { size: 'desktop', device: WIDE_SCREEN, language: 'en' },
  { size: 'phone', device: PHONE, language: 'zh' },
  { size: 'phone', device: PHONE, language: 'en' },
]
let server
let browser

before(async () => {
  ;[server, browser] = await Promise.all([startServer(), launch()])
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

/** What the owner of the machine does; the address it prints names the settings' port, not this test's. */
async function freshToken() {
  const { stdout } = await run(HEFU, ['administrator', 'reset', '--data', server.data])
  return stdout.trim().split('#')[1]
}

const FAILING = {
  id: 'yD0123456789abcdefghijklmnopqrst',
  kind: 'seal',
  contract_id: 'yD9876543210abcdefghijklmnopqrst',
  attempts: 4,
  next_at: '2026-11-20T08:00:00Z',
  problem: 'the time stamp authority at https://tsa.example.com/a/rather/long/path/that/must/break does not answer',
}

WAYS.forEach(({ size, device, language }, place) => {
  const person = () => server.demo.persons[place]

  test(`whoever opens the address and logs in looks after the installation (${size}, ${language})`, async () => {
    const token = await freshToken()
    const t = words('console', language)
    const see = (page, name, options) => look(page, `${name}.${size}.${language}`, options)
    await onPage(browser, { base: server.url, language, device }, async ({ page }) => {
      await page.goto(`${server.url}/setup#${token}`)
      await logIn(page, language, person().mobile, () => server.desk.code(person().mobile, 'login'))
      const submit = page.getByRole('button', { name: t('set_up.submit'), exact: true })
      await submit.waitFor()
      assert.ok(!page.url().includes(token), 'the token has left the address')
      await see(page, 'set-up')
      await submit.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: t('administrator.health') }).waitFor()
      assert.equal(new URL(page.url()).pathname, '/administrator')
      await page.getByText(t('administrator.status_ok'), { exact: true }).waitFor()
      await page.getByText(t('administrator.none_failing')).waitFor()
      await page.getByText(t('provider.embedded')).first().waitFor()
      await see(page, 'administrator')

      // A job that fails, as the page would be told of it.
      const retried = []
      await page.route('**/api/v1/administrator', async (route) => {
        const answer = await route.fetch()
        const body = await answer.json()
        body.jobs = { waiting: 3, failing: 1, oldest_due_s: 412, items: [FAILING] }
        body.health = { ...body.health, status: 'read_only', parts: { ...body.health.parts, blobs: 'full' } }
        await route.fulfill({ response: answer, json: body })
      })
      await page.route('**/jobs/*/retry', (route) => {
        retried.push(new URL(route.request().url()).pathname)
        return route.fulfill({ status: 204 })
      })
      await page.reload()
      await page.getByText(t('administrator.status_read_only'), { exact: true }).waitFor()
      await see(page, 'administrator-failing')
      const values = { kind: t('administrator.job_seal'), id: FAILING.contract_id }
      await page.getByRole('button', { name: t('administrator.try_again_label', values) }).click()
      await page.getByText(t('administrator.tried_again')).waitFor()
      assert.deepEqual(retried, [`/api/v1/administrator/jobs/${FAILING.id}/retry`])
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    })
  })

  test(`the address works once, and not for half of it (${size}, ${language})`, async () => {
    const t = words('console', language)
    await onPage(browser, { base: server.url, language, device }, async ({ page }) => {
      await page.goto(`${server.url}/setup#${'0'.repeat(43)}`)
      await logIn(page, language, person().mobile, () => server.desk.code(person().mobile, 'login'))
      await page.getByRole('button', { name: t('set_up.submit'), exact: true }).click()
      await page.getByRole('alert').waitFor()
      await look(page, `set-up-closed.${size}.${language}`)
      await page.evaluate(() => sessionStorage.clear())
      await page.goto(`${server.url}/setup`)
      await page.getByText(t('set_up.no_token'), { exact: true }).waitFor()
    })
  })
})
