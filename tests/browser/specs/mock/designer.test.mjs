// The designer against the stand-in server: what hands and keys do with areas, in the widths that people have.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from '../../lib/browser.mjs'
import { placeByClick } from '../../lib/console.mjs'
import { look } from '../../lib/look.mjs'
import { drag, fingerDrag } from '../../lib/pointer.mjs'
import { A4, area, inDesigner, PARTIES, SCREENS, startWorld } from './designer_world.mjs'

let world
let browser

before(async () => {
  ;[world, browser] = await Promise.all([startWorld(12), launch()])
})
after(async () => {
  await browser?.close()
  await world?.close()
})

const design = (options, act) => inDesigner(browser, world, options, act)
const near = (found, expected, slack = 1) => assert.ok(Math.abs(found - expected) <= slack, `${found} is not about ${expected}`)
const chosen = (page) => page.locator('[data-field][aria-pressed="true"]')

for (const screen of Object.keys(SCREENS))
  for (const language of ['zh', 'en'])
    test(`areas are placed, looked at and listed (${screen}, ${language})`, async () => {
      await design({ screen, language, fields: [area(1, 100, 600)] }, async ({ page, t, button, fields, kept }) => {
        assert.equal(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight), 0, 'one screen, no second scroll bar')
        const name = PARTIES[1].name
        await placeByClick(page, language, { name, kind: 'signature', number: 1, at: [0.7, 0.3] })
        await placeByClick(page, language, { name, kind: 'date', number: 1, at: [0.7, 0.4] })
        assert.equal((await kept()).length, 3)
        await look(page, `designer-placed.${screen}.${language}`, { full: false })
        if (screen !== 'desktop') await button('side.open').first().click()
        await page.getByRole('tab', { name: t('side.areas', { count: 3 }) }).click()
        const rows = page.locator('.field-list__row')
        assert.deepEqual(await rows.allInnerTexts().then((all) => all.map((text) => text.split('\n')[0])), [name, name, PARTIES[0].name])
        await rows.nth(2).click()
        assert.equal(await chosen(page).count(), 1)
        await page.locator('.chosen').waitFor()
        await look(page, `designer-list.${screen}.${language}`, { full: false })
        await page.getByRole('tab', { name: t('side.pages') }).click()
        await page.locator('.thumbnails canvas').nth(2).waitFor({ state: 'attached' })
        assert.equal(await page.locator('[data-thumbnail="1"] .thumbnails__mark').count(), 3)
        await look(page, `designer-pages.${screen}.${language}`, { full: false })
        await page.locator('.chosen').getByRole('button', { name: t('chosen.to_pages') }).click()
        await page.locator('.copy-pages__range').fill('2-4, 99')
        await page.getByText(t('copy.wrong', { total: 12 })).waitFor()
        await look(page, `designer-copy.${screen}.${language}`, { full: false })
        await page.locator('.copy-pages__range').fill('2-4, 12')
        await button('copy.submit').click()
        assert.deepEqual(
          (await kept()).map((field) => field.page),
          [1, 1, 1, 2, 3, 4, 12],
        )
        assert.ok((await fields.count()) >= 1)
      })
    })

