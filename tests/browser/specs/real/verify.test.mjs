// The verification page on the real server: the file beside what is said of it, and what to do about every answer.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { logIn, send } from '../../lib/api.mjs'
import { launch, onPage, PHONE } from '../../lib/browser.mjs'
import { dropFile, WIDE_SCREEN } from '../../lib/console.mjs'
import { contractPdf, encrypted, tampered } from '../../lib/files.mjs'
import { look } from '../../lib/look.mjs'
import { eventually, startServer } from '../../lib/server.mjs'
import * as walk from '../../lib/signing.mjs'
import { words } from '../../lib/words.mjs'

let server
let browser
let pdf
let signed
let people

before(async () => {
  const limits = { HEFU_LIMITS__READING_SECONDS_MIN: '0', HEFU_LIMITS__REQUESTS_PER_ADDRESS_MINUTE: '100000' }
  ;[server, browser] = await Promise.all([startServer({ limits }), launch()])
  pdf = await contractPdf(browser)
  people = server.demo.persons.slice(0, 2)
  signed = await signedBy(people)
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

/** The contract after these people have signed it one after the other. */
async function signedBy(signatories) {
  const operator = await logIn(server, server.demo.operator.mobile)
  const contract = await send(operator, { pdf, title: '采购合同', signatories })
  for (const { mobile, name, id_number: idNumber } of signatories)
    await onPage(browser, { base: server.url, device: PHONE }, async ({ page }) => {
      await page.goto(await server.desk.link(mobile))
      const code = () => server.desk.code(mobile)
      await walk.openLink(page, 'zh', code)
      await walk.proveIdentity(page, 'zh', { name, idNumber })
      await page.locator('[data-page] canvas').first().waitFor()
      await walk.readToEnd(page, 'zh')
      await walk.sign(page, 'zh', { typed: name })
      await walk.agree(page, 'zh')
      await walk.confirm(page, 'zh', code)
      await page.getByRole('heading', { level: 1, name: words('m', 'zh')('done.title') }).waitFor()
    })
  await eventually('the sealed contract', async () => (await operator.must('GET', `/contracts/${contract.id}`)).status === 'signed')
  const answer = await fetch(`${server.url}/api/v1/contracts/${contract.id}/signed.pdf`, { headers: { cookie: operator.cookie() } })
  assert.equal(answer.status, 200)
  return Buffer.from(await answer.arrayBuffer())
}

/** Each size and each language once: the main job looks at all four. */
const VIEWS = [
  { size: 'phone', device: PHONE, language: 'zh' },
  { size: 'desktop', device: WIDE_SCREEN, language: 'en' },
]

async function onVerify({ language, device }, act) {
  await onPage(browser, { base: server.url, language, device }, async ({ page }) => {
    await page.goto(`${server.url}/verify`)
    await page.locator('.drop').waitFor()
    await act(page, words('console', language))
  })
}

const drawn = (page, number) => page.locator(`[data-verify-page="${number}"] img`)

for (const view of VIEWS)
  test(`a signed file is shown beside the findings, and as each signatory saw it (${view.size}, ${view.language})`, async () => {
    await onVerify(view, async (page, t) => {
      await dropFile(page, signed, '采购合同.pdf')
      await page.getByRole('heading', { name: t('verify.summary_valid') }).waitFor()
      await page.getByText(t('verify.source_installation')).first().waitFor()
      await page.locator('[data-verify-page="2"]').scrollIntoViewIfNeeded()
      await drawn(page, 2).waitFor()
      const marks = page.locator('[data-verify-page="2"] [data-verify-mark]')
      assert.ok((await marks.count()) >= 2, 'each signature is outlined')
      const second = page.locator('[data-verify-page="2"] [data-verify-mark="1"]').last()
      await second.click()
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'signature-card-2', 'the card that was chosen')
      await look(page, `verify-pages.${view.size}.${view.language}`)

      const first = page.locator('#signature-card-1')
      await first.locator('summary', { hasText: t('verify.later_title') }).click()
      await first.getByText(people[1].name).waitFor()
      const now = await drawn(page, 2).getAttribute('src')
      await first.getByRole('button', { name: t('verify.show_then') }).click()
      await page.getByText(t('verify.pages_then', { name: people[0].name })).waitFor()
      await page.locator('[data-verify-page="2"]').scrollIntoViewIfNeeded()
      await drawn(page, 2).waitFor()
      assert.notEqual(await drawn(page, 2).getAttribute('src'), now)
      assert.equal(await page.locator('[data-verify-mark="1"]').count(), 0, 'the second signature was not there yet')
      await look(page, `verify-then.${view.size}.${view.language}`)
      await page.getByRole('button', { name: t('verify.show_now') }).click()
      await page.locator('[data-verify-mark="1"]').first().waitFor()

      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('verify.json') }).click()])
      assert.equal(download.suggestedFilename(), '采购合同.verify.json')
      const report = JSON.parse(await readFile(await download.path(), 'utf8'))
      assert.equal(report.verdict.indication, 'TOTAL-PASSED')
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.locator('.verify-pages').isVisible(), false, 'the report is printed, not the pictures')
      assert.equal(await first.isVisible(), true)
    })
  })

test('every answer says what to do', async () => {
  const files = [
    [pdf, 'verify.advice_unsigned'],
    [await encrypted(pdf), 'verify.advice_encrypted'],
    [Buffer.from('%PDF-1.7\nnothing that could be read'), 'verify.advice_broken'],
    [tampered(signed), 'verify.advice_invalid'],
  ]
  for (const view of VIEWS)
    await onVerify(view, async (page, t) => {
      for (const [bytes, advice] of files) {
        await dropFile(page, bytes, 'a.pdf')
        await page.getByText(t(advice)).waitFor()
        assert.equal(await page.locator('.verdict--success').count(), 0, advice)
        await look(page, `${advice.replace('verify.', 'verify-')}.${view.size}.${view.language}`)
        await page.getByRole('button', { name: t('verify.another') }).click()
      }
      await dropFile(page, Buffer.alloc(0), 'empty.pdf')
      await page.getByText(t('new.empty_file', { name: 'empty.pdf' })).waitFor()
    })
})

test("a visitor's own root vouches for that visitor alone", async () => {
  const other = await startServer()
  try {
    const root = await (await fetch(`${server.url}/ca/root.pem`)).text()
    for (const given of [root, '']) {
      await onPage(browser, { base: other.url, device: WIDE_SCREEN }, async ({ page }) => {
        const t = words('console', 'zh')
        await page.goto(`${other.url}/verify`)
        await page.getByText(t('verify.root_title')).click()
        await page.getByLabel(t('verify.root_label')).fill(given)
        await look(page, 'verify-root.desktop.zh')
        await dropFile(page, signed, '采购合同.pdf')
        await page.getByRole('heading', { name: t('verify.summary_valid') }).waitFor()
        await page.getByRole('heading', { name: t(given ? 'verify.trust_trusted' : 'verify.trust_untrusted') }).waitFor()
        assert.equal(await page.getByText(t('verify.advice_untrusted')).count(), given ? 0 : 1)
      })
    }
  } finally {
    await other.stop()
  }
})
