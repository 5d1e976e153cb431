// The main job on the real server, with both sizes of window and both languages: from the upload to a file that anybody can judge.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { launch, onPage, PHONE } from '../../lib/browser.mjs'
import * as desk from '../../lib/console.mjs'
import { contractPdf, tampered } from '../../lib/files.mjs'
import { look } from '../../lib/look.mjs'
import { HEFU, startServer } from '../../lib/server.mjs'
import * as walk from '../../lib/signing.mjs'
import { words } from '../../lib/words.mjs'

const run = promisify(execFile)
let server
let browser
let pdf

before(async () => {
  ;[server, browser] = await Promise.all([startServer(), launch()])
  pdf = await contractPdf(browser)
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

/** Who does it in which window; the newcomers are numbers that the platform has never seen. */
const RUNS = [
  { size: 'desktop', language: 'zh', first: 0 },
  { size: 'phone', language: 'zh', first: 2, newcomer: { mobile: '13711112222', name: '苏映雪', idNumber: '11010519491231002X' } },
  { size: 'desktop', language: 'en', first: 4, newcomer: { mobile: '13711113333', name: '顾长风', idNumber: '440524188001010014' } },
  { size: 'phone', language: 'en', first: 6 },
]

for (const { size, language, first, newcomer } of RUNS) {
  test(`a contract is sent, signed by two and judged (${size}, ${language}, ${newcomer ? 'newcomer' : 'operator'})`, async () => {
    const device = size === 'phone' ? PHONE : desk.WIDE_SCREEN
    await onPage(browser, { base: server.url, language, device, acceptDownloads: true }, ({ page }) =>
      mainJob(page, { size, language, device, first, newcomer }),
    )
  })
}

async function mainJob(page, { size, language, device, first, newcomer }) {
  const see = (name, options) => look(page, `${name}.${size}.${language}`, options)
  const t = words('console', language)
  const button = (name, values) => page.getByRole('button', { name: t(name, values), exact: true })
  const [one, two] = server.demo.persons.slice(first, first + 2)
  const sender = newcomer ?? server.demo.operator

  await page.goto(`${server.url}/`)
  await desk.logIn(page, language, sender.mobile, () => server.desk.code(sender.mobile), see)
  await page.getByRole('heading', { level: 1, name: t('list.title') }).waitFor()
  if (newcomer) await page.getByText(t('empty.all_title')).waitFor()
  await see(newcomer ? 'list-empty' : 'list-before')

  await page.getByRole('button', { name: t('list.new') }).first().click()
  await page.locator('.drop').waitFor()
  await see('upload')
  await desk.dropFile(page, pdf, '设备采购合同.pdf')
  await page.waitForURL('**/edit')
  await desk.addParty(page, language, one)
  await desk.addParty(page, language, two)
  await button('parties.days', { count: 15 }).click()
  await desk.saved(page, language)
  assert.equal(await page.getByRole('radio').first().isChecked(), true, 'one after the other')
  await see('parties')
  await button('parties.next').click()

  await desk.placeByClick(page, language, { name: one.name, kind: 'signature', number: 2, at: [0.25, 0.8] })
  await desk.placeByClick(page, language, { name: two.name, kind: 'signature', number: 2, at: [0.68, 0.8] })
  await desk.placeByClick(page, language, { name: one.name, kind: 'date', number: 2, at: [0.25, 0.9] })
  await desk.placeByClick(page, language, { name: two.name, kind: 'date', number: 2, at: [0.68, 0.9] })
  const field = page.locator('[data-field]').first()
  const before = await field.boundingBox()
  await desk.dragField(page, field, 12, -10)
  const moved = await field.boundingBox()
  assert.ok(Math.abs(moved.x - before.x - 12) < 3 || moved.y !== before.y, 'a field follows the pointer')
  await desk.saved(page, language)
  await see('place', { full: false })
  await button('place.next').click()

  await page.locator('.confirm').waitFor()
  if (newcomer) {
    assert.equal(await button('confirm.send').isEnabled(), false, 'nobody unknown sends a contract')
    await see('confirm-unproven')
    await button('confirm.identity_action').click()
    await see('identity')
    await desk.proveIdentity(page, language, newcomer)
    await page.locator('.confirm').waitFor()
  }
  await see('confirm')
  await button('confirm.send').click()
  await page.locator('.notice').getByText(t('sent.title')).waitFor()
  await see('sent')
  assert.equal(/\/s\/[\w-]{16,}/.test(await page.content()), false, 'no link of a signatory is on the page')

  for (const [index, signatory] of [one, two].entries()) {
    await signOnOwnDevice(signatory, { language, typed: index === 1, size, device: index === 1 ? device : PHONE })
    await page.locator('.timeline__item--signed').nth(index).waitFor({ timeout: 20_000 })
    if (index === 0) {
      await page.getByText(t('list.progress', { done: 1, total: 2 })).first().waitFor()
      await see('half-signed')
    }
  }
  await page.locator('.notice').getByText(t('detail.signed_title')).waitFor({ timeout: 20_000 })
  await button('detail.show_document').click()
  await page.locator('.document-view canvas').first().waitFor()
  await page.locator('[data-page="1"] canvas').first().waitFor()
  await see('signed')
  await button('certificate.open').first().click()
  await see('certificate', { full: false })
  await page.keyboard.press('Escape')

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t('detail.download') }).click()])
  assert.match(download.suggestedFilename(), /设备采购合同.*\.pdf$/)
  const sealed = await readFile(await download.path())
  await judgeWithOtherTools(sealed, [one, two])

  // Whoever judges needs no session.
  await onPage(browser, { base: server.url, language, device }, async ({ page: visitor }) => {
    await visitor.goto(`${server.url}/verify`)
    await visitor.locator('.drop').waitFor()
    await look(visitor, `verify.${size}.${language}`)
    await desk.dropFile(visitor, sealed, '设备采购合同.pdf')
    await visitor.getByRole('heading', { name: t('verify.summary_valid') }).waitFor()
    await visitor.getByRole('heading', { name: t('verify.trust_trusted') }).waitFor()
    await visitor.getByText(t('verify.signature', { place: 2, name: two.name })).first().waitFor()
    await look(visitor, `verify-valid.${size}.${language}`)
    await visitor.getByRole('button', { name: t('verify.another') }).click()
    await desk.dropFile(visitor, tampered(sealed), '设备采购合同（改）.pdf')
    await visitor.locator('.verdict--danger').waitFor()
    assert.equal(await visitor.locator('.verdict--success').count(), 0, 'nothing looks like a good answer')
    assert.equal(await visitor.getByText(t('verify.summary_valid'), { exact: true }).count(), 0)
    await look(visitor, `verify-tampered.${size}.${language}`)
  })

  await page.getByRole('link', { name: t('shell.contracts') }).click()
  await page.locator('.contract-row').first().waitFor()
  await see('list')
}

