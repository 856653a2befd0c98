import tokens from './tokens.css?raw'

/** The colours that browsers give their own frame around a page: those of its head. */
const [light = '', dark = ''] = [...tokens.matchAll(/--surface-raised: ([^;]+);/g)].map(
  ([, colour]) => colour,
)

export const themeColours = { light, dark }
