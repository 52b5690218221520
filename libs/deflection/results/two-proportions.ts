/** So many of so many. */
export interface Proportion {
  count: number;
  of: number;
}
export interface Interval {
  lower: number;
  upper: number;
}

/** The 97.5 % point of the normal distribution: intervals of 95 %. */
const z = 1.959963984540054;

/** Wilson's score interval of one proportion, 95 %; the same by itself for 0 and for all of them. */
export function wilsonInterval({ count, of }: Proportion): Interval {
  const middle = count + (z * z) / 2;
  const half = z * Math.sqrt((count * (of - count)) / of + (z * z) / 4);
  return { lower: Math.max(0, (middle - half) / (of + z * z)), upper: Math.min(1, (middle + half) / (of + z * z)) };
}

/**
 * The interval of the difference of two independent proportions, `a` less `b`, 95 %: Newcombe's method 10, the square-and-add
 * of Wilson's intervals without continuity correction (Statistics in Medicine 17, 1998, 873-890). Both need at least one.
 */
export function newcombeInterval(a: Proportion, b: Proportion): Interval {
  const [p, q] = [a.count / a.of, b.count / b.of];
  const [ofA, ofB] = [wilsonInterval(a), wilsonInterval(b)];
  return { lower: p - q - Math.hypot(p - ofA.lower, ofB.upper - q), upper: p - q + Math.hypot(ofA.upper - p, q - ofB.lower) };
}
