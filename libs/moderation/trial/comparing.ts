import type { TrialChange } from '#contracts';
import type { Spell } from './replay.js';

const minuteMs = 60_000;

export interface Moments {
  now: Date | null;
  then: Date | null;
}

/** How much later it would have been, in whole minutes; null where one of both did not happen. */
export function minutesBetween({ now, then }: Moments): number | null {
  return now && then ? Math.trunc((then.getTime() - now.getTime()) / minuteMs) : null;
}

/** What would have been otherwise, or null; what differs by less than a minute is the same. */
export function changeOf({ now, then }: Moments): TrialChange | null {
  if (!now && !then) return null;
  if (!now) return 'hidden';
  if (!then) return 'shown';
  const minutes = minutesBetween({ now, then })!;
  if (minutes === 0) return null;
  return minutes < 0 ? 'earlier' : 'later';
}

/** The rules to try say otherwise than the moderators did. */
export function isAgainstModerators({ then, outcome }: Pick<Spell, 'then' | 'outcome'>): boolean {
  return (outcome === 'declined' && then !== null) || (outcome === 'agreed' && then === null);
}

type Counts = Record<TrialChange, number>;

export class Comparison<Compared extends Moments> {
  readonly both = { now: 0, then: 0 };
  readonly counts: Counts = { hidden: 0, shown: 0, earlier: 0, later: 0 };
  private readonly changed: (Compared & { change: TrialChange })[] = [];

  add(compared: Compared): void {
    if (compared.now) this.both.now += 1;
    if (compared.then) this.both.then += 1;
    const change = changeOf(compared);
    if (!change) return;
    this.counts[change] += 1;
    this.changed.push({ ...compared, change });
  }

  /** What would have been otherwise, of what was added since it was last taken. */
  take(): (Compared & { change: TrialChange })[] {
    return this.changed.splice(0);
  }
}

/** How often rules and moderators were of different minds: posts hidden whose flags were declined, and shown whose flags were right. */
export class Disagreement {
  readonly declinedHidden = { now: 0, then: 0 };
  readonly agreedShown = { now: 0, then: 0 };

  add({ now, then, outcome }: Spell): void {
    for (const [world, at] of [['now', now], ['then', then]] as const) {
      if (outcome === 'declined' && at) this.declinedHidden[world] += 1;
      if (outcome === 'agreed' && !at) this.agreedShown[world] += 1;
    }
  }
}
