import type { PostDecision } from '#contracts';
import type { Happening } from './replay.js';
import type { ReplayedActionRow, ReplayedFlagRow } from './trial.queries.js';

export interface TopicRows {
  flags: readonly ReplayedFlagRow[];
  actions: readonly ReplayedActionRow[];
  edits: readonly { postId: string; version: number; createdAt: Date }[];
  holds: readonly { postId: string; at: Date }[];
  closings: readonly { topicId: string; byRule: boolean; at: Date }[];
}

/** What is written in one transaction bears one time: a flag comes before what it brought about. */
const order: Record<Happening['kind'], number> = { held: 0, flagged: 1, withdrawn: 2, 'topic-closed-by-person': 3, hidden: 4, 'topic-closed': 5, decided: 6, undone: 7, edited: 8, mended: 9 };

/** What happened in each topic, in the order of time. */
export function happeningsByTopic({ flags, actions, edits, holds, closings }: TopicRows): Map<string, Happening[]> {
  const topicOfPost = new Map(flags.map(({ postId, topicId }) => [postId, topicId]));
  const byTopic = new Map<string, Happening[]>();
  const add = (topicId: string | undefined, happening: Happening): void => {
    if (!topicId) return;
    const list = byTopic.get(topicId);
    if (list) list.push(happening);
    else byTopic.set(topicId, [happening]);
  };
  const onPost = (happening: Happening): void => add(topicOfPost.get(happening.postId), happening);
  for (const flag of flags) for (const happening of ofFlag(flag)) onPost(happening);
  for (const action of actions) for (const postId of new Set(action.postIds)) onPost(ofAction(action, postId));
  for (const { postId, version, createdAt } of edits) onPost({ kind: 'edited', at: createdAt, postId, version });
  for (const { postId, at } of holds) onPost({ kind: 'held', at, postId });
  for (const { topicId, byRule, at } of closings) add(topicId, { kind: byRule ? 'topic-closed' : 'topic-closed-by-person', at, postId: '' });
  for (const list of byTopic.values()) list.sort((one, other) => one.at.getTime() - other.at.getTime() || order[one.kind] - order[other.kind]);
  return byTopic;
}

/** A flag that was withdrawn at an unknown time is as if it had never been. */
function ofFlag({ id, postId, memberId, reason, weight, level, isStaff, authorIsStaff, authorIsNew, createdAt, withdrawnAt, state }: ReplayedFlagRow): Happening[] {
  if (state === 'withdrawn' && !withdrawnAt) return [];
  const flagged: Happening = { kind: 'flagged', at: createdAt, postId, flag: { id, memberId, reason, weight, level, isStaff, authorIsStaff, authorIsNew } };
  return withdrawnAt ? [flagged, { kind: 'withdrawn', at: withdrawnAt, postId, flagId: id, memberId }] : [flagged];
}

function ofAction({ id, action, byRule, version, closesFlags, turnsId, reversesId, createdAt: at }: ReplayedActionRow, postId: string): Happening {
  if (action === 'mend') return { kind: 'mended', at, postId };
  if (action === 'undo') return { kind: 'undone', at, postId, actionId: reversesId! };
  if (byRule) return { kind: 'hidden', at, postId };
  return { kind: 'decided', at, postId, actionId: id, decision: action satisfies PostDecision, version, closesFlags, turnsId };
}
