import type { Community } from '#contracts';
import type { Letter } from '#platform';

/** Whom a community's mails come from, as its admins set it; its name stands in for none. */
export function senderOf({ name, settings: { mail } }: Pick<Community, 'name' | 'settings'>): Pick<Letter, 'fromName' | 'replyTo'> {
  return { fromName: mail.fromName || name, replyTo: mail.replyTo };
}
