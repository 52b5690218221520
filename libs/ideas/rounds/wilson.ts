/** Of a normal distribution, for 95%. */
const z95 = 1.959963984540054;

/** Wilson's score interval of a share (Wilson 1927), 0 to 1; all that is possible where there is nothing to go by. */
export function wilsonInterval(count: number, of: number, z = z95): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const weight = 1 + (z * z) / of;
  const middle = (share + (z * z) / (2 * of)) / weight;
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  // At the ends the formula gives 0 and 1, rounding apart.
  return { low: count === 0 ? 0 : middle - half, high: count === of ? 1 : middle + half };
}
