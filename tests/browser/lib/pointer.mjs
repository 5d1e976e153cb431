// A mouse and a finger that drag.

/** Presses at one place, moves to another, lets go; `keys` are held meanwhile. */
export async function drag(page, from, to, { keys = [], steps = 8, button = 'left' } = {}) {
  await page.mouse.move(from.x, from.y)
  for (const key of keys) await page.keyboard.down(key)
  await page.mouse.down({ button })
  await page.mouse.move(to.x, to.y, { steps })
  await page.mouse.up({ button })
  for (const key of keys) await page.keyboard.up(key)
}

/** A finger does the same; Playwright has taps only. */
export async function fingerDrag(page, from, to, steps = 8) {
  const session = await page.context().newCDPSession(page)
  const touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [from])
  for (let step = 1; step <= steps; step += 1) {
    await touch('touchMove', [{ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }])
  }
  await touch('touchEnd', [])
  await session.detach()
}
