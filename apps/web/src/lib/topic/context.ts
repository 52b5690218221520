import { createContext } from 'svelte';
import type { Acts } from './acts';
import type ReplyBoxComponent from './ReplyBox.svelte';
import type { TopicLive } from './topic-live.svelte';
import type { TopicView } from './topic-view.svelte';

/** What every part of a topic's page works with. */
export interface TopicContext {
  view: TopicView;
  acts: Acts;
  live: TopicLive;
  /** The box for replies, for those who may reply. */
  ReplyBox: typeof ReplyBoxComponent | null;
}

export const [useTopic, provideTopic] = createContext<TopicContext>();
