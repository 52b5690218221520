import { Module } from '@nestjs/common';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { ModerationModule } from '#moderation';
import { NotificationsModule } from '#notifications';
import { SpacesModule } from '#spaces';
import { AskingCustomers } from './asking-customers.js';
import { ConsentMails } from './consent-mails.js';
import { CustomerAnswers } from './customer-answers.js';
import { Preparing } from './preparing.js';
import { PublicationsPresenter } from './publications.presenter.js';
import { PublicationsRepository } from './publications.repository.js';
import { PublishingController } from './publishing.controller.js';
import { UndoingPublications } from './undoing-publications.js';

const useCases = [Preparing, AskingCustomers, CustomerAnswers];

/** Private questions become public, cleaned, where who asked them agrees. */
@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule, ModerationModule, NotificationsModule],
  controllers: [PublishingController],
  providers: [...useCases, PublicationsPresenter, PublicationsRepository, ConsentMails, UndoingPublications],
  exports: useCases,
})
export class PublishingModule {}
