/** The step of the colour wheel, 0 to 23, that stands for a person; the same handle always gets the same. */
export function hueOf(handle: string): number {
  let hash = 0;
  for (const character of handle) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 24;
}

/** One or two letters for an avatar without a picture: of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s_.-]+/u).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '');
  return letters.join('').toUpperCase() || '?';
}

/** Staff get a squared avatar, so that they show without colour. */
export function isStaff(role: string): boolean {
  return role === 'staff' || role === 'admin' || role === 'owner';
}

/** How well somebody knows a tag, from little to most. */
export type ExpertiseLevel = 'learning' | 'strong' | 'expert';
