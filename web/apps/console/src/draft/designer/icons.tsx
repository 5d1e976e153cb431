import type { ReactNode } from 'react'

export type ToolIconName =
  | 'undo'
  | 'redo'
  | 'select'
  | 'hand'
  | 'several'
  | 'minus'
  | 'plus'
  | 'up'
  | 'down'
  | 'panel'
  | 'duplicate'
  | 'pages'
  | 'remove'
  | 'left'
  | 'centre'
  | 'right'
  | 'top'
  | 'middle'
  | 'bottom'
  | 'spread_x'
  | 'spread_y'
  | 'same_size'

/** The designer's line icons on a 20-unit ground. Always decoration: the button's label carries the meaning. */
export function ToolIcon({ name }: { name: ToolIconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {SHAPES[name]}
    </svg>
  )
}

const SHAPES: Record<ToolIconName, ReactNode> = {
  undo: <path d="M4 8h8a4 4 0 0 1 0 8H8M7 5 4 8l3 3" />,
  redo: <path d="M16 8H8a4 4 0 0 0 0 8h4M13 5l3 3-3 3" />,
  select: <path d="M5 3.5v12l3.2-3 2 4.3 2.2-1-2-4.2 4.4-.3z" />,
  hand: (
    <path d="M7 10V5.2a1.2 1.2 0 0 1 2.4 0V9m0-.4V4.2a1.2 1.2 0 0 1 2.4 0V9m0-3a1.2 1.2 0 0 1 2.4 0v5.5c0 3-1.8 5-4.6 5-2.2 0-3.2-1-4.4-3L3.8 11a1.2 1.2 0 0 1 2-1.2L7 11.2" />
  ),
  several: (
    <>
      <path d="M3.5 6V3.5H6M9 3.5h2M14 3.5h2.5V6M16.5 9v1M3.5 9v2M3.5 14v2.5H6M9 16.5h1" />
      <path d="M12.5 13.5 14.5 15.5 18 11.5" />
    </>
  ),
  minus: <path d="M4.5 10h11" />,
  plus: <path d="M4.5 10h11M10 4.5v11" />,
  up: <path d="m5 12 5-5 5 5" />,
  down: <path d="m5 8 5 5 5-5" />,
  panel: (
    <>
      <rect x="3" y="4" width="14" height="12" rx="1.5" />
      <path d="M12.5 4v12M14.5 7h.5M14.5 9.5h.5" />
    </>
  ),
  duplicate: (
    <>
      <rect x="3.5" y="3.5" width="9" height="9" rx="1" />
      <path d="M15 7.5h1.5v9h-9V15M8 6v4M6 8h4" />
    </>
  ),
  pages: (
    <>
      <path d="M6.5 3.5h6l3 3v8h-9z" />
      <path d="M4 6v11h8M9 10h4M11 8v4" />
    </>
  ),
  remove: <path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v5M11.5 9v5" />,
  left: <path d="M3.5 3v14M6.5 5.5h9v3h-9zM6.5 11.5h5v3h-5z" />,
  centre: <path d="M10 3v2.5M10 8.5v3M10 14.5V17M5 5.5h10v3H5zM7 11.5h6v3H7z" />,
  right: <path d="M16.5 3v14M4.5 5.5h9v3h-9zM8.5 11.5h5v3h-5z" />,
  top: <path d="M3 3.5h14M5.5 6.5h3v9h-3zM11.5 6.5h3v5h-3z" />,
  middle: <path d="M3 10h2.5M8.5 10h3M14.5 10H17M5.5 5h3v10h-3zM11.5 7h3v6h-3z" />,
  bottom: <path d="M3 16.5h14M5.5 4.5h3v9h-3zM11.5 8.5h3v5h-3z" />,
  spread_x: <path d="M3.5 3v14M16.5 3v14M8 6h4v8H8z" />,
  spread_y: <path d="M3 3.5h14M3 16.5h14M6 8h8v4H6z" />,
  same_size: <path d="M3.5 6h5v8h-5zM11.5 6h5v8h-5zM5 4h2M13 4h2" />,
}

interface ToolButtonProps {
  label: string
  icon: ToolIconName
  onClick: () => void
  disabled?: boolean
  /** For a button that stays down. */
  pressed?: boolean
}

/** A button that is a sign; its words are read aloud and shown on hover. */
export function ToolButton({ label, icon, onClick, disabled, pressed }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="icon-button tool-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <ToolIcon name={icon} />
    </button>
  )
}
