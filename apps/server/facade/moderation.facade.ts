import { Injectable } from '@nestjs/common';
import type { AccountAppealDecision, AppealInput, BulkDecision, DecisionInput, FlagInput, LinkedAppealInput, MessageTemplateInput, ModerationLogQuery, NoteInput, OpinionInput, PageQuery, ReviewableQuery, RuleTrialInput, SanctionInput, SpaceClosing, SpaceRoleInput, TrialListQuery } from '#contracts';
import { Appealing, AppealingForAccount, AppealLinks, Assigning, ClosingSpaces, Deciding, DecidingAccountAppeals, Flagging, GivingOpinions, GrantingSpaceRoles, OwnCases, Queue, ReadingLog, RuleTrials, Sanctioning, Templates, SpamHosts, Transparency, Undoing } from '#moderation';
import type { ModerationPart } from './parts/moderation.js';

@Injectable()
export class ModerationFacade implements ModerationPart {
  constructor(
    private readonly flagging: Flagging,
    private readonly queue: Queue,
    private readonly assigning: Assigning,
    private readonly deciding: Deciding,
    private readonly undoing: Undoing,
    private readonly appealing: Appealing,
    private readonly appealLinks: AppealLinks,
    private readonly forAccount: AppealingForAccount,
    private readonly decidingOnAccounts: DecidingAccountAppeals,
    private readonly sanctioning: Sanctioning,
    private readonly cases: OwnCases,
    private readonly transparency: Transparency,
    private readonly spaceRolesOf: GrantingSpaceRoles,
    private readonly trials: RuleTrials,
    private readonly closingSpaces: ClosingSpaces,
    private readonly messageTemplates: Templates,
    private readonly hosts: SpamHosts,
    private readonly opinions: GivingOpinions,
    private readonly reading: ReadingLog,
  ) {}

  flag(postId: string, input: FlagInput, idempotencyKey?: string) {
    return this.flagging.flag(postId, input, idempotencyKey);
  }
  ownFlag(postId: string) {
    return this.flagging.own(postId);
  }
  withdrawFlag(postId: string) {
    return this.flagging.withdraw(postId);
  }
  appeal(postId: string, input: AppealInput) {
    return this.appealing.appeal(postId, input);
  }
  linkedCase(token: string) {
    return this.appealLinks.find(token);
  }
  appealByLink(input: LinkedAppealInput) {
    return this.appealLinks.appeal(input);
  }
  ownCases() {
    return this.cases.list();
  }
  appealForAccount(actionId: string, input: AppealInput) {
    return this.forAccount.appeal(actionId, input);
  }
  accountAppeals(query: PageQuery) {
    return this.decidingOnAccounts.page(query);
  }
  decideAccountAppeal(id: string, input: AccountAppealDecision) {
    return this.decidingOnAccounts.decide(id, input);
  }
  reviewables(query: ReviewableQuery) {
    return this.queue.page(query);
  }
  reviewable(id: string) {
    return this.queue.find(id);
  }
  reviewableOfPost(postId: string) {
    return this.queue.ofPost(postId);
  }
  assign(id: string, toMe: boolean) {
    return this.assigning.assign(id, toMe);
  }
  note(id: string, input: NoteInput) {
    return this.assigning.note(id, input);
  }
  decide(id: string, input: DecisionInput) {
    return this.deciding.decide(id, input);
  }
  decideAll(input: BulkDecision) {
    return this.deciding.decideAll(input);
  }
  log(query: ModerationLogQuery) {
    return this.reading.page(query);
  }
  logLine(id: string) {
    return this.reading.find(id);
  }
  undo(actionId: string) {
    return this.undoing.undo(actionId);
  }
  sanction(memberId: string, input: SanctionInput) {
    return this.sanctioning.sanction(memberId, input);
  }
  lift(memberId: string, reason: string) {
    return this.sanctioning.lift(memberId, reason);
  }
  tryRules(input: RuleTrialInput) {
    return this.trials.start(input);
  }
  trial() {
    return this.trials.find();
  }
  triedPosts(query: TrialListQuery) {
    return this.trials.posts(query);
  }
  triedTopics(query: TrialListQuery) {
    return this.trials.topics(query);
  }
  rules() {
    return this.transparency.rules();
  }
  figures() {
    return this.transparency.page();
  }
  spaceRoles(slug: string) {
    return this.spaceRolesOf.list(slug);
  }
  opinionItems(query: PageQuery) {
    return this.opinions.page(query);
  }
  giveOpinion(id: string, input: OpinionInput) {
    return this.opinions.give(id, input);
  }
  withdrawOpinion(id: string) {
    return this.opinions.withdraw(id);
  }
  askOpinion(id: string, asked: boolean) {
    return this.assigning.askOpinion(id, asked);
  }
  closeSpace(slug: string, input: SpaceClosing) {
    return this.closingSpaces.close(slug, input);
  }
  reopenSpace(slug: string, input: SpaceClosing) {
    return this.closingSpaces.reopen(slug, input);
  }
  takeSpaceOver(slug: string, input: SpaceClosing) {
    return this.closingSpaces.takeOver(slug, input);
  }
  setSpaceRole(slug: string, memberId: string, input: SpaceRoleInput) {
    return this.spaceRolesOf.change(slug, memberId, input);
  }
  templates() {
    return this.messageTemplates.list();
  }
  createTemplate(input: MessageTemplateInput) {
    return this.messageTemplates.create(input);
  }
  changeTemplate(id: string, input: MessageTemplateInput) {
    return this.messageTemplates.change(id, input);
  }
  deleteTemplate(id: string) {
    return this.messageTemplates.delete(id);
  }
  spamHosts() {
    return this.hosts.list();
  }
}
