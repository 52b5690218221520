import type {
  AdminMember,
  BulkDecision,
  BulkResult,
  Decided,
  DecisionInput,
  FlagInput,
  FlagRulesInForce,
  ModerationFigures,
  ModerationTrial,
  NoteInput,
  OwnCase,
  OwnFlag,
  Reviewable,
  ReviewablePage,
  ReviewableQuery,
  RuleTrialInput,
  SanctionInput,
  AppealInput,
  Attachment,
  Badge,
  BadgeAward,
  BadgeHolder,
  CloseInput,
  Community,
  CommunityEdit,
  CommunitySettings,
  Draft,
  DuplicateVoteInput,
  DuplicateVoteResult,
  DuplicateVotes,
  DraftContent,
  Expertise,
  GamingCase,
  GamingCaseQuery,
  GamingDecision,
  Group,
  HealthReport,
  HomePage,
  Job,
  Leaderboard,
  LeaderboardQuery,
  ListedDraft,
  LockInput,
  MailState,
  MemberBadges,
  MemberProfile,
  MemberRank,
  MemberRef,
  MemberSpaceRole,
  MemberTrust,
  MergeInput,
  MessageTemplate,
  MessageTemplateInput,
  MeTooResult,
  MoveInput,
  NewReply,
  NotificationEdit,
  NotificationPage,
  NotificationPreferences,
  NotificationPreferencesEdit,
  NotificationQuery,
  NewTopic,
  OpinionInput,
  OpinionItem,
  OutboxMail,
  OwnGamingCase,
  OwnSpaceDescription,
  OwnSpaceInput,
  Page,
  PageQuery,
  PointRules,
  PointRulesInput,
  Post,
  PostEdit,
  PostSource,
  Preview,
  ProfileEdit,
  RepliesQuery,
  Reputation,
  ReputationQuery,
  ResetPassword,
  Revision,
  RoleName,
  SearchPage,
  SearchQuery,
  Session,
  SetUp,
  SignIn,
  SignUp,
  SimilarTopic,
  SlowInput,
  Space,
  SpaceClosing,
  SpaceInput,
  SpaceRole,
  SpaceRoleInput,
  SpaceRoleList,
  SynonymDecision,
  SynonymInput,
  SynonymProposal,
  SynonymVoteInput,
  SubscriptionLevel,
  SplitInput,
  SuggestionAcceptance,
  SuggestionDetail,
  SuggestionInput,
  SuggestionPage,
  SuggestionQuery,
  SuggestionRefusal,
  SpamHost,
  Tag,
  TagExpert,
  TagInput,
  TagRevision,
  TagText,
  TagTextEdit,
  Thread,
  TopicActed,
  TopicEdit,
  TopicExpert,
  TopicList,
  TopicListQuery,
  TopicMoved,
  TopicPage,
  TrustGrant,
  TrustOverview,
  TrustTrial,
  UnsubscribeScope,
  Viewer,
  VoteInput,
  VoteResult,
  ChangePassword,
} from '#contracts';
import type { z } from 'zod';

/** A session's cookie value that the web sets; null ends it. */
export interface SignedIn {
  sessionToken: string;
  expiresAt: Date;
  viewer: Viewer;
}

/** Where a post stands: on which page of its topic, or of what is below a direct reply. */
export interface PostPlace {
  number: number;
  slug: string;
  cursor: string | null;
  below: { root: string; cursor: string | null } | null;
}

/**
 * What the web calls, in the same process, as the request's actor. Every method throws a `FacadeError` for what the API
 * answers with a problem. Texts that people typed are validated here: the web passes forms on as they are.
 */
export interface Facade {
  community(): { id: string; name: string; settings: CommunitySettings; isSetUp: boolean; development: boolean };
  viewer(): Viewer;

