/**
 * Bradley and Terry's model (1952): option i is preferred to j with probability 1 / (1 + e^(b_j - b_i)). A tie is half a
 * preference for each (Hunter 2004 discusses others). Each option is also given one tie with an option of strength 0, so
 * that one that always won, or was never compared, has a finite strength: this pulls towards the middle and widens nothing
 * that was compared often. Strengths maximise this likelihood by Newton's method. What is said of an option is its distance
 * from the mean of all: d = b_i - mean(b), and d ± 1.96 se with the standard error of d by the inverse of the information.
 */
export interface Comparisons {
  /** Places of two options. */
  a: number;
  b: number;
  /** How often they were compared, skips apart, and how often `a` was preferred, a tie counting half. */
  count: number;
  wins: number;
}

export interface Strength {
  /** How likely it is preferred to an option of mean strength, 0 to 1. */
  score: number;
  low: number;
  high: number;
  comparisons: number;
}

const z95 = 1.959963984540054;
const mostSteps = 50;
const precision = 1e-10;

export function bradleyTerry(size: number, pairs: readonly Comparisons[]): Strength[] {
  const strengths = new Float64Array(size);
  let reached = likelihood(strengths, pairs);
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, factor } = slope(strengths, pairs);
    const change = solve(factor, gradient, size);
    let length = 1;
    let next = moved(strengths, change, length);
    // The likelihood has one maximum; a step that goes past it is made shorter.
    while (likelihood(next, pairs) < reached && length > 1e-6) next = moved(strengths, change, (length /= 2));
    reached = likelihood(next, pairs);
    strengths.set(next);
    if (change.every((difference) => Math.abs(difference) < precision)) break;
  }
  const { factor } = slope(strengths, pairs);
  const variances = inverseDiagonal(factor, size);
  const rows = solve(factor, new Float64Array(size).fill(1), size);
  const mean = average(strengths);
  const meanCovariance = average(rows) / size;
  const comparisons = new Array<number>(size).fill(0);
  for (const { a, b, count } of pairs) {
    comparisons[a]! += count;
    comparisons[b]! += count;
  }
  return comparisons.map((count, place) => {
    const distance = strengths[place]! - mean;
    const variance = variances[place]! - (2 * rows[place]!) / size + meanCovariance;
    const half = z95 * Math.sqrt(Math.max(0, variance));
    return { score: logistic(distance), low: logistic(distance - half), high: logistic(distance + half), comparisons: count };
  });
}

function average(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Logarithm of a logistic that does not run out of digits. */
function logLogistic(x: number): number {
  return x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}

function likelihood(strengths: Float64Array, pairs: readonly Comparisons[]): number {
  let sum = 0;
  for (const strength of strengths) sum += 0.5 * (logLogistic(strength) + logLogistic(-strength));
  for (const { a, b, count, wins } of pairs) {
    const difference = strengths[a]! - strengths[b]!;
    sum += wins * logLogistic(difference) + (count - wins) * logLogistic(-difference);
  }
  return sum;
}

/** The gradient, and the Cholesky factor (lower, by rows) of the information matrix. */
function slope(strengths: Float64Array, pairs: readonly Comparisons[]): { gradient: Float64Array; factor: Float64Array } {
  const size = strengths.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    const p = logistic(strengths[i]!);
    gradient[i] = 0.5 - p;
    information[i * size + i] = p * (1 - p);
  }
  for (const { a, b, count, wins } of pairs) {
    const p = logistic(strengths[a]! - strengths[b]!);
    const weight = count * p * (1 - p);
    gradient[a]! += wins - count * p;
    gradient[b]! -= wins - count * p;
    information[a * size + a]! += weight;
    information[b * size + b]! += weight;
    information[a * size + b]! -= weight;
    information[b * size + a]! -= weight;
  }
  return { gradient, factor: cholesky(information, size) };
}

function cholesky(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k += 1) sum -= factor[row * size + k]! * factor[column * size + k]!;
      factor[row * size + column] = row === column ? Math.sqrt(sum) : sum / factor[column * size + column]!;
    }
  }
  return factor;
}

function solve(factor: Float64Array, right: Float64Array, size: number): Float64Array {
  const found = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) found[row]! -= factor[row * size + k]! * found[k]!;
    found[row]! /= factor[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) found[row]! -= factor[k * size + row]! * found[k]!;
    found[row]! /= factor[row * size + row]!;
  }
  return found;
}

/** Of the inverse: each is the squared length of a column of the inverse factor. */
function inverseDiagonal(factor: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size);
  const column = new Float64Array(size);
  for (let unit = 0; unit < size; unit += 1) {
    column[unit] = 1 / factor[unit * size + unit]!;
    let sum = column[unit]! ** 2;
    for (let row = unit + 1; row < size; row += 1) {
      let value = 0;
      for (let k = unit; k < row; k += 1) value -= factor[row * size + k]! * column[k]!;
      column[row] = value / factor[row * size + row]!;
      sum += column[row]! ** 2;
    }
    diagonal[unit] = sum;
  }
  return diagonal;
}

function moved(strengths: Float64Array, change: Float64Array, length: number): Float64Array {
  return strengths.map((strength, place) => strength + length * change[place]!);
}
