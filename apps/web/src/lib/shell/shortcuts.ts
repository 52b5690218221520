import { goto } from '$app/navigation';
import { api } from '$lib/api';

const places: Record<string, string> = { h: '/', q: '/questions', t: '/tags', s: '/search', i: '/inbox' };
const chordPause = 1_200;
const farthest = 1_000_000_000;

/** What single keys do. */
export class Shortcuts {
  #chordUntil = 0;
  readonly #showAll: () => void;

  /** `showAll` opens the list of keys. */
  constructor(showAll: () => void) {
    this.#showAll = showAll;
  }

  press(key: string): void {
    const chord = Date.now() < this.#chordUntil;
    this.#chordUntil = 0;
    const place = chord ? places[key] : undefined;
    if (place) void goto(place);
    else if (!chord) this.#single(key);
  }

  #single(key: string): void {
    switch (key) {
      case '/':
        return this.#search();
      case '?':
        return this.#showAll();
      case 'g':
        this.#chordUntil = Date.now() + chordPause;
        return;
      case 'c':
        return void goto('/ask');
      case 'j':
        return this.#move(1);
      case 'k':
        return this.#move(-1);
      case 'o':
      case 'enter':
        return this.#cursor?.querySelector('a')?.click();
      case 'u':
        return this.#markRead();
      case 'r':
        return this.#reply();
      case 'f':
        return document.querySelector<HTMLElement>('[data-follow]')?.click();
      case 'l':
        return this.#copyLink();
    }
  }

  #search(): void {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-search]')];
    const field = fields.find((candidate) => candidate.checkVisibility());
    if (field) {
      field.focus();
      field.select();
    } else void goto('/search');
  }

  get #cursor(): HTMLElement | null {
    return document.querySelector<HTMLElement>('[data-row].is-cursor');
  }

  #move(step: 1 | -1): void {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    const now = this.#cursor;
    const at = now ? rows.indexOf(now) + step : step === 1 ? 0 : rows.length - 1;
    const next = rows[Math.max(0, Math.min(rows.length - 1, at))];
    now?.classList.remove('is-cursor');
    next?.classList.add('is-cursor');
    next?.scrollIntoView({ block: 'nearest' });
    next?.querySelector('a')?.focus({ preventScroll: true });
  }

  #markRead(): void {
    const row = this.#cursor;
    const number = row?.dataset.row;
    if (!row || !number) return;
    // The server takes the last post that there is.
    api.post(`/topics/${number}/read`, { position: farthest }).then(
      () => row.classList.remove('is-unread'),
      () => undefined,
    );
  }

  #reply(): void {
    const field = document.querySelector<HTMLTextAreaElement>('#reply textarea');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }

  #copyLink(): void {
    const row = this.#cursor?.querySelector('a')?.href;
    const address = row ?? document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    // Without a secure context there is no clipboard.
    if (address && navigator.clipboard) void navigator.clipboard.writeText(address);
  }
}
