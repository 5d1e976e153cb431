interface MarkProps {
  /** Side in pixels. */
  size?: number
  /** `joining` moves the halves together and apart, `joined` lets them meet once. Still when motion is reduced. */
  motion?: 'none' | 'joining' | 'joined'
  /** Accessible name; without one the mark is decoration. */
  label?: string
}

/** The mark: a tally of two halves, tenon and mortise, that meet. */
export function Mark({ size = 32, motion = 'none', label }: MarkProps) {
  const motionClass = motion === 'none' ? '' : ` hefu-mark-${motion}`
  return (
    <svg
      className={`hefu-mark${motionClass}`}
      width={size}
      height={size}
      viewBox="-6 -2 52 44"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path className="hefu-mark-left" fill="#B22A1E" fillRule="evenodd" d={LEFT_HALF} />
      <path className="hefu-mark-right" fill="#B22A1E" fillRule="evenodd" d={RIGHT_HALF} />
    </svg>
  )
}

interface WordmarkProps {
  size?: number
  /** The name as text; both writings by default. */
  text?: string
}

/** Mark and name, for headers. */
export function Wordmark({ size = 28, text = '合符' }: WordmarkProps) {
  return (
    <span className="hefu-wordmark">
      <Mark size={size} />
      <span className="hefu-wordmark-text">{text}</span>
    </span>
  )
}

// Both halves are drawn on a 40 × 40 ground. The seam runs down x = 20 with a tenon of radius 6 to the right; the right
// half leaves 1.6 units of paper along it. Two carved notches cross the seam, as on a bamboo tally.
const LEFT_HALF =
  'M8 2 H19.2 V12.6 A6.2 6.2 0 1 1 19.2 27.4 V38 H8 A6 6 0 0 1 2 32 V8 A6 6 0 0 1 8 2 Z ' +
  'M9 6.6 V8.6 H19.2 V6.6 Z M9 31.4 V33.4 H19.2 V31.4 Z'
const RIGHT_HALF =
  'M20.8 2 H32 A6 6 0 0 1 38 8 V32 A6 6 0 0 1 32 38 H20.8 V28.3 A7.9 7.9 0 1 0 20.8 11.7 Z ' +
  'M20.8 6.6 V8.6 H31 V6.6 Z M20.8 31.4 V33.4 H31 V31.4 Z'
