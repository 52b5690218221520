import type { ExpertiseLevel } from '#contracts';

interface Threshold {
  level: ExpertiseLevel;
  /** The least value that is shown, in millionths; somebody unknown has 8.3. */
  shown: number;
  /** The fewest threads. */
  threads: number;
}

/** Highest first. On an imported community of 600 questions they single out 1%, 5% and 23% of who answered twice in a tag and is not idle. */
export const thresholds: readonly Threshold[] = [
  { level: 'expert', shown: 20_000_000, threads: 6 },
  { level: 'strong', shown: 16_000_000, threads: 3 },
  { level: 'learning', shown: 12_000_000, threads: 2 },
];

/** The level in words, or undefined below all of them. */
export function levelOf({ shown, threads }: { shown: number; threads: number }): ExpertiseLevel | undefined {
  return thresholds.find((least) => shown >= least.shown && threads >= least.threads)?.level;
}

/** Who is named beside a topic, and may accept and keep tags for others. */
export const knowsWell: readonly ExpertiseLevel[] = ['expert', 'strong'];

/** What everybody at these levels has at least. */
export function leastOf(levels: readonly ExpertiseLevel[]): Pick<Threshold, 'shown' | 'threads'> {
  const all = thresholds.filter(({ level }) => levels.includes(level));
  return { shown: Math.min(...all.map(({ shown }) => shown)), threads: Math.min(...all.map(({ threads }) => threads)) };
}
