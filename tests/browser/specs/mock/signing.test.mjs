// The phone pages against the stand-in server: what only a browser can show.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { startMockServer } from '../../../../web/apps/m/dev/mock_server.mjs'
import { accessibilityFaults, drawSignature, launch, openPage } from '../../lib/browser.mjs'
import * as walk from '../../lib/signing.mjs'
import { words } from '../../lib/words.mjs'

const ID_NUMBER = '11010519491231002X'
const right = async () => '123456'
let server
let browser
let number = 0

before(async () => {
  server = await startMockServer({ port: 0 })
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await server?.close()
})

/** Opens a scene of its own and checks at the end that nothing went wrong behind the page's back. */
async function inScene(scene, { language = 'zh', ...options }, act) {
  const token = `${scene}-t${(number += 1)}`
  const { context, page, faults } = await openPage(browser, { base: server.url, language, ...options })
  const calls = (verb) => server.calls.filter((call) => call.token === token && call.verb === verb)
  try {
    await page.goto(`${server.url}/s/${token}${language === 'en' ? '?lang=en' : ''}`)
    await act({ page, context, calls, url: `${server.url}/s/${token}` })
    assert.deepEqual(faults, [])
  } finally {
    await context.close()
  }
}

/** The server hears the call, the page does not hear the answer. */
async function loseFirstAnswer(page, pattern) {
  let lost = false
  await page.route(pattern, async (route) => {
    if (lost) return route.continue()
    lost = true
    await route.fetch()
    await route.abort('connectionreset')
  })
}

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor()

for (const language of ['zh', 'en']) {
  test(`a person signs from the link to the certificate (${language})`, async () => {
    await inScene('fresh', { language }, async ({ page, calls }) => {
      const words = walk.WORDS[language]
      await walk.openLink(page, language, right)
      await walk.proveIdentity(page, language, { idNumber: ID_NUMBER })
      await walk.readToEnd(page, language)
      await walk.sign(page, language)
      await walk.agree(page, language)
      await walk.confirm(page, language, right)
      await heading(page, words.done)
      const [accept, ...more] = calls('accept')
      assert.equal(more.length, 0)
      assert.equal(accept.body.signature.kind, 'drawn')
      assert.equal(accept.body.signature.strokes.length, 3)
      assert.equal(accept.body.read_to_end, true)
      assert.deepEqual(accept.body.consent, { version: '2026-11', agreed: true })
      assert.match(accept.headers['idempotency-key'], /^[0-9a-f-]{36}$/)
      assert.equal(accept.headers['x-hefu-csrf'], 'mock-csrf')
      assert.deepEqual(await accessibilityFaults(page), [])
    })
  })
}

test('a typed name is signed as typed', async () => {
  await inScene('sign', {}, async ({ page, calls }) => {
    await walk.readToEnd(page, 'zh')
    await walk.sign(page, 'zh', { typed: '韩梅' })
    await page.getByRole('alert').getByText('请键入“韩梅梅”').waitFor()
    await walk.sign(page, 'zh', { typed: '韩梅梅' })
    await walk.agree(page, 'zh')
    await walk.confirm(page, 'zh', right)
    await heading(page, '您已签署')
    assert.deepEqual(calls('accept')[0].body.signature, { kind: 'typed', text: '韩梅梅' })
  })
})

test('two quick taps make one call each', async () => {
  await inScene('sign', {}, async ({ page, calls }) => {
    await walk.readToEnd(page, 'zh')
    await walk.sign(page, 'zh')
    await page.locator('#consent-tick').check()
    await page.getByRole('button', { name: '同意并签署' }).evaluate((button) => {
      button.click()
      button.click()
    })
    await page.locator('.m-code-input').fill('123456')
    await page.getByRole('button', { name: '确认签署' }).evaluate((button) => {
      button.click()
      button.click()
    })
    await heading(page, '您已签署')
    assert.equal(calls('intent').length, 1)
    assert.equal(calls('accept').length, 1)
  })
})

