import type { Draft, DraftContent } from '#contracts';
import { api } from '$lib/api';
import { isNewer, localKey, type LocalCopy } from './local-copy';

const serverPause = 5_000;
const localPause = 300;

/**
 * Keeps what is being written: at once in this browser, every five seconds and on leaving the field on the server. What
 * survives a lost connection or a closed tab is the newer of the two.
 */
export class DraftKeeper {
  /** `local` means that the server could not be reached: the text is safe in this browser only. */
  state = $state<'none' | 'saving' | 'saved' | 'local'>('none');
  savedAt = $state<number>();
  readonly #storageKey: string;
  #content?: DraftContent;
  #sent = '';
  #sending?: Promise<unknown>;
  #localTimer?: ReturnType<typeof setTimeout>;
  #serverTimer?: ReturnType<typeof setTimeout>;

  constructor(
    readonly key: string,
    memberId: string,
    readonly fromServer: Draft | null,
  ) {
    this.#storageKey = localKey(memberId, key);
    if (fromServer) {
      this.state = 'saved';
      this.savedAt = Date.parse(fromServer.updatedAt);
    }
  }

  /** The copy of this browser when it is newer than the server's; null otherwise. Only where scripts run. */
  newerHere(): DraftContent | null {
    try {
      const copy = JSON.parse(localStorage.getItem(this.#storageKey) ?? 'null') as LocalCopy | null;
      if (!copy || !isNewer(copy, this.fromServer)) return null;
      this.state = 'local';
      this.savedAt = copy.at;
      return copy.content;
    } catch {
      return null;
    }
  }

  changed(content: DraftContent): void {
    this.#content = content;
    this.#localTimer ??= setTimeout(() => this.#saveHere(), localPause);
    this.#serverTimer ??= setTimeout(() => void this.save(), serverPause);
  }

  /** Saves now what has changed. */
  async save(): Promise<void> {
    clearTimeout(this.#serverTimer);
    this.#serverTimer = undefined;
    const content = this.#content;
    if (!content) return;
    const text = JSON.stringify(content);
    if (text === this.#sent) return this.#forgetHere();
    this.#saveHere();
    this.state = 'saving';
    this.#sending = api.put(`/drafts/${this.key}`, content);
    try {
      await this.#sending;
      this.#sent = text;
      if (this.#content) this.state = 'saved';
      // The server's copy can end elsewhere: kept here, it would come back in this browser after the post.
      if (this.#content === content) this.#forgetHere();
    } catch {
      if (this.#content) this.state = 'local';
    } finally {
      this.#sending = undefined;
    }
    this.savedAt = Date.now();
  }

  /** Forgets the draft: it was posted or thrown away, and the server has removed its copy. */
  forget(): void {
    clearTimeout(this.#localTimer);
    clearTimeout(this.#serverTimer);
    this.#localTimer = this.#serverTimer = undefined;
    this.#content = undefined;
    this.#sent = '';
    this.state = 'none';
    this.#forgetHere();
    // A copy that is on its way would come back to life.
    this.#sending?.then(() => api.delete(`/drafts/${this.key}`)).catch(() => undefined);
  }

  #forgetHere(): void {
    clearTimeout(this.#localTimer);
    this.#localTimer = undefined;
    try {
      localStorage.removeItem(this.#storageKey);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }

  #saveHere(): void {
    clearTimeout(this.#localTimer);
    this.#localTimer = undefined;
    try {
      localStorage.setItem(this.#storageKey, JSON.stringify({ content: this.#content, at: Date.now() }));
    } catch {
      // Storage can be full or forbidden; the server's copy remains.
    }
  }
}
