// Walks the pages of the console, in either language and at any width.
import { words } from './words.mjs'

export const WIDE_SCREEN = { viewport: { width: 1440, height: 900 }, timezoneId: 'Asia/Shanghai' }

const button = (page, name) => page.getByRole('button', { name, exact: true })

/** From wherever the log-in shows to the page behind it. `code()` reads the message desk. */
export async function logIn(page, language, mobile, code, look = async () => {}) {
  const t = words('console', language)
  await page.getByLabel(t('login.mobile'), { exact: true }).fill(mobile)
  await look('login')
  await button(page, t('login.send_code')).click()
  await page.locator('.code__input').waitFor()
  await look('login-code')
  await page.locator('.code__input').fill(await code())
  await page.locator('.login').waitFor({ state: 'detached' })
}

/** Drops a file on the page, as a hand does. */
export async function dropFile(page, bytes, name, type = 'application/pdf') {
  const transfer = await page.evaluateHandle(
    ({ base64, name, type }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name, { type }))
      return transfer
    },
    { base64: bytes.toString('base64'), name, type },
  )
  await page.locator('.drop').dispatchEvent('dragover', { dataTransfer: transfer })
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer })
}

/** Adds one signatory in the last row. */
export async function addParty(page, language, { name, mobile }) {
  const t = words('console', language)
  await button(page, t('parties.add')).click()
  const row = page.locator('li.party').last()
  await row.getByLabel(t('parties.name'), { exact: true }).fill(name)
  await row.getByLabel(t('parties.mobile'), { exact: true }).fill(mobile)
}

/** Types the number of a page into the designer's tools. */
export async function goToPage(page, number) {
  const input = page.locator('.page-tools__page input')
  await input.fill(String(number))
  await input.press('Enter')
}

/** Chooses what the next click places, then clicks on the paper: `at` in parts of the page. */
export async function placeByClick(page, language, { name, kind, number, at }) {
  const t = words('console', language)
  const choose = page.getByRole('button', { name: t('place.choose', { name, kind: t(`kind.${kind}`) }), exact: true })
  if ((await choose.getAttribute('aria-pressed')) !== 'true') await choose.click()
  await goToPage(page, number)
  const layer = page.locator(`[data-page="${number}"] .pdf-stage__layer`)
  await layer.waitFor()
  await page.locator(`[data-page="${number}"] canvas`).first().waitFor({ state: 'attached' })
  const count = await page.locator('[data-field]').count()
  const { width, height } = await layer.boundingBox()
  await layer.click({ position: { x: width * at[0], y: height * at[1] } })
  await page.waitForFunction((before) => document.querySelectorAll('[data-field]').length > before, count)
}

/** Drags a placed field by so many pixels of the screen. */
export async function dragField(page, field, right, down) {
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + right, box.y + box.height / 2 + down, { steps: 6 })
  await page.mouse.up()
}

export async function saved(page, language) {
  await page.locator('.save-note--saved').getByText(words('console', language)('save.saved')).waitFor()
}

export async function proveIdentity(page, language, { name, idNumber }) {
  const t = words('console', language)
  await page.getByLabel(t('identity.name'), { exact: true }).fill(name)
  await page.getByLabel(t('identity.id_number'), { exact: true }).fill(idNumber)
  await page.getByRole('checkbox').check()
  await button(page, t('identity.submit')).click()
}
