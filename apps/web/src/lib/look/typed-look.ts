import { typed, type FormFailure } from '$lib/forms/failure';
import { lookFields } from './look-draft.svelte';

/** The numbers of a look as they were sent, when the form was refused. */
export function typedLook(failure: FormFailure | null | undefined): Partial<Record<(typeof lookFields)[number], string>> {
  return failure ? Object.fromEntries(lookFields.map((name) => [name, typed(failure, name)])) : {};
}