  identity: {
    setUp(input: SetUp): Promise<SignedIn>;
    signUp(input: SignUp): Promise<SignedIn>;
    /** A token that says when a form was opened; null for those whom nobody asks. */
    openForm(): Promise<string | null>;
    signIn(input: SignIn): Promise<SignedIn>;
    signOut(): Promise<void>;
    /** Mails a link; answers alike whether or not the address is known. Returns the nonce for this browser's cookie. */
    requestMagicLink(email: string): Promise<{ browserNonce: string }>;
    consumeMagicLink(token: string, browserNonce: string | undefined): Promise<SignedIn>;
    requestPasswordReset(email: string): Promise<void>;
    resetPassword(input: ResetPassword): Promise<SignedIn>;
    changePassword(input: ChangePassword): Promise<void>;
    verifyEmail(token: string): Promise<void>;
    resendVerification(): Promise<void>;
    sessions(): Promise<Session[]>;
    endSession(id: string): Promise<void>;
    endOtherSessions(): Promise<void>;
    profile(handle: string): Promise<MemberProfile>;
    editProfile(input: ProfileEdit): Promise<MemberProfile>;
    suggestMembers(prefix: string): Promise<MemberRef[]>;
  };

  spaces: {
    list(): Promise<Space[]>;
    /** Who has a role in a space alone, by the member's id. */
    rolesIn(slug: string): Promise<Record<string, SpaceRole>>;
    rolesOf(memberId: string): Promise<MemberSpaceRole[]>;
    /** Opens a space of the viewer's own. */
    openOwn(input: OwnSpaceInput, idempotencyKey?: string): Promise<Space>;
    describeOwn(slug: string, input: OwnSpaceDescription): Promise<void>;
    find(slug: string): Promise<Space>;
    tags(query: PageQuery & { q?: string }): Promise<Page<Tag>>;
    tag(slug: string): Promise<Tag>;
    suggestTags(prefix: string): Promise<string[]>;
  };

  /** What members keep of tags. */
  tags: {
    text(slug: string): Promise<TagText>;
    editText(slug: string, input: TagTextEdit): Promise<TagText>;
    revisions(slug: string): Promise<TagRevision[]>;
    /** Writes a version of before again; `version` is the one of now. */
    restore(slug: string, restored: number, version: number): Promise<TagText>;
    /** Who knows the tag, the best known first. */
    experts(slug: string): Promise<TagExpert[]>;
    /** Words that should mean the tag, open ones first. */
    proposals(slug: string): Promise<SynonymProposal[]>;
    openProposals(): Promise<SynonymProposal[]>;
    propose(slug: string, input: SynonymInput, idempotencyKey?: string): Promise<SynonymProposal>;
    vote(id: string, input: SynonymVoteInput): Promise<SynonymProposal>;
    decide(id: string, input: SynonymDecision): Promise<SynonymProposal>;
    withdraw(id: string): Promise<void>;
    undo(id: string): Promise<SynonymProposal>;
  };

  conversations: {
    home(): Promise<HomePage>;
    topics(query: TopicListQuery): Promise<z.infer<typeof TopicList>>;
    topicPage(number: number, query: RepliesQuery): Promise<TopicPage>;
    /** Topic number and the cursor of the page of replies that shows this post. */
    locate(postId: string): Promise<PostPlace>;
    replies(number: number, query: RepliesQuery): Promise<Page<Thread>>;
    repliesAfter(number: number, position: number): Promise<Post[]>;
    descendants(postId: string, cursor?: string): Promise<Page<Post>>;
    ask(input: NewTopic, idempotencyKey?: string): Promise<{ number: number; slug: string; id: string }>;
    reply(topicNumber: number, input: NewReply, idempotencyKey?: string): Promise<Post>;
    editTopic(number: number, input: TopicEdit): Promise<void>;
    postSource(postId: string): Promise<PostSource>;
    post(postId: string): Promise<Post>;
    editPost(postId: string, input: PostEdit): Promise<Post>;
    revisions(postId: string): Promise<Revision[]>;
    vote(postId: string, input: VoteInput): Promise<VoteResult>;
    meToo(number: number, on: boolean): Promise<MeTooResult>;
    /** Accepts the answer; null takes the acceptance back. */
    accept(number: number, postId: string | null): Promise<void>;
    close(number: number, input: CloseInput): Promise<void>;
    reopen(number: number): Promise<void>;
    pin(number: number, on: boolean): Promise<void>;
    move(number: number, input: MoveInput): Promise<void>;
    deleteTopic(number: number): Promise<void>;
    restoreTopic(number: number): Promise<void>;
    deletePost(postId: string): Promise<void>;
    restorePost(postId: string): Promise<void>;
    markRead(number: number, position: number): Promise<void>;
    markAllRead(space?: string): Promise<void>;
    preview(source: string): Promise<Preview>;
    drafts(): Promise<ListedDraft[]>;
    draft(key: string): Promise<Draft | null>;
    saveDraft(key: string, content: DraftContent): Promise<Draft>;
    deleteDraft(key: string): Promise<void>;
    uploadImage(bytes: Buffer, idempotencyKey?: string): Promise<Attachment>;
  };

