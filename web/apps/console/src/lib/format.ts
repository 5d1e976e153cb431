/** `1.4 MB`; decimal units as file managers show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A title out of a file name: the last extension and underscores go. */
export function titleFromFileName(name: string): string {
  const bare = name
    .replace(/\.pdf$/i, '')
    .replace(/_+/g, ' ')
    .trim()
  return [...(bare === '' ? name : bare)].slice(0, 200).join('')
}
