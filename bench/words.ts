/** A repeatable random source (mulberry32): numbers in [0, 1). */
export function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const onsets = ['b', 'd', 'g', 'h', 'k', 'l', 'm', 'n', 'r', 's', 't', 'v', 'br', 'dr', 'gr', 'kr', 'tr', 'vl'];
const nuclei = ['a', 'e', 'i', 'o', 'ai', 'ea', 'io', 'oa'];
const codas = ['', 'n', 'r', 's', 'l', 'm', 'nd', 'rn'];

/** Words that were never written, drawn as often as words of a language: the n-th most frequent with weight 1/n (Zipf). */
export class Words {
  private readonly vocabulary: string[] = [];
  private readonly cumulated: Float64Array;

  constructor(
    private readonly random: () => number,
    size = 30_000,
  ) {
    const known = new Set<string>();
    const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
    while (known.size < size) {
      const syllables = 1 + Math.floor(random() * 3);
      known.add(Array.from({ length: syllables }, () => pick(onsets) + pick(nuclei) + pick(codas)).join(''));
    }
    this.vocabulary.push(...known);
    this.cumulated = new Float64Array(size);
    let sum = 0;
    for (let at = 0; at < size; at += 1) this.cumulated[at] = sum += 1 / (at + 2.7);
  }

  one(): string {
    const wanted = this.random() * this.cumulated[this.cumulated.length - 1]!;
    let low = 0;
    let high = this.cumulated.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cumulated[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return this.vocabulary[low]!;
  }

  /** A word that about one text in a thousand has. */
  rare(): string {
    return this.vocabulary[300 + Math.floor(this.random() * 3_000)]!;
  }

  text(words: number): string {
    return Array.from({ length: words }, () => this.one()).join(' ');
  }
}
