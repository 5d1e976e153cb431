/**
 * Hefu's look: design tokens, the mark, line icons and small shared pieces. Knows no noun of the product and calls no
 * server. Entry points: `base.css` (imports the tokens), `antdTheme`, `Mark`, `Wordmark`, `Icon`, `Hash`.
 */
export { antdTheme, colours, cssVariables, fonts, radius, space, touchTarget, type } from './tokens'
export { Mark, Wordmark } from './mark'
export { Icon, type IconName } from './icons'
export { Hash, groupHash } from './hash'
