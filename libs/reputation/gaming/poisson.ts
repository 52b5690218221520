/**
 * The natural logarithm of the probability that a Poisson variable of this mean is `count` or more. Summed outwards from
 * the largest term, as logarithms, so that neither a tail of 1e-300 nor a mean of thousands loses its digits.
 */
export function logPoissonTail(count: number, mean: number): number {
  if (count <= 0) return 0;
  if (mean <= 0) return -Infinity;
  if (count > mean) return logTerm(count, mean) + Math.log(sumUpwards(count, mean));
  return Math.log1p(-Math.exp(logTerm(count - 1, mean) + Math.log(sumDownwards(count - 1, mean))));
}

/** ln of e^-mean mean^count / count! */
function logTerm(count: number, mean: number): number {
  return count * Math.log(mean) - mean - logFactorial(count);
}

function logFactorial(count: number): number {
  let sum = 0;
  for (let factor = 2; factor <= count; factor += 1) sum += Math.log(factor);
  return sum;
}

/** The terms from `count` up, as multiples of the first one. */
function sumUpwards(count: number, mean: number): number {
  let sum = 1;
  for (let at = count + 1, term = mean / at; term > Number.EPSILON * sum; at += 1, term *= mean / at) sum += term;
  return sum;
}

/** The terms from `count` down to 0, as multiples of the first one. */
function sumDownwards(count: number, mean: number): number {
  let sum = 1;
  for (let at = count, term = at / mean; term > Number.EPSILON * sum; at -= 1, term *= at / mean) sum += term;
  return sum;
}
