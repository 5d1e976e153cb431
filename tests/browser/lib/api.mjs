// What a test needs before its own page begins, done by calls instead of clicks.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'

/** Logs in by code and returns calls in that person's name. */
export async function logIn(server, mobile) {
  let csrf = 'none'
  let cookie = ''
  const call = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        origin: server.url,
        'x-hefu-csrf': csrf,
        'idempotency-key': randomUUID(),
        'accept-language': 'zh-CN',
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': Buffer.isBuffer(body) ? 'application/pdf' : 'application/json' }),
        ...headers,
      },
      body: body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    })
    for (const line of answer.headers.getSetCookie()) cookie = line.split(';')[0]
    const text = await answer.text()
    return { status: answer.status, body: text && text.startsWith('{') ? JSON.parse(text) : text }
  }
  const must = async (...request) => {
    const { status, body } = await call(...request)
    assert.ok(status < 300, `${request[0]} ${request[1]}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  await must('POST', '/login/code', { mobile })
  const session = await must('POST', '/login', { mobile, code: await server.desk.code(mobile) })
  csrf = session.csrf
  return { call, must, session, cookie: () => cookie }
}

/** A draft; where `fields` names none, with one signing area for each signatory (on the last page, side by side). */
export async function draft(person, { pdf, title, signatories, ordered = true, deadline = null, fields }) {
  const file = await person.must('POST', '/files', pdf, { 'x-file-name': encodeURIComponent(`${title}.pdf`) })
  const contract = await person.must('POST', '/contracts', { title, file_id: file.id })
  return person.must('PUT', `/contracts/${contract.id}`, {
    title,
    ordered,
    deadline,
    signatories: signatories.map(({ name, mobile }) => ({ name, mobile, id_number: null })),
    fields:
      fields ??
      signatories.map((_, index) => ({
        signatory_index: index,
        kind: 'signature',
        page: file.pages.length,
        x: 74 + 246 * index,
        y: 552,
        width: 140,
        height: 56,
      })),
  })
}

export async function send(person, order) {
  const contract = await draft(person, order)
  return person.must('POST', `/contracts/${contract.id}/send`)
}
