import { createContext, type Component } from 'svelte';
import type { Draft, Post } from '#contracts';
import type { Acts } from './acts.svelte';
import type { TopicLive } from './topic-live.svelte';
import type { TopicView } from './topic-view.svelte';

/** What `replying.svelte.ts` holds. */
export type ReplyingParts = typeof import('./replying.svelte');

/** What `member-parts.ts` holds. */
export interface MemberParts {
  Acts: typeof Acts;
  Hiding: Component<{ post: Post }>;
  PostActions: Component<{ post: Post; solution?: boolean }>;
  QuestionActions: Component;
  QuoteOffer: Component;
  ReplyBox: Component<{ parent?: Pick<Post, 'id' | 'author'> | null; draft?: Draft | null }>;
}

export type Render = typeof import('svelte/server').render;

/** What every part of a topic's page works with. */
export interface TopicContext {
  view: TopicView;
  live: TopicLive;
  /** What only those who are signed in can do; null for a guest, and until it has loaded. */
  readonly member: MemberTopic | null;
  readonly signedIn: boolean;
  /** While the browser takes over a page whose parts for members the server drew: they are taken over when the page is used. */
  readonly drawn: boolean;
  /** Draws a part on the server. */
  readonly render: Render | null;
}

/** What the parts for members work with; what replies is there from the start where a form was refused. */
export interface MemberTopic {
  parts: MemberParts;
  acts: Acts;
  replying: ReplyingParts | null;
}

export const [useTopic, provideTopic] = createContext<TopicContext>();

/** For the parts that only members get. */
export function useMemberTopic(): Pick<TopicContext, 'view' | 'live'> & { member: MemberTopic; acts: Acts } {
  const { view, live, member } = useTopic();
  if (!member) throw new Error('Only those who are signed in have this part of the page.');
  return { view, live, member, acts: member.acts };
}
