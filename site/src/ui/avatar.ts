export interface AvatarColours {
  readonly from: string
  readonly to: string
}

/** Two hues of one family that follow from the id, dark enough for white letters on them. */
export function avatarColours(id: string): AvatarColours {
  const hue = 175 + (hash(id) % 70)
  return { from: `oklch(0.55 0.085 ${hue})`, to: `oklch(0.44 0.08 ${hue + 25})` }
}

export function initials(firstName: string, lastName: string): string {
  return [firstName, lastName]
    .map((name) => Array.from(new Intl.Segmenter('en').segment(name.trim()))[0]?.segment ?? '')
    .join('')
    .toUpperCase()
}

/** FNV-1a: neighbouring ids fall far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193)
  return value >>> 0
}
