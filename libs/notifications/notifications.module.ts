import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { CurationModule } from '#curation';
import { IdeasModule } from '#ideas';
import { IdentityModule } from '#identity';
import { PromotionModule } from '#knowledge';
import { SpacesModule } from '#spaces';
import { Inbox } from './inbox/inbox.js';
import { InboxChanges } from './inbox/inbox-changes.js';
import { UnreadCounts } from './inbox/unread.js';
import { Digests } from './mails/digests.js';
import { Mailing } from './mails/mailing.js';
import { MailRounds } from './mails/mail-rounds.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsHandlers } from './notifications.handlers.js';
import { Preferences } from './preferences/preferences.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { Following } from './subscriptions/following.js';
import { OwnSubscriptions } from './subscriptions/own-subscriptions.js';
import { OwnSubscriptionsController } from './subscriptions/own-subscriptions.controller.js';
import { Subscribing } from './subscriptions/subscribing.js';
import { SubscriptionsRepository } from './subscriptions/subscriptions.repository.js';
import { AskingToConfirm } from './telling/asking-to-confirm.js';
import { IdeaNews } from './telling/idea-news.js';
import { Telling } from './telling/telling.js';

const useCases = [Inbox, UnreadCounts, Subscribing, OwnSubscriptions, Preferences, Telling];

@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule, PromotionModule, IdeasModule, CurationModule],
  controllers: [NotificationsController, PreferencesController, OwnSubscriptionsController],
  providers: [...useCases, InboxChanges, SubscriptionsRepository, Following, MailRounds, Mailing, Digests, NotificationsHandlers, AskingToConfirm, IdeaNews],
  exports: useCases,
})
export class NotificationsModule {}
