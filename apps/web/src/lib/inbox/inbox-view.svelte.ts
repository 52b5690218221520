import type { Notification, NotificationFilter, NotificationPage } from '#contracts';
import type { Toasts } from '#ui/toasts.svelte';
import { api } from '$lib/api';
import type { I18n } from '$lib/i18n/context';

/** The inbox on the screen: what is marked changes at once, and goes back if it could not be saved. */
export class InboxView {
  items = $state.raw<readonly Notification[]>([]);
  nextCursor = $state<string | null>(null);
  busy = $state(false);
  readonly filter: NotificationFilter;
  readonly #i18n: I18n;
  readonly #toasts: Toasts;

  constructor(page: NotificationPage, filter: NotificationFilter, { i18n, toasts }: { i18n: I18n; toasts: Toasts }) {
    this.items = page.items;
    this.nextCursor = page.nextCursor;
    this.filter = filter;
    this.#i18n = i18n;
    this.#toasts = toasts;
  }

  get hasUnread(): boolean {
    return this.items.some(({ read }) => !read);
  }

  /** Done, or not done any more: it leaves this list and can be taken back. */
  async setDone(item: Notification, done: boolean): Promise<void> {
    const before = this.items;
    this.items = before.filter(({ id }) => id !== item.id);
    const undo = async (): Promise<void> => {
      if (await this.#save(item, { done: !done, ...(done && !item.read && { read: false }) }, undo)) this.#putBack(item, before);
    };
    if (!(await this.#save(item, { done }, () => this.setDone(item, done)))) this.#putBack(item, before);
    else if (done) this.#toasts.show(this.#i18n.t('inbox.isDone'), { text: this.#i18n.t('inbox.undo'), run: () => void undo() });
  }

  async setRead(item: Notification, read: boolean): Promise<void> {
    this.#change(item.id, { read });
    if (!(await this.#save(item, { read }, () => this.setRead(item, read)))) this.#change(item.id, { read: item.read });
  }

  /** The page that opens need not wait for it. */
  opened(item: Notification): void {
    if (item.read) return;
    this.#change(item.id, { read: true });
    void fetch(`/api/v1/notifications/${item.id}`, { method: 'PATCH', keepalive: true, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ read: true }) }).catch(() => undefined);
  }

  async readAll(): Promise<void> {
    const [newest] = this.items;
    if (!newest) return;
    const before = this.items;
    this.items = before.map((item) => ({ ...item, read: true }));
    try {
      await api.post('/notifications/read', { id: newest.id });
    } catch {
      this.items = before;
      this.#failed(() => void this.readAll());
    }
  }

  /** Adds the next page; gives the id of its first row. */
  async more(): Promise<string | undefined> {
    if (!this.nextCursor) return undefined;
    this.busy = true;
    try {
      const page = await api.get<NotificationPage>('/notifications', { filter: this.filter, cursor: this.nextCursor });
      const fresh = page.items.filter(({ id }) => !this.items.some((shown) => shown.id === id));
      this.items = [...this.items, ...fresh];
      this.nextCursor = page.nextCursor;
      return fresh[0]?.id;
    } catch {
      this.#failed(() => void this.more());
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** What could not be saved can be tried again, by the whole of what was wanted. */
  async #save({ id }: Notification, edit: { read?: boolean; done?: boolean }, again: () => Promise<void>): Promise<boolean> {
    try {
      await api.patch(`/notifications/${id}`, edit);
      return true;
    } catch {
      this.#failed(() => void again());
      return false;
    }
  }

  /** Where it stood, as far as its neighbours are still there. */
  #putBack(item: Notification, before: readonly Notification[]): void {
    if (this.items.some(({ id }) => id === item.id)) return;
    const at = before.indexOf(item);
    const follower = before.slice(at + 1).find(({ id }) => this.items.some((shown) => shown.id === id));
    const place = follower ? this.items.findIndex(({ id }) => id === follower.id) : this.items.length;
    this.items = [...this.items.slice(0, place), item, ...this.items.slice(place)];
  }

  #change(id: string, change: Partial<Notification>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...change } : item));
  }

  #failed(again: () => void): void {
    this.#toasts.show(this.#i18n.t('inbox.failed'), { text: this.#i18n.t('inbox.retry'), run: again });
  }
}
