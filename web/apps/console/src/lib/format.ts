/** `1.4 MB`; 1024 of each, as phones and file managers in China count and as limits are set. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`
  return `${Number((bytes / 1024 ** 2).toFixed(1))} MB`
}

/** A title out of a file name: the last extension and underscores go. */
export function titleFromFileName(name: string): string {
  const bare = name
    .replace(/\.pdf$/i, '')
    .replace(/_+/g, ' ')
    .trim()
  return [...(bare === '' ? name : bare)].slice(0, 200).join('')
}
