import type { AccountAppealDecision, AccountAppealPage, AppealInput, BulkDecision, BulkResult, Decided, DecisionInput, FlagInput, FlagRulesInForce, LinkedAppealInput, LinkedCase, MessageTemplate, MessageTemplateInput, ModerationFigures, ModerationLogPage, ModerationLogQuery, ModerationTrialRun, NoteInput, OpinionInput, OpinionItem, OwnCase, OwnFlag, Page, PageQuery, Reviewable, ReviewablePage, ReviewableQuery, RuleTrialInput, SanctionInput, SpaceClosing, SpaceRoleInput, SpaceRoleList, SpamHost, TrialListQuery, TriedPostPage, TriedTopicPage, Undoability } from '#contracts';

export interface ModerationPart {
  flag(postId: string, input: FlagInput, idempotencyKey?: string): Promise<OwnFlag>;
  /** What the reader said of a post and did not take back. */
  ownFlag(postId: string): Promise<OwnFlag | null>;
  withdrawFlag(postId: string): Promise<void>;
  appeal(postId: string, input: AppealInput): Promise<void>;
  /** The decision that the link of a mail is about. */
  linkedCase(token: string): Promise<LinkedCase>;
  appealByLink(input: LinkedAppealInput): Promise<void>;
  ownCases(): Promise<OwnCase[]>;
  /** Against the reader's own silence or suspension, by the line that gave it. */
  appealForAccount(actionId: string, input: AppealInput): Promise<void>;
  /** Appeals against silences and suspensions that wait. */
  accountAppeals(query: PageQuery): Promise<AccountAppealPage>;
  decideAccountAppeal(id: string, input: AccountAppealDecision): Promise<Decided>;
  reviewables(query: ReviewableQuery): Promise<ReviewablePage>;
  reviewable(id: string): Promise<Reviewable>;
  /** What is or was to decide about a post; null where nothing was. */
  reviewableOfPost(postId: string): Promise<Reviewable | null>;
  assign(id: string, toMe: boolean): Promise<void>;
  note(id: string, input: NoteInput): Promise<void>;
  decide(id: string, input: DecisionInput): Promise<Decided>;
  decideAll(input: BulkDecision): Promise<BulkResult>;
  log(query: ModerationLogQuery): Promise<ModerationLogPage>;
  logLine(id: string): Promise<Undoability>;
  undo(actionId: string): Promise<Decided>;
  sanction(memberId: string, input: SanctionInput): Promise<Decided>;
  lift(memberId: string, reason: string): Promise<Decided>;
  /** The rules for flags as they hold today. */
  rules(): Promise<FlagRulesInForce>;
  figures(): Promise<ModerationFigures>;
  /** Who keeps order in a space, and for admins how that came about. */
  spaceRoles(slug: string): Promise<SpaceRoleList>;
  /** The queue as members with the points for it read it. */
  opinionItems(query: PageQuery): Promise<Page<OpinionItem>>;
  giveOpinion(id: string, input: OpinionInput): Promise<OpinionItem>;
  withdrawOpinion(id: string): Promise<void>;
  askOpinion(id: string, asked: boolean): Promise<void>;
  closeSpace(slug: string, input: SpaceClosing): Promise<Decided>;
  reopenSpace(slug: string, input: SpaceClosing): Promise<Decided>;
  takeSpaceOver(slug: string, input: SpaceClosing): Promise<Decided>;
  setSpaceRole(slug: string, memberId: string, input: SpaceRoleInput): Promise<void>;
  /** Rules for flags, tried on the flags of the last days; nothing changes. */
  tryRules(input: RuleTrialInput): Promise<ModerationTrialRun>;
  /** The viewer's last. */
  trial(): Promise<ModerationTrialRun>;
  triedPosts(query: TrialListQuery): Promise<TriedPostPage>;
  triedTopics(query: TrialListQuery): Promise<TriedTopicPage>;
  templates(): Promise<MessageTemplate[]>;
  createTemplate(input: MessageTemplateInput): Promise<MessageTemplate>;
  changeTemplate(id: string, input: MessageTemplateInput): Promise<MessageTemplate>;
  deleteTemplate(id: string): Promise<void>;
  spamHosts(): Promise<SpamHost[]>;
}
