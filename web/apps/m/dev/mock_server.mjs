// A stand-in for the server while the pages are built and looked at: `npm run build -w @hefu/m && npm run mock -w @hefu/m`.
// It serves the built pages with the server's own policy and answers the signing calls from a table of scenes. The token names
// the scene: http://127.0.0.1:8788/s/fresh, /s/sign, /s/closed-revoked … Right code: 123456; 000000 is expired, 999999 used up.
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const dist = join(here, '../../../dist/m')
const contract = readFileSync(join(here, 'sample_contract.pdf'))
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}
const MOBILE = '138****5678'
const minutes = (count) => new Date(Date.now() + count * 60_000).toISOString()

/** Starts the server; `port` 0 takes a free one. Resolves to { url, calls, close }. */
export function startMockServer({ port = 8788 } = {}) {
  const scenes = new Map()
  const calls = []
  const server = createServer((request, answer) => void handle(request, answer, scenes, calls).catch((error) => answer.destroy(error)))
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        calls,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections()
            server.close(done)
          }),
      }),
    ),
  )
}

function newScene(token) {
  const [name, detail] = token.split(/-(.*)/)
  const scene = {
    name,
    detail,
    session: name !== 'fresh' && name !== 'code',
    step: 'sign',
    state: 'open',
    tries: 5,
    answers: new Map(),
    version: 1,
    views: 0,
    identity: name !== 'identity' && name !== 'fresh',
  }
  if (name === 'identity' || name === 'fresh') scene.step = 'identity'
  if (name === 'wait') scene.step = 'wait_turn'
  if (name === 'sealing') scene.step = 'sealing'
  if (name === 'done') scene.step = 'done'
  if (name === 'closed') {
    scene.state = detail
    scene.step = 'closed'
    scene.session = false
  }
  if (name === 'over') {
    scene.state = detail
    scene.step = 'closed'
  }
  return scene
}

async function handle(request, answer, scenes, calls) {
  const url = new URL(request.url, 'http://mock')
  const match = /^\/api\/v1\/sign\/([^/]+)(?:\/([\w.]+))?$/.exec(url.pathname)
  if (!match) return serveFile(url.pathname, answer)
  const [, token, verb = 'cover'] = match
  if (!scenes.has(token)) scenes.set(token, newScene(token))
  const scene = scenes.get(token)
  const body = request.method === 'POST' ? JSON.parse((await readAll(request)) || '{}') : null
  if (body) calls.push({ token, verb, body, headers: request.headers })
  const zh = (request.headers['accept-language'] ?? 'zh').startsWith('zh')
  if (scene.name === 'slow') await new Promise((done) => setTimeout(done, 60_000))
  if (scene.name === 'broken') return refuse(answer, 500, 'internal', zh ? '内部错误' : 'internal error')
  if (scene.name === 'unknown') return refuse(answer, 404, 'not_found', zh ? '找不到' : 'not found')
  const key = request.headers['idempotency-key']
  if (key && scene.answers.has(key)) return json(answer, 200, scene.answers.get(key))
  const reply = (value) => {
    if (key) scene.answers.set(key, value)
    json(answer, 200, value)
  }
  const verbs = {
    cover: () =>
      reply({
        state: scene.state,
        mobile_masked: scene.state === 'open' ? MOBILE : null,
        sms: { name: '内置短信台', embedded: true },
        session: scene.session,
      }),
    code: () => (scene.detail === 'too_soon' ? refuse(answer, 429, 'code.too_soon', '', { retry_after_s: 42 }) : reply(codeSent())),
    session: () => checkCode(scene, body.code, answer, zh) && ((scene.session = true), reply(view(scene, zh))),
    view: () => (scene.session ? reply(view(scene, zh)) : refuse(answer, 401, 'session.required', '')),
    identity: () => prove(scene, body, answer, zh, reply),
    'document.pdf': () => serveBytes(request, answer, contract),
    'signed.pdf': () => serveBytes(request, answer, contract),
    intent: () =>
      guarded(scene, answer, () => {
        if (scene.name === 'changed' && scene.version === 1) {
          scene.version = 2
          return refuse(answer, 409, 'contract.content_changed', '')
        }
        reply({ intent_id: `yD${randomBytes(15).toString('hex')}`, ...codeSent() })
      }),
    accept: () =>
      guarded(scene, answer, () => {
        if (!checkCode(scene, body.code, answer, zh)) return
        scene.step = 'sealing'
        scene.views = 0
        reply(view(scene, zh))
      }),
    reject: () =>
      guarded(scene, answer, () => {
        scene.step = 'closed'
        scene.state = 'rejected'
        scene.reason = body.reason
        reply(view(scene, zh))
      }),
  }
  if (!verbs[verb]) return refuse(answer, 404, 'not_found', '')
  verbs[verb]()
}

function guarded(scene, answer, act) {
  if (scene.name === 'lapse' && !scene.lapsed) {
    scene.lapsed = true
    scene.session = false
  }
  return scene.session ? act() : refuse(answer, 401, 'session.required', '')
}

function checkCode(scene, code, answer, zh) {
  if (code === '123456') return true
  if (code === '000000') return refuse(answer, 422, 'code.expired', '')
  scene.tries -= 1
  if (code === '999999' || scene.tries <= 0) return refuse(answer, 422, 'code.used_up', '')
  return refuse(answer, 422, 'code.wrong', zh ? '验证码不正确' : 'wrong code', { tries_left: scene.tries })
}

function prove(scene, body, answer, zh, reply) {
  if (body.name !== '韩梅梅')
    return refuse(
      answer,
      422,
      'identity.name_differs',
      zh ? '姓名与发起方指定的签署人不一致。' : 'The sender named another person.',
      {},
      'name',
    )
  scene.identity = true
  scene.step = 'sign'
  reply(view(scene, zh))
}

