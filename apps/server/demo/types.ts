import type { ArticleAudience, ArticleState, CommunitySettings, JudgementReason, QuestionTemplate, RoadmapLane, RoleName, SpaceIcon, SpaceKind, SpaceVisibility, TopicKind } from '../../../libs/contracts/index.js';

/** Everything that a demo community starts with; ages are relative, so that it always looks lived in. */
export interface DemoCommunity {
  name: string;
  tagline: string;
  /** The languages that the members write in, most used first. */
  searchLanguages: CommunitySettings['searchLanguages'];
  products: string[];
  versions: string[];
  spaces: DemoSpace[];
  members: DemoMember[];
  tags: DemoTag[];
  topics: DemoTopic[];
  ideas: DemoIdea[];
  entries: DemoEntry[];
  rounds: DemoRound[];
  /** In the order of the tree. */
  articles: DemoArticle[];
}

export interface DemoSpace {
  slug: string;
  name: string;
  description: string;
  kind: SpaceKind;
  icon: SpaceIcon;
  /** `private` means staff and admins. */
  visibility: SpaceVisibility;
  downvotes: boolean;
  template?: QuestionTemplate;
}

export interface DemoMember {
  handle: string;
  displayName: string;
  role: Exclude<RoleName, 'owner'>;
  title?: string;
  /** Markdown. */
  bio?: string;
  joinedDaysAgo: number;
}

export interface DemoTag {
  slug: string;
  description: string;
  synonyms?: string[];
}

export interface DemoTopic {
  space: string;
  kind: TopicKind;
  title: string;
  author: string;
  hoursAgo: number;
  tags: string[];
  product?: string;
  version?: string;
  /** Markdown; may hold references made by `topicRef`. */
  body: string;
  /** Who has the same problem, or how many of the members. */
  meToo?: string[] | number;
  views: number;
  pinned?: boolean;
  closed?: boolean;
  replies: DemoReply[];
}

export interface DemoReply {
  author: string;
  /** Counted from the topic, also for a comment below another reply. */
  minutesAfter: number;
  /** Markdown; may hold references made by `topicRef`. */
  body: string;
  kudos: number;
  downvotes?: number;
  solution?: true;
  /** Who accepted the solution; the asker when left out. */
  acceptedBy?: string;
  replies?: DemoReply[];
}

/** What an idea is besides its topic. People act by their handles, topics are named by their titles. */
export interface DemoIdea {
  topic: DemoTopic;
  /** Members who vote for it. */
  votes: number;
  customers?: { customer: string; source: string; note?: string; by: string }[];
  /** Titles of topics that speak for it. */
  evidence?: string[];
  searches?: { words: string; times: number; by: string }[];
  /** Where it went, oldest first; what a changelog entry delivers is not named. */
  steps?: { status: string; note: string; by: string; hoursAgo: number }[];
  /** The place of the reply that answers for the company. */
  response?: number;
  /** `quarter`: so many from this one. */
  roadmap?: { lane: RoadmapLane; quarter: number | null };
  /** Title of the idea that this one was merged into. */
  mergedInto?: string;
}

export interface DemoEntry {
  title: string;
  /** Markdown. */
  body: string;
  author: string;
  hoursAgo: number;
  /** Titles of the ideas that it delivers. */
  ideas: string[];
}

export interface DemoRound {
  question: string;
  details: string;
  author: string;
  options: string[];
  /** Choices and how often each was made. */
  choices: number[];
  /** A round that is over was open on one day; one that is not goes on for so many days. */
  when: { daysAgo: number } | { daysLeft: number };
}

export interface DemoArticle {
  title: string;
  author: string;
  hoursAgo: number;
  tags: string[];
  /** Title of the article above it. */
  below?: string;
  audience?: ArticleAudience;
  /** A draft where nothing is said. */
  state?: Exclude<ArticleState, 'work-in-progress' | 'archived'>;
  /** Title of the solved question that it was made from. */
  from?: string;
  /** Markdown; may hold references made by `topicRef`. */
  body: string;
  /** Saved later, by somebody else. */
  revision?: { author: string; hoursAgo: number; note: string; change: (body: string) => string };
  /** For these versions of a product. */
  versions?: { product: string; names: string[] };
  /** Who says that it is right on the newest one. */
  confirmedBy?: string[];
  /** Members whom it helped, and why it did not help the others. */
  helped?: { yes: number; no: JudgementReason[] };
}