test('an area follows the mouse, sticks to others, and goes to another page', async () => {
  await design({ fields: [area(1, 100, 600), area(1, 300, 300)] }, async ({ page, at, kept }) => {
    await page.locator('.place__pages').evaluate((stage) => stage.scrollTo(0, 420))
    // 3 points beside the other's left edge: it sticks.
    await drag(page, await at(1, 160, 620), await at(1, 363, 520))
    let [moved] = await kept()
    near(moved.x, 300, 0.01)
    near(moved.y, 500, 1.5)
    // With Ctrl nothing sticks.
    const grip = await at(1, moved.x + 60, moved.y + 20)
    const scale = (await at(1, 1, 0)).x - (await at(1, 0, 0)).x
    await page.mouse.move(grip.x, grip.y)
    await page.mouse.down()
    await page.keyboard.down('Control')
    await page.mouse.move(grip.x + 3 * scale, grip.y, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up('Control')
    ;[moved] = await kept()
    near(moved.x, 303, 0.6)
    await page.locator('.place__pages').evaluate((stage) => stage.scrollTo(0, 600))
    await drag(page, await at(1, moved.x + 60, moved.y + 20), await at(2, 200, 60), { steps: 12 })
    ;[moved] = await kept()
    assert.equal(moved.page, 2)
  })
})

test('an area is resized by its handles and never leaves the page', async () => {
  await design({ fields: [area(1, 100, 100)] }, async ({ page, fields, at, kept }) => {
    await fields.first().click()
    await drag(page, await at(1, 228, 152), await at(1, 260, 180), { keys: [] })
    let [field] = await kept()
    near(field.width, 160, 1.5)
    near(field.height, 80, 1.5)
    await drag(page, await at(1, 150, 120), await at(1, -200, -300))
    ;[field] = await kept()
    assert.deepEqual([field.x, field.y], [0, 0])
    await drag(page, await at(1, field.width / 2, 40), await at(1, 5000, 30))
    ;[field] = await kept()
    assert.ok(field.x + field.width <= A4.width + 0.01)
  })
})

test('several are chosen with Shift, by a frame and with Ctrl+A, moved together, aligned and given one size', async () => {
  const four = [area(1, 100, 100), area(1, 150, 200, { width: 90, height: 30 }), area(1, 320, 300), area(2, 50, 50)]
  await design({ fields: four }, async ({ page, t, button, fields, at, kept }) => {
    await button('place.stop').click()
    await fields.nth(0).click()
    await fields.nth(1).click({ modifiers: ['Shift'] })
    assert.equal(await chosen(page).count(), 2)
    await fields.nth(1).click({ modifiers: ['Control'] })
    assert.equal(await chosen(page).count(), 1)
    await page.keyboard.press('Escape')
    assert.equal(await chosen(page).count(), 0)
    await drag(page, await at(1, 60, 60), await at(1, 400, 270))
    assert.equal(await chosen(page).count(), 2, 'what the frame touches')
    await drag(page, await at(1, 160, 120), await at(1, 190, 140), { keys: [] })
    let now = await kept()
    near(now[0].x - now[1].x, -50, 0.02)
    near(now[0].y - now[1].y, -100, 0.02)
    await button('chosen.align_right').click()
    now = await kept()
    near(now[0].x + now[0].width, now[1].x + now[1].width, 0.02)
    await button('chosen.same_size').click()
    now = await kept()
    assert.deepEqual([now[1].width, now[1].height], [now[0].width, now[0].height])
    assert.equal(await button('chosen.spread_y').isEnabled(), false, 'two have no gap between to share')
    await page.keyboard.press('Control+a')
    assert.equal(await page.getByText(t('chosen.title_other', { count: 3 })).count(), 1, 'first the page')
    await button('chosen.spread_y').click()
    now = (await kept()).filter((field) => field.page === 1).sort((a, b) => a.y - b.y)
    near(now[1].y - now[0].y - now[0].height, now[2].y - now[1].y - now[1].height, 0.03)
    await page.keyboard.press('Control+a')
    await page.getByText(t('chosen.title_other', { count: 4 })).waitFor()
    await page.locator('.chosen select').first().selectOption({ label: PARTIES[1].name })
    assert.deepEqual(new Set((await kept()).map((field) => field.signatory_index)), new Set([1]))
  })
})

test('the keyboard alone places, moves, resizes, copies, removes, takes back and does again', async () => {
  await design({}, async ({ page, t, button, fields, kept }) => {
    await button('place.add_here', { page: 1 }).press('Enter')
    await page.locator('[data-field]:focus').waitFor()
    const [placed] = await kept()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    let [field] = await kept()
    assert.deepEqual(
      [field.x, field.y, field.width, field.height],
      [placed.x - 1, placed.y - 10, placed.width - 10, placed.height].map((value) => Math.round(value * 100) / 100),
    )
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await fields.nth(1).waitFor()
    await page.keyboard.press('Control+d')
    await fields.nth(2).waitFor()
    assert.equal((await kept()).length, 3)
    await page.keyboard.press('Delete')
    assert.equal((await kept()).length, 2)
    for (const count of [3, 2, 1]) {
      await page.keyboard.press('Control+z')
      await page.waitForFunction((wanted) => document.querySelectorAll('[data-field]').length === wanted, count)
    }
    await page.keyboard.press('Control+z')
    ;[field] = await kept()
    assert.deepEqual([field.x, field.y, field.width], [placed.x, placed.y, placed.width], 'three presses are one step')
    await page.keyboard.press('Control+z')
    assert.equal((await kept()).length, 0)
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+y')
    ;[field] = await kept()
    assert.equal(field.width, placed.width - 10)
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Control+y')
    assert.equal((await kept()).length, 3)
    assert.equal(await button('tool.undo').isEnabled(), true)
    assert.ok(await page.locator('[role=status]').filter({ hasText: t('place.redone') }).count())
  })
})

test('Tab goes through the areas of all pages in reading order', async () => {
  const spread = [area(11, 100, 100), area(1, 300, 105), area(1, 100, 100), area(6, 50, 700)]
  await design({ fields: spread }, async ({ page, fields }) => {
    await fields.first().focus()
    const seen = []
    for (let turn = 0; turn < 4; turn += 1) {
      seen.push(await page.locator('[data-field]:focus').evaluate((field) => [field.closest('[data-page]').dataset.page, field.parentElement.style.left].join()))
      await page.keyboard.press('Tab')
      await page.waitForTimeout(120)
    }
    assert.deepEqual(
      seen.map((one) => one.split(',')[0]),
      ['1', '1', '6', '11'],
    )
    assert.equal(await page.locator('[data-field]:focus').count(), 0, 'after the last one the focus goes on')
  })
})

test('undo and autosave do not fight: whatever is on the page is what the server has', async () => {
  await design({ fields: [area(1, 100, 100)] }, async ({ page, fields, kept }) => {
    await fields.first().focus()
    for (let round = 0; round < 6; round += 1) {
      await page.keyboard.press('Shift+ArrowRight')
      await page.waitForTimeout(round * 220)
      await page.keyboard.press('Control+z')
    }
    await page.waitForTimeout(900)
    const [field] = await kept()
    assert.deepEqual([field.x, field.y], [100, 100])
    await page.keyboard.press('Control+y')
    await page.waitForTimeout(900)
    assert.equal((await kept())[0].x, 110)
  })
})

test('a lost connection loses no step: what was taken back meanwhile is kept when it is there again', async () => {
  await design({ fields: [area(1, 100, 100)] }, async ({ page, context, fields, kept }) => {
    await fields.first().focus()
    await context.setOffline(true)
    await page.keyboard.press('ArrowRight')
    await page.locator('.save-note--failed').waitFor()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+d')
    await context.setOffline(false)
    await page.locator('.save-note--saved').waitFor({ timeout: 15_000 })
    assert.equal((await kept()).length, 2)
  })
})

test('what is chosen beside the pages is carried onto them, and Escape leaves everything as it was', async () => {
  await design({}, async ({ page, t, at, fields, kept }) => {
    const chip = page.getByRole('button', { name: t('place.choose', { kind: t('kind.date'), name: PARTIES[1].name }) })
    const box = await chip.boundingBox()
    const from = { x: box.x + 30, y: box.y + 10 }
    await drag(page, from, await at(1, 350, 400), { steps: 12 })
    const [field] = await kept()
    assert.equal(field.kind, 'date')
    near(field.x + field.width / 2, 350, 6)
    near(field.y + field.height / 2, 400, 6)
    const target = await at(1, 200, 300)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(target.x, target.y, { steps: 6 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    assert.equal(await fields.count(), 1)
    const before = await fields.first().boundingBox()
    await page.mouse.move(before.x + 10, before.y + 10)
    await page.mouse.down()
    await page.mouse.move(before.x + 90, before.y + 90, { steps: 6 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    assert.deepEqual(await fields.first().boundingBox(), before)
    assert.equal(await page.locator('.design-stage__ghost, .design-stage__lifted').count(), 0)
  })
})

test('a drag with Alt leaves the original and places a copy; pressing and drawing gives the size', async () => {
  await design({ fields: [area(1, 100, 100)] }, async ({ page, t, at, kept }) => {
    await drag(page, await at(1, 150, 120), await at(1, 150, 320), { keys: ['Alt'] })
    let now = await kept()
    assert.deepEqual(now.map((field) => field.x), [100, 100])
    near(now[1].y, 300, 6)
    // Whoever has no place to sign yet is next by itself.
    assert.equal(await page.getByRole('button', { name: t('place.choose', { kind: t('kind.signature'), name: PARTIES[1].name }) }).getAttribute('aria-pressed'), 'true')
    await drag(page, await at(1, 300, 400), await at(1, 520, 470))
    now = await kept()
    assert.equal(now.length, 3)
    near(now[2].x, 300, 1.5)
    near(now[2].width, 220, 2)
    near(now[2].height, 70, 2)
  })
})

test('zoom: by steps, to the width, to the page, with Ctrl and the wheel at the pointer; the hand and the space bar move the page', async () => {
  await design({ fields: [area(1, 100, 100)] }, async ({ page, button, at, scale, fields }) => {
    const select = page.locator('.page-tools__zoom')
    await select.selectOption('page')
    const whole = await page.locator('[data-page="1"]').boundingBox()
    const desk = await page.locator('.place__pages').boundingBox()
    assert.ok(whole.height < desk.height, 'the page fits')
    await select.selectOption('1')
    near(await scale(), 96 / 72, 0.01)
    await button('pages.nearer').click()
    near(await scale(), (96 / 72) * 1.25, 0.01)
    await button('pages.farther').click()
    for (const [name, expected] of [['3', 4], ['0.5', 2 / 3]]) {
      await select.selectOption(name)
      near(await scale(), expected, 0.01)
    }
    await select.selectOption('1')
    await page.locator('.place__pages').evaluate((stage) => stage.scrollTo({ top: 0 }))
    const pointer = await at(1, 160, 120)
    await page.mouse.move(pointer.x, pointer.y)
    await page.keyboard.down('Control')
    for (let notch = 0; notch < 4; notch += 1) await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await page.waitForFunction(() => document.querySelector('[data-page="1"]').getBoundingClientRect().width > 1100)
    const there = await at(1, 160, 120)
    near(there.x, pointer.x, 2)
    near(there.y, pointer.y, 2)
    assert.equal(await page.evaluate(() => window.devicePixelRatio), 1, 'the browser itself did not zoom')
    const seen = () => fields.first().boundingBox()
    const before = await seen()
    await button('tool.hand').click()
    await drag(page, { x: before.x + 60, y: before.y + 60 }, { x: before.x + 40, y: before.y + 20 })
    const panned = await seen()
    near(panned.x, before.x - 20, 2)
    near(panned.y, before.y - 40, 2)
    await button('tool.select').click()
    await page.locator('.design-stage').focus()
    await drag(page, { x: panned.x + 60, y: panned.y + 20 }, { x: panned.x + 100, y: panned.y + 50 }, { keys: ['Space'] })
    near((await seen()).x, panned.x + 40, 2)
    await drag(page, { x: panned.x + 100, y: panned.y + 50 }, { x: panned.x + 60, y: panned.y + 20 }, { button: 'middle' })
    near((await seen()).x, panned.x, 2)
  })
})

test('areas over each other are pointed at and keep nobody from going on', async () => {
  const over = [area(2, 100, 100), area(2, 150, 120, { signatory_index: 1 })]
  await design({ fields: over }, async ({ page, t, button }) => {
    await page.locator('.place__side').getByText(t('issue.overlap', { page: 2 })).waitFor()
    await button('place.next').click()
    await page.locator('.confirm').waitFor()
    await page.getByText(t('issue.overlap', { page: 2 })).waitFor()
    assert.equal(await button('confirm.send').isEnabled(), true)
  })
})

for (const screen of ['tablet', 'phone'])
  test(`fingers place, move, resize, zoom and scroll (${screen})`, async () => {
    const date = area(1, 100, 440, { kind: 'date', width: 104, height: 22 })
    await design({ screen, fields: [area(1, 100, 300), date] }, async ({ page, t, fields, at, kept, scale, button }) => {
      const stage = page.locator('.place__pages')
      await stage.evaluate((element) => element.scrollTo(0, 0))
      const unit = await scale()
      let from = await at(1, 160, 320)
      await fingerDrag(page, from, { x: from.x + 60 * unit, y: from.y - 40 * unit })
      let [field] = await kept()
      near(field.x, 160, 8)
      near(field.y, 260, 8)
      assert.equal(await stage.evaluate((element) => element.scrollTop), 0, 'the page does not scroll under it')
      const corner = await at(1, field.x + field.width, field.y + field.height)
      await fingerDrag(page, corner, { x: corner.x + 40 * unit, y: corner.y + 30 * unit })
      ;[field] = await kept()
      near(field.width, 168, 9)
      // A small one is chosen by a tap and moved by its middle.
      let middle = await at(1, 152, 451)
      await page.touchscreen.tap(middle.x, middle.y)
      assert.equal(await fields.nth(1).getAttribute('aria-pressed'), 'true')
      await fingerDrag(page, middle, { x: middle.x + 90 * unit, y: middle.y })
      const small = (await kept())[1]
      near(small.x, 190, 9)
      assert.deepEqual([small.width, small.height], [104, 22])
      middle = await at(1, small.x + small.width, small.y + small.height)
      await fingerDrag(page, { x: middle.x + 8, y: middle.y + 8 }, { x: middle.x + 8 + 40 * unit, y: middle.y + 8 })
      near((await kept())[1].width, 144, 10)
      await button('chosen.done').click()
      await button('place.choose', { kind: t('kind.date'), name: PARTIES[1].name }).tap()
      const spot = await at(1, 300, 200)
      await page.touchscreen.tap(spot.x, spot.y)
      await fields.nth(2).waitFor()
      assert.equal((await kept()).length, 3)
      from = await at(1, 60, 500)
      await fingerDrag(page, from, { x: from.x, y: from.y - 120 })
      await page.waitForFunction(() => document.querySelector('.place__pages').scrollTop > 40)
      const session = await page.context().newCDPSession(page)
      const box = await stage.boundingBox()
      const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      const fingers = (apart) => [
        { x: centre.x - apart, y: centre.y, id: 0 },
        { x: centre.x + apart, y: centre.y, id: 1 },
      ]
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) })
      for (let apart = 45; apart <= 80; apart += 5) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) })
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      near((await scale()) / unit, 2, 0.15)
      await look(page, `designer-zoomed.${screen}.zh`, { full: false })
    })
  })
