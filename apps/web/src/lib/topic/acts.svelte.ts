import type { Toasts } from '#ui/toasts.svelte';
import type { Post } from '#contracts';
import { page } from '$app/state';
import { topicPath } from '$lib/addresses';
import type { I18n } from '$lib/i18n/context';
import type { Act } from './run-act';
import type { TopicView } from './topic-view.svelte';

/** Takes over the forms of a topic's page where scripts run: votes show at once, deletions can be undone. */
export class Acts {
  constructor(
    readonly view: TopicView,
    readonly toasts: Toasts,
    readonly i18n: I18n,
  ) {}

  readonly #place = $derived.by(() => {
    const { topic } = this.view;
    // What is refused is shown where it was sent, and an article is shown under its own address.
    const path = page.data.article?.id === topic.id ? page.url.pathname : topicPath(topic);
    const kept = page.url.pathname === path ? page.url.search.slice(1) : '';
    return { path, kept: kept && `&${kept}` };
  });

  /** The address of an act of this topic; on the topic's own page it keeps the part of the discussion that is shown. */
  action(name: string): string {
    return `${this.#place.path}?/${name}${this.#place.kept}`;
  }

  /** For `onsubmit` of a form whose buttons name their act by `formaction`. What runs the act loads with the first one. */
  readonly submit = (event: SubmitEvent, post?: Post): void => {
    const form = event.currentTarget as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    const act: Act = { name: /\?\/(\w+)/.exec(action)?.[1] ?? '', action, fields: new FormData(form, button), post, vote: button?.dataset.vote };
    event.preventDefault();
    const menu = button?.closest('details');
    menu?.removeAttribute('open');
    menu?.querySelector('summary')?.focus();
    this.#run(act);
  };

  #run(act: Act): void {
    Promise.all([import('./run-act'), this.i18n.add('forms')]).then(
      ([{ runAct }]) => runAct(this, act),
      // Sending the form now would take the page away, and with it what is being written.
      () => this.toasts.show(this.i18n.t('act.offline'), { text: this.i18n.t('wrong.retry'), run: () => this.#run(act) }),
    );
  }
}
