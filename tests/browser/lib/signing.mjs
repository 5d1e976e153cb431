// Walks the pages of a signing link, in either language.
import { drawSignature } from './browser.mjs'

export const WORDS = {
  zh: {
    getCode: '获取验证码',
    open: '打开合同',
    agreeIdentity: '我同意为签署合同处理',
    idNumber: '居民身份证号码',
    name: '姓名',
    prove: '核实并继续',
    toSign: '去签名',
    readOn: '继续阅读',
    next: '下一步',
    agree: '同意并签署',
    signNow: '确认签署',
    refuse: '拒绝签署',
    confirmRefusal: '确认拒绝',
    typed: '键入',
    typedName: '键入您的姓名',
    done: '您已签署',
  },
  en: {
    getCode: 'Get the code',
    open: 'Open the contract',
    agreeIdentity: 'I agree that my name',
    idNumber: 'Resident ID number',
    name: 'Name',
    prove: 'Continue',
    toSign: 'Go to sign',
    readOn: 'Read on',
    next: 'Next',
    agree: 'Agree and sign',
    signNow: 'Sign now',
    refuse: 'Refuse',
    confirmRefusal: 'Refuse',
    typed: 'Type',
    typedName: 'Type your name',
    done: 'You have signed',
  },
}

const button = (page, name) => page.getByRole('button', { name, exact: true })

export async function enterCode(page, code) {
  await page.locator('input[autocomplete="one-time-code"]').fill(code)
}

/** `code()` returns the code that was sent, for example from the message desk. */
export async function openLink(page, language, code) {
  await button(page, WORDS[language].getCode).click()
  await page.locator('input[autocomplete="one-time-code"]').waitFor()
  await enterCode(page, await code())
}

export async function proveIdentity(page, language, { name, idNumber }) {
  const words = WORDS[language]
  if (name) await page.getByLabel(words.name, { exact: true }).fill(name)
  await page.getByLabel(words.idNumber).fill(idNumber)
  await page.locator('#identity-consent').check()
  await button(page, words.prove).click()
}

/** Scrolls until the last page is drawn and the time is up, then goes on. */
export async function readToEnd(page, language) {
  const words = WORDS[language]
  await page.locator('[data-page] canvas').first().waitFor()
  const forward = button(page, words.toSign)
  for (let round = 0; round < 200 && !(await forward.isVisible()); round += 1) {
    await page.mouse.wheel(0, 700)
    await page.evaluate(() => window.scrollBy(0, 700))
    await page.waitForTimeout(60)
  }
  await forward.click()
}

export async function sign(page, language, { typed } = {}) {
  const words = WORDS[language]
  if (typed) {
    await page.getByRole('radio', { name: words.typed }).check()
    await page.getByLabel(words.typedName).fill(typed)
  } else {
    await page.locator('canvas.m-pad-canvas').waitFor()
    await drawSignature(page)
  }
  await button(page, words.next).click()
}

export async function agree(page, language) {
  await page.locator('#consent-tick').check()
  await button(page, WORDS[language].agree).click()
}

export async function confirm(page, language, code) {
  await page.locator('input[autocomplete="one-time-code"]').waitFor()
  await enterCode(page, await code())
  await button(page, WORDS[language].signNow).click()
}
