import { Injectable } from '@nestjs/common';
import { Locale } from '#contracts';
import { Communities, senderOf } from '#identity';
import { currentCommunityId, Database, Mail } from '#platform';
import type { ActionRow } from './log.queries.js';
import { isSpaceAction } from './space-actions.js';
import { spaceRecipient } from './case-mails.queries.js';
import { spaceTexts } from './space-texts.js';

/** Tells a member by mail what became of him in a space, or of a space of his own. */
@Injectable()
export class SpaceMails {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly mail: Mail,
  ) {}

  async send({ action, actorId, memberId, spaceId, reason }: ActionRow): Promise<void> {
    // Who laid down a role knows it.
    if (!isSpaceAction(action) || !memberId || memberId === actorId) return;
    const recipient = await this.database.one(spaceRecipient, [currentCommunityId(), memberId, spaceId]);
    if (!recipient?.email) return;
    const community = await this.communities.current();
    const locale = Locale.safeParse(recipient.locale).data ?? community.settings.defaultLocale;
    const { subject, text, because } = spaceTexts[locale];
    const name = action === 'make-superuser' && !actorId ? 'earned' : action;
    const about = { community: community.name, space: recipient.spaceName };
    const body = [text[name](about), ...(reason ? [`${because}\n\n${reason}`] : []), ...(action === 'close-space' ? [] : [`${await this.communities.address()}/s/${recipient.spaceSlug}`])];
    await this.mail.send({ ...senderOf(community), to: recipient.email, subject: subject(recipient.spaceName), text: `${body.join('\n\n')}\n` });
  }
}
