/** The first half of a word, and the last half from its end. */
export function halvesOf(word: string): { beginning: string; ending: string } {
  const characters = [...word];
  const half = Math.floor(characters.length / 2);
  return { beginning: characters.slice(0, half).join(''), ending: characters.slice(half).reverse().join('') };
}

/** The word with two neighbours swapped, or with one letter less: the slips that leave neither half intact or the word too long. */
export function variantsOf(word: string): string[] {
  const characters = [...word];
  const variants = new Set<string>();
  for (const [at, character] of characters.entries()) {
    const before = characters.slice(0, at).join('');
    const after = characters.slice(at + 1);
    variants.add(before + after.join(''));
    if (after.length > 0) variants.add(before + after[0] + character + after.slice(1).join(''));
  }
  variants.delete(word);
  return [...variants];
}

/**
 * Words within one slip of a short word or two of a long one: fewest slips first, then those that most topics hold. Digits
 * are never slips: an error code or a version that nobody wrote about is not its neighbour.
 */
export function nearest(word: string, candidates: readonly { folded: string; documents: number }[]): string[] {
  const allowed = [...word].length < 8 ? 1 : 2;
  return candidates
    .filter(({ folded }) => digitsOf(folded) === digitsOf(word))
    .map(({ folded, documents }) => ({ folded, documents, slips: slipsBetween(word, folded) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || b.documents - a.documents || a.folded.localeCompare(b.folded))
    .map(({ folded }) => folded);
}

function digitsOf(word: string): string {
  return word.replace(/\P{Nd}/gu, '');
}

/** Letters that have to be put in, left out, replaced or swapped with their neighbour (restricted Damerau-Levenshtein). */
export function slipsBetween(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  let earlier: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, earlier[j - 2]! + 1);
      row.push(least);
    }
    earlier = last;
    last = row;
  }
  return last[b.length]!;
}
