import { Injectable } from '@nestjs/common';
import { Locale } from '#contracts';
import { Communities, senderOf } from '#identity';
import { currentCommunityId, Database, Mail } from '#platform';
import { caseRecipient } from './case-mails.queries.js';
import { caseTexts, type CaseName } from './case-texts.js';
import type { ActionRow } from './log.queries.js';

/** Where members see what was decided about them. */
const casesPage = '/settings/moderation';

/** Tells a member by mail what was decided about a post or the account, why, and how to ask for a second look. */
@Injectable()
export class CaseMails {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly mail: Mail,
  ) {}

  async send(action: ActionRow): Promise<void> {
    const name = caseNameOf(action);
    if (!name || !action.memberId) return;
    const recipient = await this.database.one(caseRecipient, [currentCommunityId(), action.memberId, action.topicId]);
    if (!recipient?.email) return;
    const community = await this.communities.current();
    const locale = Locale.safeParse(recipient.locale).data ?? community.settings.defaultLocale;
    const { subject, text, because, till } = caseTexts[locale];
    const until = action.until ? [till(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(action.until))] : [];
    const body = [text[name]({ community: community.name, topic: recipient.topicTitle ?? '' }), ...until, ...(action.reason ? [`${because}\n\n${action.reason}`] : []), `${await this.communities.address()}${casesPage}`];
    await this.mail.send({ ...senderOf(community), to: recipient.email, subject: subject(community.name), text: `${body.join('\n\n')}\n` });
  }
}

/** Undefined for what the member need not hear: nothing changed for them. */
export function caseNameOf({ action, actorId, before, reason }: ActionRow): CaseName | undefined {
  if (action === 'hide') return actorId ? 'hide' : 'hideByRule';
  if (action === 'restore' || action === 'ignore') return before.posts?.some(({ state }) => state.kind !== 'shown') || reason ? 'restore' : undefined;
  if (action === 'edit' || action === 'remove' || action === 'spam' || action === 'warn' || action === 'silence' || action === 'suspend' || action === 'lift') return action;
  return undefined;
}
