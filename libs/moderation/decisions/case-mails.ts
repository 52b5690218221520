import { Injectable } from '@nestjs/common';
import { Locale } from '#contracts';
import { Communities, senderOf } from '#identity';
import { currentCommunityId, Database, Mail } from '#platform';
import { AppealLinks } from './appeal-links.js';
import { caseRecipient } from './case-mails.queries.js';
import { caseTexts, type CaseName, type CaseTextName } from './case-texts.js';
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
    private readonly appealLinks: AppealLinks,
  ) {}

  async send(action: ActionRow, name: CaseName): Promise<void> {
    if (!action.memberId) return;
    const recipient = await this.database.one(caseRecipient, [currentCommunityId(), action.memberId, action.topicId]);
    if (!recipient?.email) return;
    const community = await this.communities.current();
    const locale = Locale.safeParse(recipient.locale).data ?? community.settings.defaultLocale;
    const { subject, text, because, till, withoutSigningIn } = caseTexts[locale];
    const until = action.until ? [till(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(action.until))] : [];
    const [isSuspended, isSilenced] = [isToCome(recipient.suspendedUntil), isToCome(recipient.silencedUntil)];
    // Who cannot sign in is led where nobody has to, or nowhere.
    const appeal = isSuspended ? await this.appealLinks.issue(action) : null;
    const signedIn = isSuspended ? [] : [`${await this.communities.address()}${casesPage}`];
    const way = appeal ? [withoutSigningIn(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(appeal.until)), appeal.link] : signedIn;
    const body = [text[textNameOf(name, action, isSuspended || isSilenced)]({ community: community.name, topic: recipient.topicTitle ?? '' }), ...until, ...(action.reason ? [`${because}\n\n${action.reason}`] : []), ...way];
    await this.mail.send({ ...senderOf(community), to: recipient.email, subject: subject(community.name), text: `${body.join('\n\n')}\n` });
  }
}

/** Undefined for what the member need not hear: nothing changed for them. */
export function caseNameOf({ action, actorId, before, reason, reversesId }: ActionRow): CaseName | undefined {
  if (action === 'hide') return actorId ? 'hide' : 'hideByRule';
  if (action === 'restore' || action === 'ignore') return reversesId || before.posts?.some(({ state }) => state.kind !== 'shown') || reason ? 'restore' : undefined;
  if (action === 'deny-appeal') return 'denyAppeal';
  if (action === 'edit' || action === 'remove' || action === 'spam' || action === 'warn' || action === 'silence' || action === 'suspend' || action === 'lift') return action;
  return undefined;
}

/** What the member hears when a line that they had heard of is taken back; undefined where that is told otherwise, or need not be. */
export function takenBackNameOf(undone: ActionRow): CaseName | undefined {
  // Who is marked as spam again hears of that.
  if (!caseNameOf(undone) || undone.reversesId) return undefined;
  if (undone.before.accountAppealId) return 'appealAgain';
  return undone.postId && undone.action !== 'spam' ? 'postAsBefore' : 'accountAsBefore';
}

function isToCome(end: Date | null): boolean {
  return end !== null && end > new Date();
}

/** Appeals are answered in words of their own. */
function textNameOf(name: CaseName, { action, reversesId, onAppeal, before }: ActionRow, isRestrained: boolean): CaseTextName {
  if (action === 'undo') return name === 'accountAsBefore' && isRestrained ? 'accountHeldAgain' : name;
  if (reversesId) return isRestrained ? 'releasePosts' : 'release';
  if (before.againId) return 'spamAgain';
  if (onAppeal && name === 'lift') return isRestrained ? 'liftInPart' : 'liftOnAppeal';
  return onAppeal && (name === 'hide' || name === 'remove') ? 'denied' : name;
}
