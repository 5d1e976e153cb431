interface HashProps {
  /** Hexadecimal digits, with or without colons. */
  value: string
  /** Accessible name, for example "SHA-256 of the contract". */
  label: string
  className?: string
}

/** A hash in groups of eight digits, so that two people can compare it by eye or by voice. */
export function Hash({ value, label, className }: HashProps) {
  return (
    <span className={className ? `hefu-hash ${className}` : 'hefu-hash'} role="text" aria-label={`${label} ${value}`}>
      {groupHash(value).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  )
}

/** `0011223344…` → `['00112233', '44…']`; colons are dropped. */
export function groupHash(value: string, size = 8): string[] {
  const digits = value.replace(/[:\s]/g, '').toLowerCase()
  const groups: string[] = []
  for (let at = 0; at < digits.length; at += size) groups.push(digits.slice(at, at + size))
  return groups
}