  search: {
    search(query: SearchQuery): Promise<SearchPage>;
    similar(title: string, limit?: number): Promise<SimilarTopic[]>;
  };

  trust: {
    member(handle: string): Promise<MemberTrust>;
    grant(memberId: string, input: TrustGrant): Promise<void>;
    overview(): Promise<TrustOverview>;
    /** Rules of trust and privileges, tried on everybody's figures of today; nothing changes. */
    tryRules(input: RuleTrialInput): Promise<TrustTrial>;
  };

  reputation: {
    /** With `explain`, a page of the rows that it was added up from. */
    of(handle: string, query: ReputationQuery): Promise<Reputation>;
    /** The tags that a member knows, the best known first. */
    expertise(handle: string): Promise<Expertise[]>;
    /** Who of those who write in this topic, which the reader sees, knows its tags well. */
    expertsOn(topicId: string): Promise<TopicExpert[]>;
    /** Who earned most in a while. */
    leaderboard(query: LeaderboardQuery): Promise<Leaderboard>;
    /** Every version of what things are worth, newest first. */
    rules(): Promise<PointRules[]>;
    /** New amounts, for admins: they hold from the next UTC day on. */
    publishRules(input: PointRulesInput): Promise<PointRules>;
  };

  moderation: {
    flag(postId: string, input: FlagInput, idempotencyKey?: string): Promise<OwnFlag>;
    /** What the reader said of a post and did not take back. */
    ownFlag(postId: string): Promise<OwnFlag | null>;
    withdrawFlag(postId: string): Promise<void>;
    appeal(postId: string, input: AppealInput): Promise<void>;
    ownCases(): Promise<OwnCase[]>;
    reviewables(query: ReviewableQuery): Promise<ReviewablePage>;
    reviewable(id: string): Promise<Reviewable>;
    /** What is or was to decide about a post; null where nothing was. */
    reviewableOfPost(postId: string): Promise<Reviewable | null>;
    assign(id: string, toMe: boolean): Promise<void>;
    note(id: string, input: NoteInput): Promise<void>;
    decide(id: string, input: DecisionInput): Promise<Decided>;
    decideAll(input: BulkDecision): Promise<BulkResult>;
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
    tryRules(input: RuleTrialInput): Promise<ModerationTrial>;
    templates(): Promise<MessageTemplate[]>;
    createTemplate(input: MessageTemplateInput): Promise<MessageTemplate>;
    changeTemplate(id: string, input: MessageTemplateInput): Promise<MessageTemplate>;
    deleteTemplate(id: string): Promise<void>;
    spamHosts(): Promise<SpamHost[]>;
  };

  /** What moderators do with whole topics. */
  topicActs: {
    lock(number: number, input: LockInput): Promise<TopicActed>;
    unlock(number: number): Promise<TopicActed>;
    slow(number: number, input: SlowInput): Promise<TopicActed>;
    unslow(number: number): Promise<TopicActed>;
    merge(number: number, input: MergeInput): Promise<TopicMoved>;
    split(number: number, input: SplitInput): Promise<TopicMoved>;
  };

  /** What members do to keep topics in order. */
  curation: {
    duplicateVotes(number: number): Promise<DuplicateVotes>;
    proposeDuplicate(number: number, input: DuplicateVoteInput): Promise<DuplicateVoteResult>;
    reopenDuplicate(number: number): Promise<DuplicateVoteResult>;
    withdrawDuplicateVote(number: number): Promise<void>;
    /** The text of a post for which the viewer may suggest another. */
    suggestionSource(postId: string): Promise<PostSource>;
    /** Returns the id of the suggestion. */
    suggestEdit(postId: string, input: SuggestionInput, idempotencyKey?: string): Promise<string>;
    withdrawSuggestion(id: string): Promise<void>;
    suggestions(query: SuggestionQuery): Promise<SuggestionPage>;
    suggestion(id: string): Promise<SuggestionDetail>;
    acceptSuggestion(id: string, input: SuggestionAcceptance): Promise<void>;
    declineSuggestion(id: string, input: SuggestionRefusal): Promise<void>;
    takeBackSuggestion(id: string): Promise<void>;
  };

