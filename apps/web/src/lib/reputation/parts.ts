import type { LedgerKind, Reputation } from '#contracts';

type Tone = 1 | 2 | 'bad';
/** Thanks have one colour, what was decided another; what takes points away a third. */
const toneOf = (kind: LedgerKind, applied: number): Tone => (applied < 0 ? 'bad' : kind.endsWith('.kudos') ? 2 : 1);

export interface Part {
  kind: LedgerKind;
  applied: number;
  /** Of all that was added and taken away, from 0 to 1. */
  share: number;
  tone: Tone;
}

/** What a balance is made of, the most first. */
export function partsOf({ parts }: Reputation): Part[] {
  const moved = parts.reduce((sum, { applied }) => sum + Math.abs(applied), 0);
  return parts
    .filter(({ applied }) => applied !== 0)
    .sort((one, other) => other.applied - one.applied)
    .map(({ kind, applied }) => ({ kind, applied, share: Math.abs(applied) / moved, tone: toneOf(kind, applied) }));
}
