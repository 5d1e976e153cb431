// A stand-in for the server while pages are built: the built console under the real content policy,
// and made-up answers from memory. Nothing of it is shipped.
//   node dev/mock_server.mjs <some.pdf> [port]        or startMockConsole({ pdf, … }) in a test
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { world } from './mock_world.mjs'

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../../dist/console')
const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}
const policy = (nonce) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

function readBody(request) {
  return new Promise((done) => {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => done(Buffer.concat(parts)))
  })
}

function sendPdf(request, answer, pdf) {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const head = { 'Content-Type': 'application/pdf', 'Accept-Ranges': 'bytes' }
  if (!range) return answer.writeHead(200, { ...head, 'Content-Length': pdf.length }).end(pdf)
  const from = Number(range[1])
  const to = range[2] === '' ? pdf.length - 1 : Math.min(Number(range[2]), pdf.length - 1)
  answer
    .writeHead(206, { ...head, 'Content-Length': to - from + 1, 'Content-Range': `bytes ${from}-${to}/${pdf.length}` })
    .end(pdf.subarray(from, to + 1))
}

function sendPage(answer) {
  const nonce = randomBytes(16).toString('base64')
  const html = readFileSync(join(dist, 'index.html'), 'utf8').replace('__CSP_NONCE__', nonce)
  answer
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(nonce),
      'Referrer-Policy': 'no-referrer',
    })
    .end(html)
}

/**
 * Starts it; port 0 takes a free one. `pages` are the sizes of the file's pages in points (three of A4 unless given). The answer has
 * the address, the world's contracts and `close()`.
 */
export async function startMockConsole({ pdf, pages, port = 0 }) {
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const state = world({ sha256, size: pdf.length, pages })
  const streams = new Map()

  const notify = (contract) => {
    for (const stream of streams.get(contract.id) ?? [])
      stream.write(`event: contract\ndata: ${JSON.stringify({ version: contract.version, status: contract.status })}\n\n`)
  }

  async function callApi(request, answer, url) {
    const path = url.pathname.slice('/api/v1'.length)
    if (/^\/(files\/[^/]+\/content|contracts\/[^/]+\/(document|signed)\.pdf)$/.test(path)) return sendPdf(request, answer, pdf)
    const stream = /^\/contracts\/([^/]+)\/stream$/.exec(path)
    if (stream) {
      answer.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' }).write(': hello\n\n')
      const open = streams.get(stream[1]) ?? new Set()
      streams.set(stream[1], open.add(answer))
      return request.on('close', () => open.delete(answer))
    }
    const body = await readBody(request)
    const json = body.length > 0 && request.headers['content-type'] === 'application/json' ? JSON.parse(body.toString()) : {}
    const { status, answer: value } = state.call({
      method: request.method,
      path,
      query: url.searchParams,
      json,
      headers: request.headers,
      english: request.headers['accept-language'] === 'en',
      onChange: notify,
    })
    answer.writeHead(status, { 'Content-Type': 'application/json' }).end(value === undefined ? '' : JSON.stringify(value))
  }

  const server = createServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname.startsWith('/api/v1/')) return void callApi(request, answer, url)
    if (url.pathname === '/mock/reset') return answer.writeHead(204).end(state.reset(url.searchParams.get('as')))
    const file = join(dist, normalize(url.pathname))
    if (url.pathname.startsWith('/assets/') && existsSync(file)) {
      return answer.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
    }
    sendPage(answer)
  })
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    state,
    close: () =>
      new Promise((closed) => {
        server.close(closed)
        server.closeAllConnections()
      }),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startMockConsole({ pdf: readFileSync(process.argv[2]), port: Number(process.argv[3] ?? 4180) })
  console.log(url)
}
