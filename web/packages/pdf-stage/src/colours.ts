/** Ten calm inks, each at least 4.5 to 1 on white, told apart by hue first and lightness second. */
const INKS = ['#1f4b8f', '#8a4b08', '#1d6b4f', '#6b3fa0', '#a0305f', '#0e6a80', '#5c6312', '#7a3b2e', '#3d4c9e', '#4a5560'] as const

/** The colour of a party, by place; after ten the inks come round again and the name tells. */
export function partyColour(index: number): string {
  return INKS[((index % INKS.length) + INKS.length) % INKS.length] ?? INKS[0]
}
