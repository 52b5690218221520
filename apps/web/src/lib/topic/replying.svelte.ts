import type { ActionResult } from '@sveltejs/kit';
import { tick } from 'svelte';
import type { Draft, Post } from '#contracts';
import { enhance } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { fieldText, type FormFailure } from '$lib/forms/failure';
import { FormFlow } from '$lib/forms/flow.svelte';
import FormProblem from '$lib/forms/FormProblem.svelte';
import type { I18n } from '$lib/i18n/context';
import { DraftKeeper } from '$lib/write/draft-keeper.svelte';
import type { TopicLive } from './topic-live.svelte';
import type { TopicView } from './topic-view.svelte';

export { FormProblem };

interface Box {
  view: TopicView;
  live: TopicLive;
  i18n: I18n;
  memberId: string;
  draftKey: string;
  draft: Draft | null;
  /** The box stands below a reply and closes once it is answered. */
  closes: boolean;
  empty: () => void;
}

/** What a reply box does once it is used: it keeps the draft, sends without leaving the page and says what was refused. */
export class Replying {
  readonly FormProblem = FormProblem;
  readonly keeper: DraftKeeper;
  readonly flow: FormFlow;
  readonly #box: Box;

  constructor(box: Box) {
    this.#box = box;
    this.keeper = new DraftKeeper(box.draftKey, box.memberId, box.draft);
    this.flow = new FormFlow({ refresh: false, taken: () => this.keeper.forget(), done: (result) => this.#done(result) });
  }

  /** Sends the form by script from now on; the returned function leaves it to the browser again. */
  takeOver(form: HTMLFormElement): () => void {
    return enhance(form, this.flow.submit).destroy;
  }

  problemOf(failure: FormFailure | null): string | undefined {
    return fieldText(this.#box.i18n, failure, 'body');
  }

  async #done(result: ActionResult): Promise<void> {
    if (result.type !== 'success') return;
    const { view, live, closes, empty } = this.#box;
    const posted = (result.data as { posted?: Post } | undefined)?.posted;
    empty();
    view.replyTo = null;
    if (!posted) return;
    live.ownReply(posted);
    // When the next one may follow.
    if (view.topic.slow) void invalidateAll();
    await tick();
    const shown = document.getElementById(`p-${posted.id}`);
    shown?.scrollIntoView({ block: 'nearest' });
    // The box below a reply is gone now, and the focus with it.
    if (closes) shown?.querySelector('a')?.focus({ preventScroll: true });
  }
}