/** A signatory's own phone, or a window like the sender's: from the link in the message to the certificate. */
async function signOnOwnDevice({ name, mobile, id_number: idNumber }, { language, typed, size, device }) {
  await onPage(browser, { base: server.url, language, device }, async ({ page }) => {
    const m = words('m', language)
    // The phone's pages are looked at once for each language, the same pages in a wide window once more.
    const see = async (step, options) =>
      size === 'desktop' && look(page, `sign-${step}.${device === PHONE ? 'phone' : size}.${language}`, options)
    const code = () => server.desk.code(mobile)
    const link = await server.desk.link(mobile)
    assert.equal(new URL(link).origin, server.url)
    await page.goto(link)
    await page.getByRole('heading', { name: m('code.title') }).waitFor()
    assert.equal((await page.content()).includes(name), false, 'no name before the code')
    await see('code')
    await walk.openLink(page, language, code)
    await page.getByRole('heading', { name: m('identity.title') }).waitFor()
    await see('identity')
    await walk.proveIdentity(page, language, { name, idNumber })
    await page.locator('[data-page] canvas').first().waitFor()
    await see('read', { full: false })
    await walk.readToEnd(page, language)
    await page.getByRole('heading', { name: m('signature.title') }).waitFor()
    await see('signature')
    await walk.sign(page, language, typed ? { typed: name } : {})
    await page.getByRole('heading', { name: m('consent.title') }).waitFor()
    await see('consent')
    await walk.agree(page, language)
    await page.getByRole('heading', { name: m('confirm.title') }).waitFor()
    await see('confirm')
    await walk.confirm(page, language, code)
    await page.getByRole('heading', { name: m('done.title') }).waitFor({ timeout: 30_000 })
    await page.getByText(m('certificate.title')).first().waitFor()
    await see('done')
  })
}

async function judgeWithOtherTools(sealed, signatories) {
  const folder = await mkdtemp(join(tmpdir(), 'hefu-sealed-'))
  try {
    const [good, bad] = [join(folder, 'good.pdf'), join(folder, 'bad.pdf')]
    await writeFile(good, sealed)
    await writeFile(bad, tampered(sealed))
    const { stdout } = await run(HEFU, ['verify', '--json', '--data', server.data, good])
    const report = JSON.parse(stdout)
    assert.equal(report.summary, 'valid', stdout)
    assert.equal(report.trust, 'trusted', stdout)
    const approvals = report.signatures.filter(({ kind }) => kind === 'approval')
    assert.equal(approvals.length, signatories.length)
    await assert.rejects(run(HEFU, ['verify', '--json', '--data', server.data, bad]), { code: 1 })
    const poppler = (await run('pdfsig', [good])).stdout
    assert.equal(poppler.match(/Signature is Valid/g)?.length, signatories.length, poppler)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
