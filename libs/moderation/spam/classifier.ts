/** In how many texts of each kind a token was seen, or how many texts there were. */
export interface Seen {
  spam: number;
  ham: number;
}

export interface Evidence {
  texts: Seen;
  tokens: ReadonlyMap<string, Seen>;
}

export interface Judgement {
  /** 0 to 1; a half is "no idea". */
  probability: number;
  /** How many tokens say something. */
  telling: number;
  /** The tokens that speak loudest, for whoever decides. */
  because: { token: string; probability: number }[];
}

/** A text from here on is held for a person to look at. Chosen by the measurement in docs/moderation.md. */
export const suspicious = 0.85;
/** While the community has hardly taught the filter, and for a text of so few telling words that two polite ones outvote the rest. */
export const suspiciousUnsure = 0.99;
const leastTelling = 4;

/** How sure one is of a token never seen before, and how many sightings that is worth. */
const unknown = 0.5;
const strength = 1;
const leastLoud = 0.1;
const loudest = 300;
const shown = 8;

/**
 * Naive Bayes by Robinson's smoothing and Fisher's combination, as in SpamBayes (Robinson, Linux Journal 2003): tokens that
 * speak for both sides, or hardly for one, cancel out towards a half instead of adding up with a text's length.
 */
export function judge(tokens: Iterable<string>, evidence: Evidence): Judgement {
  const spoken = [...tokens]
    .flatMap((token) => {
      const seen = evidence.tokens.get(token);
      return seen ? [{ token, probability: tokenProbability(seen, evidence.texts) }] : [];
    })
    .filter(({ probability }) => Math.abs(probability - unknown) >= leastLoud)
    .sort((a, b) => Math.abs(b.probability - unknown) - Math.abs(a.probability - unknown) || (a.token < b.token ? -1 : 1))
    .slice(0, loudest);
  return { probability: combined(spoken.map(({ probability }) => probability)), telling: spoken.length, because: spoken.slice(0, shown) };
}

/** Whether a person should look. */
export function isSuspicious({ probability, telling }: Judgement, isTaught: boolean): boolean {
  return probability >= (isTaught && telling >= leastTelling ? suspicious : suspiciousUnsure);
}

/** How likely a text with this token is spam, were both kinds as frequent; drawn to "no idea" where it was seldom seen. */
export function tokenProbability(seen: Seen, texts: Seen): number {
  const spamShare = seen.spam / Math.max(1, texts.spam);
  const hamShare = seen.ham / Math.max(1, texts.ham);
  const times = seen.spam + seen.ham;
  if (times === 0) return unknown;
  return (strength * unknown + times * (spamShare / (spamShare + hamShare))) / (strength + times);
}

function combined(probabilities: readonly number[]): number {
  if (probabilities.length === 0) return unknown;
  const sum = (of: (probability: number) => number): number => probabilities.reduce((total, probability) => total + Math.log(of(probability)), 0);
  const freedom = 2 * probabilities.length;
  const spamminess = 1 - chiSquareTail(-2 * sum((probability) => 1 - probability), freedom);
  const hamminess = 1 - chiSquareTail(-2 * sum((probability) => probability), freedom);
  return (1 + spamminess - hamminess) / 2;
}

/** The probability that a chi-square variable with an even number of degrees of freedom exceeds a value. */
export function chiSquareTail(value: number, freedom: number): number {
  const half = value / 2;
  // Summed in logarithms: exp(-half) alone is 0 for long texts.
  let logTerm = -half;
  let total = Math.exp(logTerm);
  for (let step = 1; step < freedom / 2; step += 1) {
    logTerm += Math.log(half / step);
    total += Math.exp(logTerm);
  }
  return Math.min(1, total);
}
