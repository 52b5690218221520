import { tick } from 'svelte';
import type { Toasts } from '#ui/toasts.svelte';
import { TypedEarly } from '$lib/forms/typed-early';
import { browser } from '$app/environment';
import type { I18n } from '$lib/i18n/context';
import { whenUsed } from '$lib/live/when';
import type { MemberParts, MemberTopic, ReplyingParts } from './context';
import { memberParts } from './load-member-parts';
import type { TopicView } from './topic-view.svelte';

interface Setting {
  view: TopicView;
  i18n: I18n;
  toasts: Toasts;
  parts: MemberParts | null;
  replying: ReplyingParts | null;
  /** The server drew the parts for members, and the browser has yet to take them over. */
  drawn: boolean;
}

/**
 * A member's part in a topic. A page that the server drew shows what a member can do; what drives it loads when somebody
 * uses the page, and what was pressed before that is pressed again then.
 */
export class TakingPart {
  /** As long as the browser takes the page over. */
  drawn: boolean;
  #member = $state.raw<MemberTopic | null>(null);
  #taking?: Promise<void>;
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.drawn = setting.drawn;
    if (setting.parts && (!setting.drawn || !browser)) this.#begin(setting.parts);
  }

  get member(): MemberTopic | null {
    return this.#member;
  }

  /** The browser has taken the page over: waits for somebody to use what is below `root`. The returned function ends that. */
  start(root: HTMLElement, isUsed: boolean): () => void {
    this.drawn = false;
    const { parts } = this.#setting;
    if (parts && !this.#member) this.#takeOver(parts);
    if (this.#member) return () => undefined;
    const use = (): void => void this.take().catch(() => undefined);
    if (isUsed || root.contains(document.activeElement)) use();
    const stop = whenUsed(use);
    root.addEventListener('focusin', use);
    document.addEventListener('selectionchange', use);
    root.addEventListener('click', this.#hold, { capture: true });
    return () => {
      stop();
      root.removeEventListener('focusin', use);
      document.removeEventListener('selectionchange', use);
      root.removeEventListener('click', this.#hold, { capture: true });
    };
  }

  /** Loads what drives the parts. What could not be loaded is asked for again the next time. */
  take(): Promise<void> {
    this.#taking ??= Promise.all([memberParts(), this.#setting.i18n.add('acts')]).then(([parts]) => this.#takeOver(parts));
    this.#taking.catch(() => (this.#taking = undefined));
    return this.#taking;
  }

  /** For presses on a page whose parts nothing drives yet. Menus open by themselves, and text can be typed. */
  readonly #hold = (event: MouseEvent): void => {
    if (this.#member || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return;
    const pressed = event.target.closest<HTMLElement>('.member-part :is(a, button)');
    if (!pressed) return;
    event.preventDefault();
    event.stopPropagation();
    this.#press(pressed);
  };

  #press(pressed: HTMLElement): void {
    const { toasts, i18n } = this.#setting;
    this.take()
      .then(tick)
      .then(
        () => pressed.click(),
        () => toasts.show(i18n.t('wrong.offline.title'), { text: i18n.t('wrong.retry'), run: () => this.#press(pressed) }),
      );
  }

  #takeOver(parts: MemberParts): void {
    const early = new TypedEarly();
    const box = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement : undefined;
    const [from, to] = [box?.selectionStart ?? 0, box?.selectionEnd ?? 0];
    this.#begin(parts);
    void tick().then(() => {
      early.putBack();
      // Svelte gives the box its text anew, which moves the cursor.
      box?.setSelectionRange(from, to);
    });
  }

  #begin(parts: MemberParts): void {
    const { view, toasts, i18n, replying } = this.#setting;
    this.#member ??= { parts, acts: new parts.Acts(view, toasts, i18n), replying };
  }
}
