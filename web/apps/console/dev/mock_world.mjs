// Made-up people and contracts for `mock_server.mjs`, in the shapes of the web API.
const THREE_PAGES = [1, 2, 3].map(() => ({ width: 594.96, height: 841.92 }))
const EMBEDDED = { name: 'Hefu', embedded: true }

const certificate = (name) => ({
  subject: `CN=${name}, serialNumber=ID-6f1c09a2, C=CN`,
  issuer: 'CN=Hefu Embedded Issuing CA, O=Hefu',
  serial: '6f1c09a2d7b34e5f8a1b2c3d4e5f60718293a4b5',
  not_before: '2026-11-19T02:10:00Z',
  not_after: '2036-11-01T00:00:00Z',
  algorithm: 'ECDSA P-256, SHA-256',
  sha256: '9b'.repeat(32),
  identity_method: 'ID number rules',
  provider: 'Hefu',
  embedded: true,
})
const identity = (name) => ({
  name,
  id_type: 'ID_CARD',
  id_number_masked: '3101**********002X',
  method: 'ID number rules',
  provider: 'Hefu',
  embedded: true,
  verified_at: '2026-11-18T06:20:00Z',
})

export function world({ sha256, size, pages = THREE_PAGES }) {
  let session = null
  let contracts = []
  let serial = 0
  const id = () => `yD${String((serial += 1)).padStart(30, '0')}`
  const file = () => ({ id: id(), name: '房屋租赁合同_2026.pdf', size, page_count: pages.length, pages })

  const party = (index, name, status, more = {}) => ({
    id: id(),
    index,
    name,
    mobile_masked: `13${8 - index}****000${index + 1}`,
    status,
    notified_at: null,
    viewed_at: null,
    signed_at: null,
    reject_reason: null,
    reminders_left: 3,
    identity: null,
    certificate: null,
    ...more,
  })
  const signed = (at, name) => ({
    notified_at: '2026-11-19T02:00:00Z',
    viewed_at: '2026-11-19T02:08:00Z',
    signed_at: at,
    identity: identity(name),
    certificate: certificate(name),
  })

  function contract(title, status, more = {}) {
    return {
      id: id(),
      version: 1,
      title,
      status,
      role: 'initiator',
      initiator_name: '王小明',
      ordered: true,
      deadline: null,
      created_at: '2026-11-18T08:00:00Z',
      sent_at: status === 'draft' ? null : '2026-11-19T02:00:00Z',
      finished_at: null,
      close_reason: null,
      file: file(),
      content_sha256: status === 'draft' ? null : sha256,
      signatories: [],
      fields: [],
      events: [],
      actions: [],
      ...more,
    }
  }
  const event = (at, kind, text, ip = null) => ({ at, kind, text, actor_name: null, ip })
  const places = (signatories) =>
    signatories.map((signatory) => ({
      id: id(),
      signatory_id: signatory.id,
      signatory_index: signatory.index,
      kind: 'signature',
      page: 3,
      x: 70 + signatory.index * 165,
      y: 560,
      width: 128,
      height: 52,
    }))

  function fill() {
    const running = [
      party(0, '王小明', 'signed', signed('2026-11-19T02:10:00Z', '王小明')),
      party(1, '李华', 'to_sign', { notified_at: '2026-11-19T02:10:30Z', viewed_at: '2026-11-19T11:40:00Z' }),
      party(2, '赵敏', 'waiting_turn'),
    ]
    const done = [
      party(0, '王小明', 'signed', signed('2026-11-12T02:10:00Z', '王小明')),
      party(1, '阿依努尔·买买提', 'signed', signed('2026-11-12T09:31:12Z', '阿依努尔·买买提')),
    ]
    const mine = [party(0, '王小明', 'to_sign', { notified_at: '2026-11-20T01:00:00Z' }), party(1, '陈立', 'waiting_turn')]
    const refused = [
      party(0, '孙悦', 'rejected', {
        notified_at: '2026-11-05T02:00:00Z',
        viewed_at: '2026-11-05T03:00:00Z',
        reject_reason: '租金数额与口头约定不一致，请核对第三条。',
      }),
      party(1, '王小明', 'stopped'),
    ]
    contracts = [
      contract('上海市徐汇区房屋租赁合同（2026 年度）', 'signing', {
        deadline: '2026-12-04T15:59:00Z',
        signatories: running,
        fields: places(running),
        actions: ['remind', 'revoke'],
        events: [
          event('2026-11-18T08:00:00Z', 'created', '王小明创建了合同'),
          event('2026-11-19T02:00:00Z', 'sent', '王小明发送了合同，内容指纹已固定', '203.0.113.24'),
          event('2026-11-19T02:10:00Z', 'signed', '王小明完成签署', '203.0.113.24'),
          event('2026-11-19T02:10:30Z', 'notified', '已短信通知李华'),
          event('2026-11-19T11:40:00Z', 'viewed', '李华查看了合同', '198.51.100.7'),
        ],
      }),
      contract('软件开发服务协议', 'signing', {
        role: 'signatory',
        initiator_name: '陈立',
        signatories: mine,
        fields: places(mine),
        actions: ['sign'],
        ordered: false,
        events: [event('2026-11-20T01:00:00Z', 'sent', '陈立发送了合同')],
      }),
      contract('员工保密协议', 'signed', {
        signatories: done,
        fields: places(done),
        finished_at: '2026-11-12T09:31:14Z',
        actions: ['download_signed'],
        events: [event('2026-11-12T09:31:14Z', 'signed', '各方均已签署')],
      }),
      contract('设备采购合同补充协议（二）', 'draft', { signatories: [], actions: ['edit', 'send', 'delete'] }),
      contract('二手车买卖合同', 'rejected', {
        signatories: refused,
        fields: places(refused),
        finished_at: '2026-11-05T03:05:00Z',
        close_reason: '租金数额与口头约定不一致，请核对第三条。',
        events: [event('2026-11-05T03:05:00Z', 'rejected', '孙悦拒绝签署', '198.51.100.9')],
      }),
      contract('活动场地使用约定', 'expired', {
        signatories: [party(0, '周平', 'stopped')],
        finished_at: '2026-10-31T15:59:00Z',
        deadline: '2026-10-31T15:59:00Z',
      }),
    ]
  }

  const account = (proven) => ({
    csrf: 'mock',
    user: {
      id: id(),
      mobile_masked: '138****0001',
      mobile: '13800000001',
      name: proven ? '王小明' : null,
      identity: proven ? identity('王小明') : null,
    },
    organisation: null,
    expires_at: '2026-11-21T10:00:00Z',
  })
  const reset = (as) => {
    fill()
    session = as === 'new' ? account(false) : as === 'proven' || as === 'empty' ? account(true) : null
    if (as === 'empty') contracts = []
  }
  reset(null)

  const summary = (item) => ({
    id: item.id,
    title: item.title,
    status: item.status,
    role: item.role,
    initiator_name: item.initiator_name,
    created_at: item.created_at,
    deadline: item.deadline,
    signed_count: item.signatories.filter((signatory) => signatory.status === 'signed').length,
    signatory_count: item.signatories.length,
    my_turn: item.actions.includes('sign'),
    updated_at: item.events.at(-1)?.at ?? item.created_at,
  })
  const FILTERS = {
    all: () => true,
    mine_to_sign: (item) => item.actions.includes('sign'),
    waiting_for_others: (item) => item.status === 'signing' && !item.actions.includes('sign'),
    drafts: (item) => item.status === 'draft',
    done: (item) => item.status === 'signed',
    closed: (item) => ['rejected', 'revoked', 'expired'].includes(item.status),
  }
  const refusal = (status, code, zh, en, params = {}, field = null) => ({ status, refusal: { code, zh, en, params, field } })

  function answer({ method, path, query, json, headers, onChange }) {
    const ok = (value, status = 200) => ({ status, answer: value })
    const route = `${method} ${path}`
    if (route === 'GET /meta')
      return ok({
        version: '0.1.0',
        product: 'Hefu 合符',
        providers: { sms: EMBEDDED, identity: EMBEDDED, certificates: EMBEDDED, time_stamps: EMBEDDED },
        limits: { upload_bytes: 62914560, pages: 1000, signatories: 50 },
        consents: { identity: '2026-11', signing: '2026-11' },
        development: true,
      })
    if (route === 'POST /verify') return ok(report())
    if (route === 'POST /login/code')
      return json.mobile === '13800000429'
        ? refusal(429, 'code.too_soon', '验证码发送过于频繁，请稍后再试。', 'A code was sent a moment ago; please wait.', {
            retry_after_s: 42,
          })
        : ok({ expires_in_s: 300, resend_after_s: 60, sms: EMBEDDED })
    if (route === 'POST /login') {
      if (json.code !== '123456') return refusal(422, 'code.wrong', '验证码不正确。', 'This code is wrong.', { tries_left: 4 }, 'code')
      session = account(false)
      return ok(session)
    }
    if (!session) return refusal(401, 'session.required', '请先登录。', 'Please log in.')
    if (method !== 'GET' && headers['x-hefu-csrf'] !== 'mock') return refusal(403, 'csrf.refused', '请求被拒绝。', 'Refused.')
    if (route === 'GET /session') return ok(session)
    if (path.startsWith('/logout')) return ((session = null), ok(undefined, 204))
    if (route === 'POST /identity') {
      session.user.identity = identity(json.name)
      session.user.name = json.name
      return ok(session.user.identity)
    }
    if (route === 'POST /files')
      return ok({ id: id(), name: decodeURIComponent(headers['x-file-name']), size, sha256, pages, warnings: [] })
    if (route === 'GET /contracts') {
      const found = contracts.filter((item) => FILTERS[query.get('filter')](item) && item.title.includes(query.get('q') ?? ''))
      const counts = Object.fromEntries(Object.entries(FILTERS).map(([name, test]) => [name, contracts.filter(test).length]))
      return ok({ items: found.map(summary), next_cursor: null, counts })
    }
    if (route === 'POST /contracts') {
      const made = contract(json.title, 'draft', { actions: ['edit', 'send', 'delete'] })
      contracts.unshift(made)
      return ok(made, 201)
    }
    const [, key, verb] = /^\/contracts\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
    const found = contracts.find((item) => item.id === key)
    if (!found)
      return refusal(404, 'not_found', '没有找到这份合同，或者您无权查看。', 'There is no such contract, or it is not yours to see.')
    if (verb === 'text') return ok(textSearch(query.get('keyword')))
    return act(found, method, verb ?? '', json, onChange)
  }

  function act(found, method, verb, json, onChange) {
    const changed = () => ((found.version += 1), onChange(found), { status: 200, answer: found })
    if (method === 'GET') return { status: 200, answer: found }
    if (method === 'DELETE') return ((contracts = contracts.filter((item) => item !== found)), { status: 204 })
    if (method === 'PUT') {
      const before = found.signatories
      found.signatories = json.signatories.map((signatory, index) => {
        const kept = before.find((candidate) => candidate.id === signatory.id)
        const mobile = signatory.mobile ?? kept?.mobile
        return {
          ...party(index, signatory.name, 'waiting_turn'),
          ...(kept ?? {}),
          index,
          name: signatory.name,
          mobile,
          mobile_masked: mobile.replace(/^(...)....(....)$/, '$1****$2'),
        }
      })
      found.fields = json.fields.map((field) => ({ id: id(), signatory_id: found.signatories[field.signatory_index].id, ...field }))
      Object.assign(found, { title: json.title, ordered: json.ordered, deadline: json.deadline })
      return changed()
    }
    if (verb === 'send') {
      found.signatories.forEach((signatory, index) =>
        Object.assign(signatory, index === 0 || !found.ordered ? { status: 'to_sign', notified_at: '2026-11-20T10:00:00Z' } : {}),
      )
      Object.assign(found, {
        status: 'signing',
        sent_at: '2026-11-20T10:00:00Z',
        content_sha256: sha256,
        actions: ['remind', 'revoke'],
        events: [event('2026-11-20T10:00:00Z', 'sent', '合同已发送')],
      })
      return changed()
    }
    if (verb === 'revoke') {
      Object.assign(found, { status: 'revoked', close_reason: json.reason, finished_at: '2026-11-20T10:05:00Z', actions: [] })
      found.signatories.forEach((signatory) => signatory.status !== 'signed' && (signatory.status = 'stopped'))
      return changed()
    }
    if (verb === 'my-link') return { status: 200, answer: { url: '/s/mock' } }
    if (verb.endsWith('/remind')) {
      const signatory = found.signatories.find((candidate) => verb.includes(candidate.id))
      if (signatory.reminders_left < 3)
        return refusal(429, 'remind.too_soon', '刚刚提醒过，请稍后再提醒。', 'Reminded a moment ago.', { retry_after_s: 540 })
      signatory.reminders_left -= 1
      return { status: 204 }
    }
    return refusal(404, 'not_found', '没有找到。', 'Not found.')
  }

  function report() {
    const signature = (name, at, last) => ({
      field: `Signature-${name}`,
      signer_name: name,
      signed_at: at,
      time_source: 'timestamp',
      certificate: certificate(name),
      intact: true,
      trusted: false,
      kind: 'approval',
      trust_text: '证书由平台内置的证书服务颁发。',
      level: 'B-T',
      covers_whole_file: last,
      findings: [
        { code: 'later.signature', severity: 'info', text: last ? '此签名覆盖整个文件。' : '之后的改动只有其他签署方各自的签名。' },
        { code: 'chain.unknown_root', severity: 'warning', text: '颁发机构的根证书不在信任名单中。' },
      ],
    })
    return {
      file_sha256: sha256,
      size,
      summary: 'valid',
      summary_text: '2 个签名全部完好，签署之后没有不该有的改动。',
      trust: 'untrusted',
      trust_text: '证书由平台内置的证书服务颁发，没有持牌机构为其背书。',
      signatures: [signature('王小明', '2026-11-12T02:10:00Z', false), signature('阿依努尔·买买提', '2026-11-12T09:31:12Z', true)],
      findings: [],
      ms: 4,
    }
  }

  function call(request) {
    const result = answer(request)
    if (!result.refusal) return result
    const { code, zh, en, params, field } = result.refusal
    return { status: result.status, answer: { error: { code, message: request.english ? en : zh, field, params }, request_id: 'mock-1' } }
  }
  /** Logs somebody in and makes a draft with these parties and fields. */
  function draft(title, parties, fields = []) {
    if (!session) session = account(true)
    const made = contract(title, 'draft', { actions: ['edit', 'send', 'delete'] })
    made.signatories = parties.map(({ name, mobile }, index) => ({ ...party(index, name, 'waiting_turn'), mobile }))
    made.fields = fields.map((field) => ({ id: id(), signatory_id: made.signatories[field.signatory_index].id, ...field }))
    contracts.unshift(made)
    return made
  }
  return { call, reset, draft, contract: (key) => contracts.find((item) => item.id === key) }
}

/** Three places of any word, one that stands alone on the second page, none of `nowhere`. */
function textSearch(keyword) {
  const hit = (page, x, y) => ({ page, x, y, width: 48, height: 12 })
  if (keyword.includes('nowhere')) return { hits: [], unreadable: 0 }
  const hits = [hit(1, 100, 120), hit(1, 300, 500), hit(2, 540, 820)]
  return { hits: keyword.startsWith('^') ? hits.slice(2) : hits, unreadable: 0 }
}
