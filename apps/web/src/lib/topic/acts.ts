import type { Toasts } from '#ui/toasts.svelte';
import type { Post } from '#contracts';
import { invalidateAll } from '$app/navigation';
import { ActionRefused, callAction } from '$lib/forms/call-action';
import { failureText } from '$lib/forms/failure';
import type { I18n } from '$lib/i18n/context';
import type { TopicView } from './topic-view.svelte';

const undone = { deletePost: 'restorePost', deleteTopic: 'restoreTopic', accept: 'unaccept', pin: 'unpin', unpin: 'pin' } as const;
const said = { deletePost: 'act.deletedReply', deleteTopic: 'act.deletedTopic', accept: 'act.accepted', unaccept: 'act.unaccepted', pin: 'act.pinned', unpin: 'act.unpinned', reopen: 'act.reopened' } as const;

type Undoable = keyof typeof undone;
type Said = keyof typeof said;

/** Takes over the forms of a topic's page where scripts run: votes show at once, deletions can be undone. */
export class Acts {
  constructor(
    readonly view: TopicView,
    readonly toasts: Toasts,
    readonly i18n: I18n,
  ) {}

  /** For `onsubmit` of a form whose buttons name their action by `formaction="?/name..."`. */
  readonly submit = (event: SubmitEvent, post?: Post): void => {
    const form = event.currentTarget as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    const name = /^\?\/(\w+)/.exec(action)?.[1] ?? '';
    event.preventDefault();
    const fields = new FormData(form, button);
    button?.closest('details')?.removeAttribute('open');
    void this.#run(name, action, fields, post, button?.dataset.vote);
  };

  async #run(name: string, action: string, fields: FormData, post?: Post, vote?: string): Promise<void> {
    try {
      if (name === 'vote' && post) await this.view.vote(post, vote === 'downvote' ? 'downvote' : 'kudos', action);
      else if (name === 'meToo') await this.view.toggleMeToo(action);
      else {
        await callAction(action, fields);
        await invalidateAll();
        this.#say(name, action, fields);
      }
    } catch (thrown) {
      this.#refused(thrown, () => void this.#run(name, action, fields, post, vote));
    }
  }

  #say(name: string, action: string, fields: FormData): void {
    if (!(name in said)) return;
    const { t } = this.i18n;
    const undo = name in undone ? undone[name as Undoable] : undefined;
    this.toasts.show(
      t(said[name as Said]),
      undo && { text: t('act.undo'), run: () => void this.#run(undo, action.replace(`?/${name}`, `?/${undo}`), fields) },
    );
  }

  #refused(thrown: unknown, again: () => void): void {
    if (!(thrown instanceof ActionRefused)) throw thrown;
    const { t } = this.i18n;
    this.toasts.show(thrown.failure ? failureText(this.i18n, thrown.failure) : t('act.offline'), { text: t('wrong.retry'), run: again });
  }
}