test('a lost answer is asked for again with the same key', async () => {
  await inScene('sign', {}, async ({ page, calls }) => {
    await walk.readToEnd(page, 'zh')
    await walk.sign(page, 'zh')
    await loseFirstAnswer(page, '**/intent')
    await walk.agree(page, 'zh')
    await page.getByRole('alert').getByText('不会重复提交').waitFor()
    await page.getByRole('button', { name: '同意并签署' }).click()
    await page.locator('.m-code-input').waitFor()
    const keys = calls('intent').map((call) => call.headers['idempotency-key'])
    assert.equal(keys.length, 2)
    assert.equal(keys[0], keys[1])
  })
})

test('a signature whose answer was lost is found, not made twice', async () => {
  await inScene('sign', {}, async ({ page, calls }) => {
    await walk.readToEnd(page, 'zh')
    await walk.sign(page, 'zh')
    await walk.agree(page, 'zh')
    await loseFirstAnswer(page, '**/accept')
    await walk.confirm(page, 'zh', right)
    await heading(page, '您已签署')
    assert.equal(calls('accept').length, 1)
  })
})

test('back and forward walk the steps and keep the strokes', async () => {
  await inScene('sign', {}, async ({ page, calls, url }) => {
    await walk.readToEnd(page, 'zh')
    await walk.sign(page, 'zh')
    await heading(page, '确认签署内容')
    await page.goBack()
    await heading(page, '签上您的名字')
    assert.equal(await page.getByRole('button', { name: '撤销' }).isEnabled(), true)
    await page.goBack()
    await page.locator('[data-page]').first().waitFor()
    await page.goForward()
    await page.goForward()
    await heading(page, '确认签署内容')
    await walk.agree(page, 'zh')
    await walk.confirm(page, 'zh', right)
    await heading(page, '您已签署')
    await page.goBack()
    await heading(page, '您已签署')
    await page.goto(`${url}#confirm`)
    await heading(page, '您已签署')
    assert.equal(calls('accept').length, 1)
  })
})

test('a reload keeps reading and strokes; an address alone opens no step', async () => {
  await inScene('sign', {}, async ({ page, url }) => {
    await page.goto(`${url}#confirm`)
    await page.locator('[data-page]').first().waitFor()
    await walk.readToEnd(page, 'zh')
    await page.locator('canvas.m-pad-canvas').waitFor()
    await drawSignature(page)
    await page.reload()
    await heading(page, '签上您的名字')
    await page.locator('button:has-text("撤销"):enabled').waitFor()
    await page.getByRole('button', { name: '下一步' }).click()
    await heading(page, '确认签署内容')
    assert.equal(await page.locator('#consent-tick').isChecked(), false)
  })
})

test('the large pad keeps what was drawn, upright', async () => {
  await inScene('sign', {}, async ({ page, calls }) => {
    await walk.readToEnd(page, 'zh')
    await page.getByRole('button', { name: '横屏书写' }).click()
    const box = await page.locator('dialog canvas').boundingBox()
    const at = (x, y) => [box.x + box.width * x, box.y + box.height * y]
    await page.mouse.move(...at(0.5, 0.1))
    await page.mouse.down()
    await page.mouse.move(...at(0.5, 0.9), { steps: 12 })
    await page.mouse.up()
    await page.getByRole('button', { name: '写好了' }).click()
    await page.getByRole('button', { name: '下一步' }).click()
    await walk.agree(page, 'zh')
    await walk.confirm(page, 'zh', right)
    await heading(page, '您已签署')
    const { width, height, strokes } = calls('accept')[0].body.signature
    const points = strokes[0].points
    const across = Math.abs(points.at(-1).x - points[0].x)
    const down = Math.abs(points.at(-1).y - points[0].y)
    assert.ok(width > height, `${width} × ${height}`)
    assert.ok(across > 10 * down, `a line down the screen is a line to the right: ${across}, ${down}`)
  })
})

test('a lost session asks for a code and comes back to where it was', async () => {
  await inScene('lapse', {}, async ({ page }) => {
    await walk.readToEnd(page, 'zh')
    await walk.sign(page, 'zh')
    await walk.agree(page, 'zh')
    await page.getByRole('alert').getByText('您填写和签下的内容都还在').waitFor()
    await walk.openLink(page, 'zh', right)
    await heading(page, '确认签署内容')
    await page.locator('.m-preview path').first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '同意并签署' }).click()
    await walk.confirm(page, 'zh', right)
    await heading(page, '您已签署')
  })
})

