import type { Post } from '#contracts';
import { invalidateAll } from '$app/navigation';
import { ActionRefused, callAction } from '$lib/forms/call-action';
import { failureText, type FormFailure } from '$lib/forms/failure';
import type { I18n } from '$lib/i18n/context';
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

const undone: Partial<Record<string, string>> = { deletePost: 'restorePost', deleteTopic: 'restoreTopic', accept: 'unaccept', unaccept: 'accept', pin: 'unpin', unpin: 'pin' };
const said = {
  deletePost: 'act.deletedReply',
  deleteTopic: 'act.deletedTopic',
  accept: 'act.accepted',
  unaccept: 'act.unaccepted',
  pin: 'act.pinned',
  unpin: 'act.unpinned',
  reopen: 'act.reopened',
  respond: 'act.responded',
  unrespond: 'act.unresponded',
} as const;

/** Does an act and says so; a refusal puts things back and offers to try again. */
export async function runAct(acts: Acts, act: Act): Promise<void> {
  try {
    if (act.name === 'vote' && act.post) await vote(acts.view, act.post, act.vote === 'downvote' ? 'downvote' : 'kudos', act.action);
    else if (act.name === 'meToo') await toggleMeToo(acts.view, act.action);
    else {
      const takeBack = takingBack(act, acts.view.solution?.post.id);
      await callAction(act.action, act.fields);
      await invalidateAll();
      // The page's data has not all that was loaded by pieces.
      if (act.post && /Post$/.test(act.name)) await acts.view.renew(act.post.id).catch(() => undefined);
      // The answer has moved up to the question: the reader goes along.
      if (act.name === 'accept') document.querySelector('#solution')?.scrollIntoView({ block: 'nearest' });
      say(acts, act, takeBack);
    }
  } catch (thrown) {
    if (!(thrown instanceof ActionRefused)) throw thrown;
    const { t } = acts.i18n;
    acts.toasts.show(thrown.failure ? refusalText(acts.i18n, thrown.failure) : t('act.offline'), { text: t('wrong.retry'), run: () => void runAct(acts, act) });
  }
}

/** Why an act was refused, and when it is worth another try. */
function refusalText(i18n: I18n, failure: FormFailure): string {
  const text = failureText(i18n, failure);
  return failure.retryAfter ? `${text} ${i18n.waitOf(failure.retryAfter)}` : text;
}

/** What undoes an act: an answer that took another's place gives it back. */
function takingBack(act: Act, solutionBefore: string | undefined): Act | undefined {
  if (act.name === 'accept' && solutionBefore) {
    const fields = new FormData();
    fields.set('post', solutionBefore);
    return { ...act, fields };
  }
  const name = undone[act.name];
  return name === undefined ? undefined : { ...act, name, action: act.action.replace(`?/${act.name}`, `?/${name}`) };
}

function say(acts: Acts, act: Act, takeBack: Act | undefined): void {
  if (!(act.name in said)) return;
  const { t } = acts.i18n;
  acts.toasts.show(t(said[act.name as keyof typeof said]), takeBack && { text: t('act.undo'), run: () => void runAct(acts, takeBack) });
}
