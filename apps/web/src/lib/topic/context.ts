import { createContext, type Component } from 'svelte';
import type { Draft, Post } from '#contracts';
import type { FormFailure } from '$lib/forms/failure';
import type { Acts } from './acts.svelte';
import type { trackReading } from './reading';
import type { TopicLive } from './topic-live.svelte';
import type { TopicView } from './topic-view.svelte';

/** What `member-parts.ts` holds. */
export interface MemberParts {
  Acts: typeof Acts;
  FormProblem: Component<{ failure?: FormFailure | null; lost?: boolean }>;
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
  /** What only those who are signed in can do, or null for a guest. */
  member: { parts: MemberParts; acts: Acts } | null;
}

export const [useTopic, provideTopic] = createContext<TopicContext>();

/** For the parts that only members get. */
export function useMemberTopic(): TopicContext & { acts: Acts } {
  const topic = useTopic();
  if (!topic.member) throw new Error('Only those who are signed in have this part of the page.');
  return { ...topic, acts: topic.member.acts };
}
