import { deserialize } from '$app/forms';
import { goto } from '$app/navigation';
import type { ActionResult } from '@sveltejs/kit';
import type { FormFailure } from './failure';

/** A form action that was refused, or that never arrived (`failure` is undefined then). */
export class ActionRefused extends Error {
  constructor(readonly failure?: FormFailure) {
    super(failure?.code ?? 'connection');
  }
}

/** Calls a form action by script, as its form would without one; what it leads to is opened. */
export async function callAction<Answer = unknown>(action: string, fields: FormData | Record<string, string>): Promise<Answer> {
  const body = fields instanceof FormData ? fields : new FormData();
  if (!(fields instanceof FormData)) for (const [name, value] of Object.entries(fields)) body.append(name, value);
  let result: ActionResult;
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json', 'x-sveltekit-action': 'true' } });
    result = deserialize(await response.text());
  } catch {
    throw new ActionRefused();
  }
  if (result.type === 'success') return result.data as Answer;
  if (result.type === 'redirect') return (await goto(result.location)) as Answer;
  if (result.type === 'failure') throw new ActionRefused((result.data as { failure?: FormFailure } | undefined)?.failure);
  throw new ActionRefused();
}