  /** Votes that look arranged. */
  voteCases: {
    page(query: GamingCaseQuery): Promise<Page<GamingCase>>;
    decide(id: string, input: GamingDecision): Promise<GamingCase>;
    /** Those that concern the viewer. */
    own(): Promise<OwnGamingCase[]>;
    appeal(id: string, input: AppealInput): Promise<OwnGamingCase>;
  };

  notifications: {
    page(query: NotificationQuery): Promise<NotificationPage>;
    /** Of the viewer; 0 for a guest. */
    unread(): Promise<number>;
    edit(id: string, input: NotificationEdit): Promise<void>;
    readUpTo(id: string): Promise<void>;
    /** Who opens a topic has read what they were told of it. */
    readTopic(topicId: string): Promise<void>;
    /** Null for a guest. */
    topicLevel(topicId: string, isAsker: boolean): Promise<SubscriptionLevel | null>;
    spaceLevel(slug: string): Promise<SubscriptionLevel | null>;
    tagLevel(slug: string): Promise<SubscriptionLevel | null>;
    followTopic(number: number, level: SubscriptionLevel): Promise<void>;
    followSpace(slug: string, level: SubscriptionLevel): Promise<void>;
    followTag(slug: string, level: SubscriptionLevel): Promise<void>;
    preferences(): Promise<NotificationPreferences>;
    editPreferences(input: NotificationPreferencesEdit): Promise<NotificationPreferences>;
    /** What a link in a mail would turn off. */
    unsubscription(token: string): Promise<UnsubscribeScope>;
    unsubscribe(token: string): Promise<UnsubscribeScope>;
  };

  standing: {
    badges(): Promise<Badge[]>;
    badge(key: string): Promise<Badge>;
    badgeHolders(key: string, query: PageQuery): Promise<Page<BadgeHolder>>;
    memberBadges(handle: string): Promise<MemberBadges>;
    memberRank(handle: string): Promise<MemberRank>;
    /** What the viewer has been given and not been told of. */
    newBadges(): Promise<BadgeAward[]>;
    markBadgesSeen(): Promise<void>;
  };

  admin: {
    community(): Promise<Community>;
    editCommunity(input: CommunityEdit): Promise<Community>;
    uploadLogo(bytes: Buffer): Promise<Community>;
    createSpace(input: SpaceInput): Promise<Space>;
    editSpace(id: string, input: SpaceInput): Promise<Space>;
    orderSpaces(ids: string[]): Promise<void>;
    archiveSpace(id: string, on: boolean): Promise<void>;
    createTag(input: TagInput): Promise<Tag>;
    editTag(slug: string, input: TagInput): Promise<Tag>;
    members(query: PageQuery & { q?: string; role?: RoleName; group?: string }): Promise<Page<AdminMember>>;
    setRole(memberId: string, role: RoleName): Promise<void>;
    inviteImported(memberId: string, email: string): Promise<void>;
    groups(): Promise<Group[]>;
    createGroup(name: string): Promise<Group>;
    renameGroup(groupId: string, name: string): Promise<Group>;
    /** Also closes to its members the spaces that were open to them by this group alone. */
    deleteGroup(groupId: string): Promise<void>;
    setGroupMember(groupId: string, memberId: string, on: boolean): Promise<void>;
    jobs(state: Job['state']): Promise<Job[]>;
    retryJob(id: string): Promise<void>;
    health(): Promise<HealthReport>;
    /** Mails that were not sent since no SMTP server is configured; only outside production. */
    outbox(): Promise<OutboxMail[]>;
    mail(): Promise<MailState>;
    /** To the admin's own address. */
    sendTestMail(): Promise<void>;
  };
}

/** Thrown by the facade: a code from contracts, its status, and what to show beside the fields. */
export interface FacadeError extends Error {
  code: string;
  status: number;
  errors?: { path: string; message: string; code?: string; limit?: number }[];
  retryAfter?: number;
  details?: Record<string, unknown>;
}
