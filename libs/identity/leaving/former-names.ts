import { randomBytes } from 'node:crypto';
import type { Locale } from '#contracts';

const names: Record<Locale, string> = { en: 'Former member', fr: 'Ancien membre', ar: 'عضو سابق' };

/** What a member is called who left: a name that says no more than that, and a handle by which their posts are still one person's. */
export function formerName(locale: Locale): { displayName: string; handle: string } {
  return { displayName: names[locale], handle: `former-${randomBytes(6).toString('hex')}` };
}
