import type { MeTooResult, Post, VoteResult } from '#contracts';
import { callAction } from '$lib/forms/call-action';
import type { TopicView } from './topic-view.svelte';

/** Gives or takes back a vote at once; puts it back and throws if the server refuses. */
export async function vote(view: TopicView, post: Post, kind: 'kudos' | 'downvote', action: string): Promise<void> {
  const before = view.votesOf(post);
  const next = before.myVote === kind ? null : kind;
  const count = (name: 'kudos' | 'downvote', total: number) => total + Number(next === name) - Number(before.myVote === name);
  view.setVotes(post.id, { kudosCount: count('kudos', before.kudosCount), downvoteCount: count('downvote', before.downvoteCount), myVote: next });
  try {
    view.setVotes(post.id, await callAction<VoteResult>(action, { post: post.id, kind: next ?? '' }));
  } catch (refused) {
    view.setVotes(post.id, before);
    throw refused;
  }
}

/** Says "I have this too", or takes it back, at once; puts it back and throws if the server refuses. */
export async function toggleMeToo(view: TopicView, action: string): Promise<void> {
  const before = view.meToo;
  const on = !before.meToo;
  view.setMeToo({ meToo: on, meTooCount: before.meTooCount + (on ? 1 : -1) });
  try {
    view.setMeToo(await callAction<MeTooResult>(action, { on: String(on) }));
  } catch (refused) {
    view.setMeToo(before);
    throw refused;
  }
}
