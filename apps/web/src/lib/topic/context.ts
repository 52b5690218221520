import { createContext, type Component } from 'svelte';
import type { Draft, Post } from '#contracts';
import type { Acts } from './acts.svelte';
import type { trackReading } from './reading';
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
  trackReading: typeof trackReading;
  ReplyBox: Component<{ parent?: Pick<Post, 'id' | 'author'> | null; draft?: Draft | null }>;
}

/** What every part of a topic's page works with. */
export interface TopicContext {
  view: TopicView;
  live: TopicLive;
  /** What only those who are signed in can do, or null for a guest; what replies is there from the start where a form was refused. */
  member: { parts: MemberParts; acts: Acts; replying: ReplyingParts | null } | null;
}

export const [useTopic, provideTopic] = createContext<TopicContext>();

/** For the parts that only members get. */
export function useMemberTopic(): TopicContext & { member: NonNullable<TopicContext['member']>; acts: Acts } {
  const topic = useTopic();
  if (!topic.member) throw new Error('Only those who are signed in have this part of the page.');
  return { ...topic, member: topic.member, acts: topic.member.acts };
}
