import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';
import { ConversationsModule } from '#conversations';
import { IdeasModule } from '#ideas';
import { IdentityModule } from '#identity';
import { KnowledgeModule, PromotionModule } from '#knowledge';
import { SpacesModule } from '#spaces';
import { TrustModule } from '#trust';
import { AccountAppealsController } from './account-appeals/account-appeals.controller.js';
import { AppealingForAccount } from './account-appeals/appealing-for-account.js';
import { DecidingAccountAppeals } from './account-appeals/deciding-account-appeals.js';
import { UndoingAccountAppeals } from './account-appeals/undoing-account-appeals.js';
import { AreaLog } from './areas/area-log.handlers.js';
import { VoteCaseLog } from './areas/vote-case-log.handlers.js';
import { UndoingAreas } from './areas/undoing-areas.js';
import { Announcing } from './decisions/announcing.js';
import { AppealLinks } from './decisions/appeal-links.js';
import { AppealLinksController } from './decisions/appeal-links.controller.js';
import { Appealing } from './decisions/appealing.js';
import { CaseMails } from './decisions/case-mails.js';
import { Deciding } from './decisions/deciding.js';
import { ModerationLog } from './decisions/moderation-log.js';
import { LogController } from './decisions/log.controller.js';
import { OwnCases } from './decisions/own-cases.js';
import { ReadingLog } from './decisions/reading-log.js';
import { Sanctioning } from './decisions/sanctioning.js';
import { SpaceMails } from './decisions/space-mails.js';
import { SpamAgain } from './decisions/spam-again.js';
import { SpamCleaning } from './decisions/spam-cleaning.js';
import { SpamReleasing } from './decisions/spam-releasing.js';
import { Transparency } from './decisions/transparency.js';
import { Undoing } from './decisions/undoing.js';
import { UndoingDecisions } from './decisions/undoing-decisions.js';
import { UndoingSanctions } from './decisions/undoing-sanctions.js';
import { WaysBack } from './decisions/ways-back.js';
import { DecidingFlags } from './flags/deciding-flags.js';
import { FlagRules } from './flags/flag-rules.js';
import { Flagging } from './flags/flagging.js';
import { FlagsController } from './flags/flags.controller.js';
import { FlagsRepository } from './flags/flags.repository.js';
import { TopicClosing } from './flags/topic-closing.js';
import { ModerationController } from './moderation.controller.js';
import { ModerationHandlers } from './moderation.handlers.js';
import { Assigning } from './queue/assigning.js';
import { Queue } from './queue/queue.js';
import { ReviewablesRepository } from './queue/reviewables.repository.js';
import { Holding } from './spam/holding.js';
import { GivingOpinions } from './opinions/giving-opinions.js';
import { OpinionsController } from './opinions/opinions.controller.js';
import { ClosingSpaces } from './own-spaces/closing-spaces.js';
import { UndoingOwnSpaces } from './own-spaces/undoing-own-spaces.js';
import { ClosingSpacesController } from './own-spaces/closing-spaces.controller.js';
import { EarningSpaceRoles } from './space-roles/earning.js';
import { GrantingSpaceRoles } from './space-roles/granting-space-roles.js';
import { UndoingSpaceRoles } from './space-roles/undoing-space-roles.js';
import { SpaceRolesController } from './space-roles/space-roles.controller.js';
import { SpamFilter } from './spam/spam-filter.js';
import { Templates } from './templates/templates.js';
import { TemplatesController } from './templates/templates.controller.js';
import { TemplatesRepository } from './templates/templates.repository.js';
import { UndoingTopicActs } from './topics/undoing-topic-acts.js';
import { TopicLog } from './topics/topic-log.handlers.js';
import { RuleTrials } from './trial/rule-trials.js';
import { RuleTrialsController } from './trial/rule-trials.controller.js';
import { Akismet } from './spam/services/akismet.js';
import { ServiceAsking } from './spam/services/service-asking.handlers.js';
import { SPAM_SERVICE } from './spam/services/spam-service.js';
import { SpamHosts } from './spam/spam-hosts.js';
import { SpamHostsController } from './spam/spam-hosts.controller.js';
import { SpamWatch } from './spam/spam-watch.handlers.js';

const useCases = [Flagging, Queue, Assigning, Deciding, Undoing, Appealing, AppealLinks, AppealingForAccount, DecidingAccountAppeals, Sanctioning, OwnCases, Transparency, GrantingSpaceRoles, RuleTrials, ClosingSpaces, Templates, SpamHosts, GivingOpinions, ReadingLog, ModerationLog, WaysBack];

const spamService = {
  provide: SPAM_SERVICE,
  inject: [CONFIG],
  useFactory: (config: Config) => (config.AKISMET_KEY ? new Akismet(config.AKISMET_KEY, config.AKISMET_URL) : null),
};

/** How each area takes back what it did. */
const waysBack = [UndoingDecisions, UndoingSanctions, UndoingSpaceRoles, UndoingOwnSpaces, UndoingTopicActs, UndoingAreas, UndoingAccountAppeals];

@Module({
  imports: [IdentityModule, SpacesModule, ConversationsModule, KnowledgeModule, PromotionModule, IdeasModule, TrustModule],
  controllers: [FlagsController, ModerationController, SpaceRolesController, RuleTrialsController, ClosingSpacesController, TemplatesController, SpamHostsController, OpinionsController, LogController, AppealLinksController, AccountAppealsController],
  providers: [...useCases, ...waysBack, FlagRules, DecidingFlags, TopicClosing, SpamCleaning, SpamReleasing, SpamAgain, Announcing, CaseMails, SpaceMails, EarningSpaceRoles, ModerationHandlers, FlagsRepository, ReviewablesRepository, SpamFilter, Holding, SpamWatch, TopicLog, AreaLog, VoteCaseLog, spamService, ServiceAsking, TemplatesRepository],
  exports: useCases,
})
export class ModerationModule {}
