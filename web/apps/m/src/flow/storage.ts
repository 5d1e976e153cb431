import { parseDrawing, serialiseDrawing } from '@hefu/signature'
import { type Progress, START } from './progress'

/**
 * What outlives a reload of the tab: reading and the signature, tied to one content revision. Names, numbers and codes are
 * never stored. The name of the entry holds a digest of the token, not the token.
 */
export function saveProgress(token: string, progress: Progress): void {
  if (progress.contentSha256 === null) return
  const { contentSha256, readToEnd, readSeconds, signature } = progress
  const drawing = signature.drawing ? serialiseDrawing(signature.drawing) : null
  withStorage((storage) =>
    storage.setItem(entryName(token), JSON.stringify({ contentSha256, readToEnd, readSeconds, kind: signature.kind, drawing })),
  )
}

export function loadProgress(token: string): Progress {
  const text = withStorage((storage) => storage.getItem(entryName(token)))
  if (!text) return START
  try {
    const found = JSON.parse(text) as Record<string, unknown>
    const drawing = parseDrawing(typeof found['drawing'] === 'string' ? found['drawing'] : null)
    return {
      ...START,
      contentSha256: typeof found['contentSha256'] === 'string' ? found['contentSha256'] : null,
      readToEnd: found['readToEnd'] === true,
      readSeconds: typeof found['readSeconds'] === 'number' && found['readSeconds'] > 0 ? Math.min(found['readSeconds'], 86_400) : 0,
      signature: { kind: found['kind'] === 'typed' ? 'typed' : 'drawn', drawing, typed: '' },
    }
  } catch {
    return START
  }
}

/** After signing or refusing nothing is left behind. */
export function forgetProgress(token: string): void {
  withStorage((storage) => storage.removeItem(entryName(token)))
}

function entryName(token: string): string {
  // FNV-1a, 32 bits: enough to tell two links in one tab apart, useless for finding the token.
  let hash = 0x811c9dc5
  for (const character of token) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return `hefu.signing.${hash.toString(16)}`
}

function withStorage<T>(access: (storage: Storage) => T): T | null {
  try {
    return access(sessionStorage)
  } catch {
    // Storage may be forbidden or full; the page works without it.
    return null
  }
}