const codeSent = () => ({ expires_in_s: 300, resend_after_s: 60, mobile_masked: MOBILE })
const EMBEDDED = { name: 'embedded', embedded: true }
const sha = (text) => createHash('sha256').update(text).digest('hex')

function view(scene, zh) {
  scene.views += 1
  if (scene.step === 'sealing' && scene.name !== 'sealing' && scene.views > 3) scene.step = 'done'
  const allSigned = scene.step === 'done' && scene.detail !== 'waiting'
  const mine =
    scene.step === 'done'
      ? 'signed'
      : scene.step === 'sealing'
        ? 'accepted'
        : scene.step === 'wait_turn'
          ? 'waiting_turn'
          : scene.state === 'rejected'
            ? 'rejected'
            : scene.step === 'closed'
              ? 'stopped'
              : 'to_sign'
  const other = scene.state === 'stopped' ? 'rejected' : scene.step === 'wait_turn' || scene.detail === 'waiting' ? 'to_sign' : 'signed'
  return {
    csrf: 'mock-csrf',
    step: scene.step,
    state: scene.state,
    contract: {
      title: '房屋租赁合同（槐花路 18 号 2 单元 501 室）',
      initiator_name: '李雷',
      deadline: minutes(60 * 24 * 7),
      content_sha256: sha(`content ${scene.version}`),
      page_count: 3,
      pages: [
        { width: 594.96, height: 841.92 },
        { width: 594.96, height: 841.92 },
        { width: 594.96, height: 841.92 },
      ],
      ordered: true,
      sent_at: minutes(-90),
    },
    me: {
      signatory_id: 'yD000000000000000000000000000001',
      name: '韩梅梅',
      mobile_masked: MOBILE,
      identity: scene.identity
        ? {
            name: '韩梅梅',
            id_type: 'ID_CARD',
            id_number_masked: '110***********1234',
            method: 'embedded',
            provider: 'embedded',
            embedded: true,
            verified_at: minutes(-5),
          }
        : null,
    },
    parties: [
      { index: 0, name: '李雷', is_me: false, status: other },
      { index: 1, name: '韩梅梅', is_me: true, status: mine },
    ],
    fields: [
      { id: 'f1', page: 3, x: 150, y: 376, width: 110, height: 46, kind: 'signature', mine: false },
      { id: 'f2', page: 3, x: 452, y: 376, width: 110, height: 46, kind: 'signature', mine: true },
      { id: 'f3', page: 3, x: 452, y: 430, width: 110, height: 24, kind: 'date', mine: true },
    ],
    reading: { minimum_s: scene.name === 'sign' ? 3 : 1 },
    consent: {
      version: '2026-11',
      text: zh
        ? '我已阅读合同全文，理解其内容，同意以电子签名签署，并认可该签名与本人手写签名具有同等法律效力。'
        : 'I have read the whole contract, understand it, and agree to sign it electronically with the same legal effect as my handwritten signature.',
    },
    providers: { sms: EMBEDDED, identity: EMBEDDED, certificates: EMBEDDED, time_stamps: EMBEDDED },
    result:
      scene.step === 'done'
        ? {
            signed_at: minutes(-1),
            contract_status: allSigned ? 'signed' : 'signing',
            all_signed: allSigned,
            download_url: allSigned ? '/api/v1/sign/x/signed.pdf' : null,
            certificate: {
              subject: 'CN=韩梅梅',
              issuer: 'CN=Hefu Embedded Issuing CA, O=Hefu',
              serial: '5f1c0a92be7744d1a3c8e6f0192b3d47',
              not_before: minutes(-2),
              not_after: minutes(60 * 24 * 3650),
              algorithm: 'ECDSA P-256, SHA-256',
              sha256: sha('certificate'),
              identity_method: null,
              provider: 'embedded',
              embedded: true,
            },
          }
        : null,
    reject_reason: scene.reason ?? (scene.state === 'rejected' || scene.state === 'stopped' ? '租金支付方式需要再商量' : null),
  }
}

function serveFile(path, answer) {
  const isPage = path.startsWith('/s/')
  const file = isPage ? join(dist, 'index.html') : join(dist, normalize(path.replace(/^\/m\//, '/')))
  if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) return answer.writeHead(404).end('not found')
  const nonce = randomBytes(16).toString('base64')
  const headers = { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' }
  if (!isPage) {
    answer.writeHead(200, headers)
    return createReadStream(file).pipe(answer)
  }
  headers['Content-Security-Policy'] =
    `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
  answer.writeHead(200, headers).end(readFileSync(file, 'utf8').replaceAll('__CSP_NONCE__', nonce))
}

function serveBytes(request, answer, bytes) {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const headers = { 'Content-Type': 'application/pdf', 'Accept-Ranges': 'bytes' }
  if (!range) return answer.writeHead(200, { ...headers, 'Content-Length': bytes.length }).end(bytes)
  const start = Number(range[1])
  const end = Math.min(range[2] ? Number(range[2]) : bytes.length - 1, bytes.length - 1)
  answer
    .writeHead(206, { ...headers, 'Content-Range': `bytes ${start}-${end}/${bytes.length}`, 'Content-Length': end - start + 1 })
    .end(bytes.subarray(start, end + 1))
}

function json(answer, status, value) {
  answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}

function refuse(answer, status, code, message, params = {}, field = null) {
  json(answer, status, { error: { code, message, field, params }, request_id: 'mock-7f3a' })
  return false
}

async function readAll(request) {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await startMockServer()
  console.log(`${url}/s/fresh`)
}
