import type { SpamSettings } from '#contracts';
import type { Facts } from './facts.js';
import type { Finding } from './rule.js';

/** A first post that was sent hardly after its form was opened, or without opening it. A prepared text may be pasted. */
export function typedFast({ isFirst, form }: Facts, { typedSeconds }: SpamSettings): Finding<'typed-fast'>[] {
  return isFirst && form && isFast(form.seconds, typedSeconds) ? [{ rule: 'typed-fast', seconds: rounded(form.seconds) }] : [];
}

/** The same of the form in which the account was made. */
export function signUpFast({ arrival: { isForm, seconds } }: Facts, { typedSeconds }: SpamSettings): Finding<'sign-up-fast'>[] {
  return isForm && isFast(seconds, typedSeconds) ? [{ rule: 'sign-up-fast', seconds: rounded(seconds) }] : [];
}

/** A field was filled in that people do not see. */
export function trap({ form, arrival }: Facts): Finding<'trap'>[] {
  return [...(form?.isTrapped ? [{ rule: 'trap' as const, form: 'post' as const }] : []), ...(arrival.isTrapped ? [{ rule: 'trap' as const, form: 'sign-up' as const }] : [])];
}

function isFast(seconds: number | null, least: number): boolean {
  return least > 0 && (seconds === null || seconds < least);
}

function rounded(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 10) / 10;
}
