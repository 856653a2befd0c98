/** Letters that Unicode does not take apart, as people without them on their keyboard write them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
}

/**
 * A text so that two who mean the same have typed the same: lower case, no accents, no apostrophes,
 * one space between words. French articles that have melted into their word go: `l'eczéma`.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßœæøłđ]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/(?<![\p{L}\p{N}])[dl]['’](?=\p{L})/gu, '')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** As in addresses: `general-practice`. */
export function slugOf(name: string): string {
  return plain(name).replaceAll(' ', '-')
}
