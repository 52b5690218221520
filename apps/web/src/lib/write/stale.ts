import type { DiffPart } from '#contracts';
import type { FormFailure } from '$lib/forms/failure';

/** What somebody else saved while this reader was editing the same text. */
export interface StaleText {
  version: number;
  body: string;
  editedBy: string | null;
  /** From their text to ours. */
  diff: DiffPart[];
}

/** The other text of a stale edit of a post; null when the form failed for another reason or not at all. */
export function staleTextOf(failure: FormFailure | null | undefined): StaleText | null {
  if (failure?.code !== 'conflict.stale-edit') return null;
  const { current, diff } = (failure.details ?? {}) as { current?: Omit<StaleText, 'diff'>; diff?: DiffPart[] };
  return current && diff ? { ...current, diff } : null;
}
