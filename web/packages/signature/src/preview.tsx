import { type Drawing, inkBox, pathData } from './drawing'

interface DrawingPreviewProps {
  drawing: Drawing
  label: string
  className?: string
}

/** The strokes as an image, cropped to the ink. */
export function DrawingPreview({ drawing, label, className }: DrawingPreviewProps) {
  const box = inkBox(drawing)
  return (
    <svg
      className={className}
      role="img"
      aria-label={label}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      preserveAspectRatio="xMidYMid meet"
    >
      {drawing.strokes.map((stroke, at) => (
        <path key={at} d={pathData(stroke)} fill="none" stroke="#1A1F24" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
      ))}
    </svg>
  )
}
