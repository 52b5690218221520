import type { Post } from '#contracts';
import { invalidateAll } from '$app/navigation';
import { ActionRefused, callAction } from '$lib/forms/call-action';
import { failureText } from '$lib/forms/failure';
import type { Acts } from './acts.svelte';
import { toggleMeToo, vote } from './votes';

/** One press on one of the topic's buttons. */
export interface Act {
  name: string;
  action: string;
  fields: FormData;
  post?: Post;
  /** Which of the two votes the button gives. */
  vote?: string;
}

const undone = { deletePost: 'restorePost', deleteTopic: 'restoreTopic', accept: 'unaccept', pin: 'unpin', unpin: 'pin' } as const;
const said = {
  deletePost: 'act.deletedReply',
  deleteTopic: 'act.deletedTopic',
  accept: 'act.accepted',
  unaccept: 'act.unaccepted',
  pin: 'act.pinned',
  unpin: 'act.unpinned',
  reopen: 'act.reopened',
} as const;

/** Does an act and says so; a refusal puts things back and offers to try again. */
export async function runAct(acts: Acts, act: Act): Promise<void> {
  try {
    if (act.name === 'vote' && act.post) await vote(acts.view, act.post, act.vote === 'downvote' ? 'downvote' : 'kudos', act.action);
    else if (act.name === 'meToo') await toggleMeToo(acts.view, act.action);
    else {
      await callAction(act.action, act.fields);
      await invalidateAll();
      say(acts, act);
    }
  } catch (thrown) {
    if (!(thrown instanceof ActionRefused)) throw thrown;
    const { t } = acts.i18n;
    acts.toasts.show(thrown.failure ? failureText(acts.i18n, thrown.failure) : t('act.offline'), { text: t('wrong.retry'), run: () => void runAct(acts, act) });
  }
}

function say(acts: Acts, act: Act): void {
  if (!(act.name in said)) return;
  const { t } = acts.i18n;
  const undo = act.name in undone ? undone[act.name as keyof typeof undone] : undefined;
  const takeBack = undo && { ...act, name: undo, action: act.action.replace(`?/${act.name}`, `?/${undo}`) };
  acts.toasts.show(t(said[act.name as keyof typeof said]), takeBack && { text: t('act.undo'), run: () => void runAct(acts, takeBack) });
}
