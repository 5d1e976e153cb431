// `hefu serve` on a port of its own, with a demo world in a folder of its own.
import { spawn, execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** `HEFU_BIN` names another binary than the debug build, which reads `web/dist` from the disk. */
export const HEFU = process.env.HEFU_BIN ?? new URL('../../../target/debug/hefu', import.meta.url).pathname

/** Tests that are not about limits are not held up by them. */
const WIDE = {
  HEFU_LIMITS__CODES_PER_MINUTE: '100',
  HEFU_LIMITS__CODES_PER_DAY: '1000',
  HEFU_LIMITS__CODES_PER_ADDRESS_HOUR: '10000',
  HEFU_LIMITS__REQUESTS_PER_ADDRESS_MINUTE: '100000',
}

/** Settings of this shell must not reach the server, which refuses those it does not know. */
const CLEAN = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HEFU_')))

/**
 * Where the data lies: `HEFU_TEST_BACKEND` is `sqlite` (a folder) or `postgres` (a database and a place in the
 * bucket of its own, at the servers that `tests/services/up.py` runs around this process).
 */
async function backend() {
  const name = process.env.HEFU_TEST_BACKEND ?? 'sqlite'
  if (name === 'sqlite') return {}
  if (name !== 'postgres') throw new Error(`HEFU_TEST_BACKEND=${name} is neither sqlite nor postgres`)
  const given = (variable) => {
    const value = process.env[`HEFU_TEST_${variable}`]
    if (!value) throw new Error(`HEFU_TEST_${variable} is missing: run this under tests/services/up.py`)
    return value
  }
  const url = new URL(given('POSTGRES_URL'))
  const database = `hefu_${randomBytes(8).toString('hex')}`
  await run('psql', [url.href, '-X', '-q', '-c', `CREATE DATABASE "${database}"`])
  url.pathname = `/${database}`
  return {
    HEFU_DATABASE_URL: url.href,
    HEFU_MASTER_KEY: randomBytes(32).toString('hex'),
    HEFU_BLOBS: `s3://${given('S3_BUCKET')}/${database}`,
    HEFU_S3__ENDPOINT: given('S3_ENDPOINT'),
    HEFU_S3__REGION: given('S3_REGION'),
    HEFU_S3__ACCESS_KEY_ID: given('S3_ACCESS_KEY_ID'),
    HEFU_S3__SECRET_ACCESS_KEY: given('S3_SECRET_ACCESS_KEY'),
    HEFU_S3__CA_FILE: given('S3_CA'),
  }
}

/** A port that was free a moment ago. */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

/** Asks again until there is an answer, and fails with what was waited for. */
export async function eventually(what, ask, seconds = 30) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
    const answer = await ask()
    if (answer) return answer
  }
  throw new Error(`${what}: not within ${seconds} s`)
}

/** Starts the platform; `limits` are `HEFU_LIMITS__…` variables that win against the wide ones. */
export async function startServer({ limits = {} } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'hefu-browser-'))
  const place = await backend()
  const { stdout } = await run(HEFU, ['demo', '--data', data, '--json'], { env: { ...CLEAN, ...place } })
  const demo = JSON.parse(stdout)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(HEFU, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`], {
    env: { ...CLEAN, ...WIDE, ...place, ...limits },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (bytes) => (log = (log + bytes).slice(-20_000)))
  await eventually(`an answer of ${url}`, async () => {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${log}`)
    return fetch(`${url}/api/v1/meta`).then(
      (answer) => answer.ok,
      () => false,
    )
  })
  return {
    url,
    data,
    demo,
    log: () => log,
    desk: createDesk(url),
    async stop() {
      if (child.exitCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        // Open streams may keep it from ending by itself.
        const late = setTimeout(() => child.kill('SIGKILL'), 3000)
        await ended
        clearTimeout(late)
      }
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** The message desk, read as a person reads it: each message is taken once. */
function createDesk(url) {
  const taken = new Set()
  const all = async () => (await fetch(`${url}/dev/messages`, { headers: { accept: 'application/json' } })).json()
  const take = (what, wanted) =>
    eventually(what, async () => {
      const message = (await all()).findLast((candidate) => !taken.has(candidate.id) && wanted(candidate))
      if (message) taken.add(message.id)
      return message
    })
  return {
    all,
    /** The newest code to a number that was not read yet. */
    async code(mobile) {
      return (await take(`a code for ${mobile}`, (message) => message.to.endsWith(mobile) && message.code)).code
    },
    /** The newest link to a number that was not read yet. */
    async link(mobile) {
      return (await take(`a link for ${mobile}`, (message) => message.to.endsWith(mobile) && message.link)).link
    },
  }
}
