import type { CommunitySettings, QuestionTemplate, RoleName, SpaceIcon, SpaceKind, SpaceVisibility, TopicKind } from '../../../libs/contracts/index.js';

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
