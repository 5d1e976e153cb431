import type { VerifyReport } from '@hefu/api'

/** The key of the sentence that says what to do about a result; null where nothing needs doing. */
export function adviceOf(report: VerifyReport): string | null {
  if (report.findings.some((finding) => finding.code === 'encrypted')) return 'verify.advice_encrypted'
  switch (report.summary) {
    case 'unsigned':
      return 'verify.advice_unsigned'
    case 'broken':
      return 'verify.advice_broken'
    case 'changed':
      return 'verify.advice_changed'
    case 'invalid':
      return 'verify.advice_invalid'
    case 'refused':
      return 'verify.advice_refused'
    case 'valid':
      return report.trust === 'trusted' ? null : 'verify.advice_untrusted'
  }
}
