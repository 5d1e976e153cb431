/**
 * Signatures drawn by hand: strokes as data, a pad to draw them, a picture of them. Strokes are what is sent; the server
 * renders them. Knows nothing of contracts. Entry points: `SignaturePad` (load lazily from `@hefu/signature/pad`), `forSending`.
 */
export {
  type Drawing,
  type DrawnPoint,
  EMPTY,
  fitTo,
  forSending,
  inkBox,
  inkLength,
  isBlank,
  parseDrawing,
  pathData,
  serialiseDrawing,
  type Stroke,
  turnSideways,
  turnUpright,
  undo,
} from './drawing'
export { DrawingPreview } from './preview'
