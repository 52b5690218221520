import type { LockInput, MergeInput, SlowInput, SplitInput, TopicActed, TopicMoved } from '#contracts';

/** What moderators do with whole topics. */
export interface TopicActsPart {
  lock(number: number, input: LockInput): Promise<TopicActed>;
  unlock(number: number): Promise<TopicActed>;
  slow(number: number, input: SlowInput): Promise<TopicActed>;
  unslow(number: number): Promise<TopicActed>;
  merge(number: number, input: MergeInput): Promise<TopicMoved>;
  split(number: number, input: SplitInput): Promise<TopicMoved>;
}