test('changed content is shown again and has to be read again', async () => {
  await inScene('changed', {}, async ({ page, calls }) => {
    await walk.readToEnd(page, 'zh')
    await walk.sign(page, 'zh')
    await walk.agree(page, 'zh')
    await page.getByRole('alert').getByText('合同内容已变更').waitFor()
    await walk.readToEnd(page, 'zh')
    await page.getByRole('button', { name: '下一步' }).click()
    assert.equal(await page.locator('#consent-tick').isChecked(), false)
    await walk.agree(page, 'zh')
    await walk.confirm(page, 'zh', right)
    await heading(page, '您已签署')
    const hashes = calls('intent').map((call) => call.body.content_sha256)
    assert.notEqual(hashes[0], hashes.at(-1))
    assert.equal(calls('accept')[0].body.content_sha256, hashes.at(-1))
  })
})

test('refusing takes a reason and ends the link', async () => {
  await inScene('sign', {}, async ({ page, calls }) => {
    await page.getByRole('button', { name: '拒绝签署' }).click()
    await page.getByRole('button', { name: '确认拒绝' }).click()
    await page.getByRole('alert').waitFor()
    assert.equal(calls('reject').length, 0)
    await page.getByRole('button', { name: '有条款需要再商量' }).click()
    await page.getByRole('button', { name: '确认拒绝' }).click()
    await heading(page, '您已拒绝签署')
    assert.deepEqual(
      calls('reject').map((call) => call.body),
      [{ reason: '有条款需要再商量' }],
    )
  })
})

test('refusing and signing are two buttons of one size', async () => {
  await inScene('sign', {}, async ({ page }) => {
    await walk.readToEnd(page, 'zh')
    await walk.sign(page, 'zh')
    await heading(page, '确认签署内容')
    const [refuse, agree] = await Promise.all(['拒绝签署', '同意并签署'].map((name) => page.getByRole('button', { name }).boundingBox()))
    assert.equal(refuse.width, agree.width)
    assert.equal(refuse.height, agree.height)
  })
})

test('codes that are wrong, expired or used up say what to do', async () => {
  await inScene('fresh', {}, async ({ page }) => {
    await walk.openLink(page, 'zh', async () => '111111')
    await page.getByRole('alert').getByText('还可以再试 4 次').waitFor()
    await walk.enterCode(page, '000000')
    await page.getByRole('alert').getByText('验证码已过期').waitFor()
    await walk.enterCode(page, '999999')
    await page.getByRole('alert').getByText('尝试次数已用完').waitFor()
    assert.equal(await page.getByRole('button', { name: '打开合同' }).isDisabled(), true)
  })
})

test('the language is switched, remembered and told to the server', async () => {
  await inScene('identity', {}, async ({ page, url }) => {
    await heading(page, '核实您的身份')
    await page.getByLabel('居民身份证号码').fill('110105')
    await page.getByRole('button', { name: 'English' }).click()
    await heading(page, 'Confirm who you are')
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.equal(await page.getByLabel('Resident ID number').inputValue(), '110105')
    await page.goto(url)
    await heading(page, 'Confirm who you are')
  })
})

for (const language of ['zh', 'en']) {
  test(`a travel permit asks for the birth date, the other documents do not (${language})`, async () => {
    const device = { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true }
    await inScene('identity', { language, device }, async ({ page, calls }) => {
      const t = words('m', language)
      const kind = page.getByLabel(t('identity.document'))
      const birth = page.getByLabel(t('identity.birth'), { exact: true })
      const submit = page.getByRole('button', { name: t('identity.submit') })
      await kind.waitFor()
      for (const [type, label] of [
        ['ID_CARD', 'identity.number'],
        ['HONGKONG_MACAO_AND_TAIWAN', 'identity.residence'],
        ['HONGKONG_AND_MACAO', 'identity.permit'],
      ]) {
        await kind.selectOption(type)
        await page.getByLabel(t(label), { exact: true }).waitFor()
        assert.equal(await birth.count(), type === 'HONGKONG_AND_MACAO' ? 1 : 0, type)
        assert.deepEqual(await accessibilityFaults(page), [], type)
        const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        assert.ok(overhang <= 0, `${type} is ${overhang} px too wide`)
      }
      await page.getByLabel(t('identity.permit'), { exact: true }).fill('h12345678')
      await page.locator('#identity-consent').check()
      await submit.click()
      await page.getByRole('alert').getByText(t('identity.fault.birth')).waitFor()
      assert.deepEqual(calls('identity'), [])
      await birth.fill('1990-03-07')
      await submit.click()
      await page.locator('[data-page]').first().waitFor()
      const [{ body }] = calls('identity')
      assert.deepEqual([body.id_type, body.id_number, body.birth_date], ['HONGKONG_AND_MACAO', 'H12345678', '1990-03-07'])
    })
  })
}

