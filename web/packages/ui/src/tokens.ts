/**
 * The one place where Hefu's look is decided. `antdTheme` feeds antd (console), `cssVariables` feeds antd-mobile
 * and our own style sheets through the generated `tokens.css` (`npm run tokens -w @hefu/ui`; a test keeps it equal).
 */

export const colours = {
  /** Page ground, the white of paper. */
  paper: '#FBFAF7',
  /** Cards and fields that lie on the paper. */
  surface: '#FFFFFF',
  /** Sunken areas: the desk under document pages, code blocks. */
  sunken: '#F3F0E9',
  /** Text. */
  ink: '#1A1F24',
  /** Secondary text, contrast 7.6 on paper. */
  inkSoft: '#48525C',
  /** Hints, contrast 5.2 on paper. */
  inkFaint: '#626C76',
  /** Hair lines that only divide. */
  line: '#E3DFD5',
  /** Edges of controls, contrast 3 on white. */
  edge: '#8B9096',
  /** Ink blue: actions and links. */
  action: '#1F4B8F',
  actionPressed: '#173A70',
  /** Ground of selected or highlighted things. */
  actionSoft: '#E9EFF8',
  /** Cinnabar: seals and the mark, nothing else. */
  cinnabar: '#B22A1E',
  success: '#2A6A4C',
  successSoft: '#E8F2EC',
  warning: '#85500A',
  warningSoft: '#FBF2DF',
  /** Errors; a wine red, so that cinnabar stays with the seals. */
  danger: '#93203F',
  dangerSoft: '#FAEBEF',
} as const

/** Spacing on an 8-point grid (4 only inside a control), in pixels. */
export const space = { half: 4, one: 8, two: 16, three: 24, four: 32, five: 40, six: 48, eight: 64 } as const

export const radius = { small: 6, control: 10, card: 14, round: 999 } as const

/** Smallest side of anything that can be touched, in pixels. */
export const touchTarget = 44

const CHINESE_SANS =
  "'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"

export const fonts = {
  sans: `-apple-system, BlinkMacSystemFont, 'Segoe UI', ${CHINESE_SANS}`,
  /** For English pages: a Latin face first, or quotation marks come as wide as Chinese characters. */
  sansLatin: `-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, ${CHINESE_SANS}`,
  serif: "'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'STSong', 'SimSun', Georgia, serif",
  mono: "ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', monospace",
} as const

/** Type sizes in pixels. */
export const type = { caption: 13, small: 14, body: 16, large: 18, title: 22, display: 28 } as const

/** Custom properties for style sheets, with antd-mobile's own names mapped onto ours. */
export const cssVariables: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--hefu-${kebab(name)}`, value])),
  ...Object.fromEntries(Object.entries(space).map(([name, value]) => [`--hefu-space-${name}`, `${value}px`])),
  ...Object.fromEntries(Object.entries(radius).map(([name, value]) => [`--hefu-radius-${name}`, `${value}px`])),
  ...Object.fromEntries(Object.entries(fonts).map(([name, value]) => [`--hefu-font-${name}`, value])),
  ...Object.fromEntries(Object.entries(type).map(([name, value]) => [`--hefu-type-${name}`, `${value}px`])),
  '--hefu-touch': `${touchTarget}px`,
  '--adm-color-primary': colours.action,
  '--adm-color-success': colours.success,
  '--adm-color-warning': colours.warning,
  '--adm-color-danger': colours.danger,
  '--adm-color-text': colours.ink,
  '--adm-color-text-secondary': colours.inkSoft,
  '--adm-color-weak': colours.inkFaint,
  '--adm-color-light': colours.edge,
  '--adm-color-border': colours.line,
  '--adm-color-background': colours.surface,
  '--adm-color-fill-content': colours.sunken,
  '--adm-color-box': colours.sunken,
  '--adm-font-family': fonts.sans,
  '--adm-font-size-main': `${type.body}px`,
  '--adm-font-size-9': `${type.body}px`,
  '--adm-font-size-10': `${type.large}px`,
  '--adm-radius-s': `${radius.small}px`,
  '--adm-radius-m': `${radius.control}px`,
  '--adm-radius-l': `${radius.card}px`,
}

/** Theme tokens for antd's ConfigProvider: `<ConfigProvider theme={antdTheme}>`. */
export const antdTheme = {
  token: {
    colorPrimary: colours.action,
    colorLink: colours.action,
    colorSuccess: colours.success,
    colorWarning: colours.warning,
    colorError: colours.danger,
    colorInfo: colours.action,
    colorText: colours.ink,
    colorTextSecondary: colours.inkSoft,
    colorTextTertiary: colours.inkFaint,
    colorTextDescription: colours.inkSoft,
    colorTextPlaceholder: colours.inkFaint,
    colorBgLayout: colours.paper,
    colorBgBase: colours.surface,
    colorBgContainer: colours.surface,
    colorBorder: colours.edge,
    colorBorderSecondary: colours.line,
    colorSplit: colours.line,
    fontFamily: fonts.sans,
    fontFamilyCode: fonts.mono,
    fontSize: 15,
    borderRadius: radius.control,
    borderRadiusLG: radius.card,
    borderRadiusSM: radius.small,
    controlHeight: 40,
    controlHeightLG: touchTarget + 4,
    wireframe: false,
  },
  components: {
    Layout: { headerBg: colours.surface, siderBg: colours.surface, bodyBg: colours.paper },
    Table: { headerBg: colours.sunken, headerColor: colours.inkSoft },
    Menu: { itemSelectedBg: colours.actionSoft, itemSelectedColor: colours.action },
  },
} as const

/** The generated style sheet. */
export function tokensCss(): string {
  const lines = Object.entries(cssVariables).map(([name, value]) => `  ${name}: ${value};`)
  // antd-mobile sets its own values on :root; the doubled selector wins whatever the order of the sheets.
  return `/* Generated from tokens.ts by npm run tokens -w @hefu/ui. Do not edit. */\n:root:root {\n${lines.join('\n')}\n}\n:root:root:lang(en) {\n  --hefu-font-sans: ${fonts.sansLatin};\n  --adm-font-family: ${fonts.sansLatin};\n}\n`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
