import { isReservedHandle } from '#identity';

const longest = 30;
const shortest = 3;

const letters: Record<string, string> = Object.fromEntries(
  [
    'ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ħ h ŋ n',
    'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya',
    'і i ї yi є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz',
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
  ]
    .join(' ')
    .split(' ')
    .reduce<[string, string][]>((pairs, word, at, words) => (at % 2 === 0 ? [...pairs, [word, words[at + 1]!]] : pairs), []),
);

/** A display name in the letters that handles have; empty where it has none that can be written so. */
function written(name: string): string {
  const transliterated = (text: string): string => [...text].map((letter) => letters[letter] ?? letter).join('');
  const withoutMarks = transliterated(name.toLowerCase().normalize('NFC')).normalize('NFKD').replace(/\p{M}+/gu, '');
  return transliterated(withoutMarks)
    .replace(/['’.]+/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Handles for an imported member, best first: the name, else the name with the member's number on the site, which no
 * other member of it has. The site's own user (-1) gets one that says so.
 */
export function handleCandidates(displayName: string, userId: number): [string, ...string[]] {
  const base = written(displayName);
  const ending = userId < 0 ? 'system' : String(userId);
  const numbered = (extra: string): string => {
    const end = `-${ending}${extra}`;
    return `${(base || 'user').slice(0, longest - end.length).replace(/-+$/, '')}${end}`;
  };
  const plain = base.slice(0, longest).replace(/-+$/, '');
  const rest = [numbered(''), numbered('-2'), numbered('-3')];
  return plain.length >= shortest && !isReservedHandle(plain) ? [plain, ...rest] : (rest as [string, ...string[]]);
}
