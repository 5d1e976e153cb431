import type { ReactNode } from 'react'

export type IconName =
  | 'arrow_left'
  | 'check'
  | 'clock'
  | 'cloud_off'
  | 'copy'
  | 'document'
  | 'download'
  | 'globe'
  | 'hourglass'
  | 'link_off'
  | 'list_order'
  | 'lock'
  | 'pen'
  | 'question'
  | 'refresh'
  | 'rotate'
  | 'shield'
  | 'stop'
  | 'trash'
  | 'undo'
  | 'warning'

interface IconProps {
  name: IconName
  size?: number
}

/** Line icons on a 24-unit ground. Always decoration: the text beside them carries the meaning. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      className="hefu-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  )
}

const SHAPES: Record<IconName, ReactNode> = {
  arrow_left: <path d="M19 12H5m6-6-6 6 6 6" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5.2l3.4 2" />
    </>
  ),
  cloud_off: (
    <>
      <path d="M3 3l18 18" />
      <path d="M8.2 8.3A5.5 5.5 0 0 0 6.5 19H17m2.6-1.3A4.5 4.5 0 0 0 16.6 10 6 6 0 0 0 11 6.1" />
    </>
  ),
  copy: (
    <>
      <rect x="8" y="8" width="12" height="12" rx="2" />
      <path d="M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2" />
    </>
  ),
  document: (
    <>
      <path d="M6 3h8l4 4v14H6z" />
      <path d="M14 3v4h4M9 12h6M9 16h6" />
    </>
  ),
  download: <path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c2.5 2.4 3.7 5.3 3.7 8.5s-1.2 6.1-3.7 8.5c-2.5-2.4-3.7-5.3-3.7-8.5s1.2-6.1 3.7-8.5z" />
    </>
  ),
  hourglass: <path d="M7 3h10M7 21h10M8 3v4.5l4 4.5 4-4.5V3M8 21v-4.5l4-4.5 4 4.5V21" />,
  link_off: (
    <>
      <path d="M3 3l18 18" />
      <path d="M10 6.5 11.5 5a4.2 4.2 0 0 1 6 0 4.2 4.2 0 0 1 0 6L16 12.5M13.5 17.5 12 19a4.2 4.2 0 0 1-6 0 4.2 4.2 0 0 1 0-6l1.5-1.5" />
    </>
  ),
  list_order: <path d="M10 6h10M10 12h10M10 18h10M4 5l1.5-1v4M4 11.2c1.8-1.3 2.8.6 1.3 1.8L4 14h2.5" />,
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  pen: (
    <>
      <path d="M4 20c3-.3 4.2-.8 6-2.6L19.5 8a2.1 2.1 0 0 0-3-3L7 14.4C5.2 16.2 4.5 17.3 4 20z" />
      <path d="M13 20h7" />
    </>
  ),
  question: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.6 9.5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1.1.9-1.1 1.7M12 16.6v.1" />
    </>
  ),
  refresh: <path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15" />,
  rotate: (
    <>
      <rect x="7" y="9" width="14" height="9" rx="1.5" />
      <path d="M3 13V8a3.5 3.5 0 0 1 3.5-3.5H12M9.5 2 12 4.5 9.5 7" />
    </>
  ),
  shield: (
    <>
      <path d="M12 3l7.5 2.7V11c0 5-3.2 8.3-7.5 10-4.3-1.7-7.5-5-7.5-10V5.7z" />
      <path d="m8.7 12 2.4 2.4 4.3-4.6" />
    </>
  ),
  stop: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M6 6l12 12" />
    </>
  ),
  trash: <path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 13h9.4l.8-13M10 11v5.5M14 11v5.5" />,
  undo: <path d="M8.5 5 4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3" />,
  warning: (
    <>
      <path d="M12 4 2.8 19.5h18.4z" />
      <path d="M12 10v4.5M12 17v.1" />
    </>
  ),
}
