// The files that tests upload: a contract as a browser prints it, and files that must be refused.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const CONTRACT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>设备采购合同</title>
<style>@page{size:A4;margin:25mm 24mm}body{font:11.5pt/1.9 'Noto Serif CJK SC',serif;color:#111}
h1{text-align:center;font-size:20pt;letter-spacing:.2em}h2{font-size:12.5pt;margin:1em 0 .2em}p{margin:.3em 0}
table{border-collapse:collapse;width:100%;margin:.6em 0;font-size:10.5pt}td,th{border:.5pt solid #444;padding:2pt 6pt;text-align:left}
.new{break-before:page}.sign{margin-top:22mm;display:flex;justify-content:space-between}.sign div{width:45%}</style>
<h1>设备采购合同</h1>
<p>合同编号：HF-2026-1120</p>
<p>采购方（甲方）：合符演示有限公司　　　供应方（乙方）：松江精密仪器有限公司</p>
<p>甲乙双方依照《中华人民共和国民法典》，在平等、自愿、诚实信用的基础上，就甲方采购设备事宜订立本合同，共同遵守。</p>
<h2>第一条　采购内容</h2>
<table><tr><th>名称</th><th>型号</th><th>数量</th><th>单价（元）</th><th>金额（元）</th></tr>
<tr><td>三坐标测量机</td><td>SJ-860</td><td>2 台</td><td>186,000.00</td><td>372,000.00</td></tr>
<tr><td>光学比对仪</td><td>SJ-320B</td><td>4 台</td><td>21,500.00</td><td>86,000.00</td></tr>
<tr><td>安装调试</td><td>—</td><td>1 次</td><td>12,000.00</td><td>12,000.00</td></tr></table>
<p>合同总价为人民币 470,000.00 元（大写：肆拾柒万元整），已含增值税。</p>
<h2>第二条　交货</h2><p>乙方应于本合同签署后三十日内将设备运至甲方指定地点，运费及运输途中的风险由乙方承担。</p>
<h2>第三条　验收</h2><p>设备安装调试完成后五个工作日内，双方共同验收并签署验收单。验收不合格的，乙方应在十日内修复或更换。</p>
<h2>第四条　付款</h2><p>本合同签署后七日内，甲方支付总价的百分之三十；验收合格后十五日内支付百分之六十五；余款作为质量保证金，一年后付清。</p>
<h2 class="new">第五条　质量保证</h2><p>质量保证期为验收合格之日起十二个月。质保期内非因甲方使用不当造成的故障，乙方应免费维修。</p>
<h2>第六条　违约责任</h2><p>乙方逾期交货的，每逾期一日按未交付部分价款的千分之一支付违约金；甲方逾期付款的，按同一标准支付违约金。违约金总额不超过合同总价的百分之十。</p>
<h2>第七条　保密</h2><p>双方对因履行本合同知悉的对方商业秘密负有保密义务，该义务在本合同终止后三年内继续有效。</p>
<h2>第八条　争议解决</h2><p>因本合同发生的争议由双方协商解决；协商不成的，向甲方所在地人民法院起诉。</p>
<h2>第九条　其他</h2><p>本合同以可靠的电子签名签署，自各方均签署之日起生效，与书面签署具有同等法律效力。</p>
<div class="sign"><div>甲方代表（签名）：</div><div>乙方代表（签名）：</div></div>
</html>`

/** Two A4 pages of Chinese text, as Chromium prints them. */
export async function contractPdf(browser) {
  const page = await browser.newPage()
  try {
    await page.setContent(CONTRACT)
    return await page.pdf({ preferCSSPageSize: true })
  } finally {
    await page.close()
  }
}

/** The same file behind a password that is needed to open it. */
export async function encrypted(pdf) {
  const folder = await mkdtemp(join(tmpdir(), 'hefu-encrypted-'))
  try {
    const [from, to] = [join(folder, 'open.pdf'), join(folder, 'closed.pdf')]
    await writeFile(from, pdf)
    await run('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', from, to])
    return await readFile(to)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One character of the signed text of a sealed file is another one. */
export function tampered(pdf) {
  const copy = Buffer.from(pdf)
  const at = copy.indexOf('/MediaBox')
  if (at < 0) throw new Error('no /MediaBox in the file')
  const digit = [...copy.subarray(at, at + 60)].findLastIndex((byte) => byte >= 0x31 && byte <= 0x38)
  copy[at + digit] += 1
  return copy
}
