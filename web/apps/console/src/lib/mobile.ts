const MOBILE = /^1[3-9]\d{9}$/

/** A mainland mobile number as people type it: spaces, hyphens and +86 are dropped. */
export function cleanMobile(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/^(?:\+|00)86/, '')
}

export function isMobile(text: string): boolean {
  return MOBILE.test(text)
}