test('the keyboard alone signs', async () => {
  await inScene('sign', { language: 'en', device: { viewport: { width: 390, height: 844 } } }, async ({ page }) => {
    await walk.readToEnd(page, 'en')
    await heading(page, 'Sign your name')
    const tabTo = async (locator) => {
      for (let step = 0; step < 30; step += 1) {
        if (await locator.evaluate((element) => element === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      assert.fail('the element is not reached by Tab')
    }
    await tabTo(page.locator('input[value=drawn]'))
    await page.keyboard.press('ArrowRight')
    await tabTo(page.locator('#typed-name'))
    await page.keyboard.type('韩梅梅')
    await tabTo(page.getByRole('button', { name: 'Next' }))
    await page.keyboard.press('Enter')
    await page.locator('#consent-tick').waitFor({ state: 'attached' })
    await tabTo(page.locator('#consent-tick'))
    await page.keyboard.press('Space')
    await tabTo(page.getByRole('button', { name: 'Agree and sign' }))
    await page.keyboard.press('Enter')
    await page.locator('.m-code-input').waitFor()
    await page.keyboard.type('123456')
    await tabTo(page.getByRole('button', { name: 'Sign now' }))
    await page.keyboard.press('Enter')
    await heading(page, 'You have signed')
  })
})

test('losing the network is said, and the page goes on when it is back', async () => {
  await inScene('identity', {}, async ({ page, context }) => {
    await heading(page, '核实您的身份')
    await page.getByLabel('居民身份证号码').fill(ID_NUMBER)
    await page.locator('#identity-consent').check()
    await context.setOffline(true)
    await page.getByText('网络已断开').waitFor()
    await page.getByRole('button', { name: '核实并继续' }).click()
    await page.getByRole('alert').getByText('没有网络').waitFor()
    await context.setOffline(false)
    await page.getByRole('button', { name: '核实并继续' }).click()
    await page.locator('[data-page]').first().waitFor()
  })
})

for (const language of ['zh', 'en']) {
  test(`every first page of a link fits the narrowest phone and passes axe (${language})`, async () => {
    const device = { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true }
    const scenes = ['fresh', 'identity', 'wait', 'sign', 'sealing', 'done', 'done-waiting', 'over-rejected', 'closed-link_expired', 'unknown']
    for (const scene of scenes) {
      const { context, page, faults } = await openPage(browser, { base: server.url, language, device })
      await page.goto(`${server.url}/s/${scene.includes('-') ? scene : `${scene}-n${(number += 1)}`}?lang=${language}`)
      await page.locator('.m-skeleton').waitFor({ state: 'detached' })
      await page.locator('h1').first().waitFor()
      assert.deepEqual(await accessibilityFaults(page), [], scene)
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      assert.ok(overhang <= 0, `${scene} is ${overhang} px too wide`)
      assert.equal(await page.locator('html').getAttribute('lang'), language === 'zh' ? 'zh-CN' : 'en')
      assert.deepEqual(faults, [], scene)
      await context.close()
    }
  })
}

test('the landing page needs at most 160 kB of script, gzipped', async () => {
  const { context, page } = await openPage(browser, { base: server.url })
  const sizes = new Map()
  page.on('response', async (answer) => {
    if (/\.m?js$/.test(new URL(answer.url()).pathname)) sizes.set(answer.url(), gzipSync(await answer.body()).length)
  })
  await page.goto(`${server.url}/s/fresh-budget`, { waitUntil: 'networkidle' })
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  await context.close()
  assert.ok(sizes.size > 0)
  console.log(`# landing: ${total} bytes of script, gzipped, in ${sizes.size} files`)
  assert.ok(total <= 160_000, `${total} bytes in ${sizes.size} files`)
})
