import { fail, isHttpError, redirect, type ActionFailure } from '@sveltejs/kit';
import type { FormFailure } from '$lib/forms/failure';
import { refuseOneTooMany } from './request';

const secret = /password|token|secret/i;

/** A sent form, read by field name. */
export class SentForm {
  constructor(readonly entries: FormData) {}

  /** The field's text, or '' when it was not sent. Line ends become \n, as a textarea shows them. */
  text(name: string): string {
    const value = this.entries.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  }

  /** The field's text, or undefined when it is empty. */
  given(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  all(name: string): string[] {
    return this.entries.getAll(name).filter((value): value is string => typeof value === 'string');
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  number(name: string): number {
    return Number(this.text(name));
  }

  /** The chosen file, or undefined when none was. */
  file(name: string): File | undefined {
    const value = this.entries.get(name);
    return value instanceof File && value.size > 0 ? value : undefined;
  }

  /** Everything that was typed, for showing it again; passwords, tokens and secrets are never sent back. */
  get values(): Record<string, string[]> {
    const names = [...new Set(this.entries.keys())].filter((name) => !secret.test(name));
    return Object.fromEntries(names.map((name) => [name, this.all(name)]));
  }
}

export async function readForm(request: Request): Promise<SentForm> {
  return new SentForm(await request.formData());
}

/**
 * Ends an accepted form: a script gets the answer and keeps its place; without one the page is loaded anew at an address
 * that says what was done, since this request still knows the community and the viewer as they were before.
 */
export function accepted<Answer extends object>(request: Request, address: string, answer: Answer): Answer {
  if (request.headers.get('x-sveltekit-action') !== 'true') redirect(303, address);
  return answer;
}

/** Runs a form's use case. A refusal comes back as the form's failure with all that was typed; redirects pass through. */
export async function submit<Result>(
  form: SentForm,
  useCase: () => Promise<Result>,
): Promise<Result | ActionFailure<{ failure: FormFailure }>> {
  try {
    refuseOneTooMany();
    return await useCase();
  } catch (thrown) {
    if (!isHttpError(thrown)) throw thrown;
    const { code = 'server.error', errors = [], retryAfter, details } = thrown.body;
    return fail(thrown.status, { failure: { values: form.values, code, errors, retryAfter, details } });
  }
}
