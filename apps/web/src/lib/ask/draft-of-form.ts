import type { Draft } from '#contracts';
import type { FormFailure } from '$lib/forms/failure';

/** The draft that a form writes: a form that comes back goes on with the one that it was sent with, whatever its address names. */
export function draftOfForm({ draftKey, draft, values }: { draftKey: string; draft: Draft | null; values: FormFailure['values'] | null }): { key: string; draft: Draft | null } {
  const key = values?.draft?.[0] || draftKey;
  return { key, draft: key === draftKey ? draft : null };
}
