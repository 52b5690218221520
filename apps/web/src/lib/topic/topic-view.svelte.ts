import type { Page, Post, ReplySort, SpaceRole, Thread, Topic, TopicExpert, TopicPage, Viewer, VoteResult } from '#contracts';
import { api, type ApiProblem } from '$lib/api';
import { GrowingList } from '$lib/topics/growing-list.svelte';
import { onceEach } from '$lib/topics/once-each';
import { withPosts } from './tree';

type ById<Value> = Readonly<Partial<Record<string, Value>>>;
interface Source {
  thread: TopicPage;
  experts: TopicExpert[];
  spaceRoles: Record<string, SpaceRole>;
  sort: ReplySort;
  cursor: string | null;
  viewer: Viewer;
}

interface Shown {
  posts: ById<Post>;
  votes: ById<VoteResult>;
  meToo: { meTooCount: number; meToo: boolean } | undefined;
}

type Few = Pick<Thread, 'post' | 'descendants'>;
const postsOf = (threads: Few[]): Post[] => threads.flatMap(({ post, descendants }) => [post, ...descendants]);

/** A topic on the screen: what the server sent, with what has happened since laid over it. */
export class TopicView {
  readonly #source: () => Source;
  #votes = $state.raw<ById<VoteResult>>({});
  /** Posts that were asked for again, until the page is. */
  #changed: ById<Post> = $derived.by(() => (void this.#source().thread, {}));
  #below = $state.raw<ById<{ posts: Post[]; cursor: string | null }>>({});
  #arrived = $state.raw<Post[]>([]);
  /** How many replies there are by now, shown or not, and by how many people. */
  counts: Pick<Topic, 'replyCount' | 'participantCount'> = $derived.by(() => this.#source().thread.topic);
  #meToo = $state.raw<{ meTooCount: number; meToo: boolean }>();
  /** Posts that somebody edited while they were on the screen. */
  edited = $state.raw<readonly string[]>([]);
  /** The post whose reply box is open, or null. */
  replyTo = $state<string | null>(null);
  /** What somebody wants to quote, until the box for the reply has taken it over. */
  toQuote = $state.raw<{ postId: string; text: string } | null>(null);
  readonly pages: GrowingList<Thread>;

  /** The solution, if there is one, and the other threads, with what has been written since. */
  readonly #all = $derived.by(() => {
    const { solution } = this.#source().thread;
    const threads = solution ? onceEach([solution, ...this.pages.items], ({ post }) => post.id) : this.pages.items;
    return withPosts(threads.map((thread) => this.#laidOver(thread)), this.#arrived);
  });

  constructor(source: () => Source) {
    this.#source = source;
    this.pages = new GrowingList<Thread>(
      () => source().thread.replies,
      ({ post }) => post.id,
      (cursor, limit) => api.get<Page<Thread>>(`/topics/${this.topic.number}/replies`, { cursor, sort: source().sort, limit }),
      () => `${source().sort} ${source().cursor}`,
    );
  }

  get topic() {
    return this.#source().thread.topic;
  }

  get body(): Post {
    return this.#current(this.#source().thread.body);
  }

  get solution(): Thread | null {
    return this.#source().thread.solution && (this.#all[0] ?? null);
  }

  get threads(): Thread[] {
    return this.#source().thread.solution ? this.#all.slice(1) : this.#all;
  }

  /** The last position before which the page leaves out no reply. Who sorts otherwise than by age chooses what to leave out. */
  get shownUpTo(): number {
    const isWhole = this.pages.nextCursor === null || this.#source().sort !== 'oldest';
    return isWhole ? Infinity : (this.pages.items.at(-1)?.post.position ?? 1);
  }

  /** The last position of the topic, where the page leaves out no reply; else 0. Nobody can see what was deleted since. */
  get shownToLast(): number {
    const isWhole = this.pages.nextCursor === null && this.#all.every(({ moreDescendants }) => moreDescendants === 0);
    return isWhole ? this.#source().thread.topic.lastPosition : 0;
  }

  /** What a member is in the topic's space alone. */
  spaceRole(memberId: string): SpaceRole | undefined {
    return this.#source().spaceRoles[memberId];
  }

  /** What a member knows well of the topic's tags. */
  expertise(memberId: string): TopicExpert | undefined {
    return this.#source().experts.find((expert) => expert.memberId === memberId);
  }

  get meToo(): { meTooCount: number; meToo: boolean } {
    return this.#meToo ?? this.topic;
  }

  /** Opens the box that replies to a post, with this text of it quoted; to the topic's body the page's own box replies. */
  quote(postId: string, text: string): void {
    if (postId !== this.body.id) this.replyTo = postId;
    this.toQuote = { postId, text };
  }

  isMine(post: Post): boolean {
    return post.author !== null && post.author.id === this.#source().viewer.member?.id;
  }

  votesOf(post: Post): VoteResult {
    return this.#votes[post.id] ?? post;
  }

  setVotes(postId: string, votes: Partial<VoteResult>): void {
    const post = this.find(postId);
    if (post) this.#setVotes(postId, { ...this.votesOf(post), ...votes });
  }

  setMeToo(change: { meTooCount: number; meToo?: boolean }): void {
    this.#meToo = { ...this.meToo, ...change };
  }

  /** Shows posts that were written meanwhile. */
  add(posts: Post[]): void {
    this.#arrived = [...this.#arrived, ...posts];
  }

  /** Puts a newer version of a post in the place of the one shown. */
  replace(post: Post): void {
    const renewed = (posts: Post[]) => posts.map((shown) => (shown.id === post.id ? post : shown));
    this.#changed = { ...this.#changed, [post.id]: post };
    // The page's data has none of these when it comes anew.
    this.#arrived = renewed(this.#arrived);
    this.#below = Object.fromEntries(Object.entries(this.#below).map(([id, below]) => [id, below && { ...below, posts: renewed(below.posts) }]));
    this.edited = this.edited.filter((id) => id !== post.id);
  }

  /** Asks for a post again that is on the screen. One that is in another topic by now stays as it is. */
  async renew(postId: string): Promise<void> {
    const post = this.find(postId) && (await api.get<Post>(`/posts/${postId}`));
    if (post?.topicId === this.topic.id) this.replace(post);
  }

  /** Somebody edited a post: if it is on the screen, its new text is offered. */
  markEdited(postId: string): void {
    if (this.find(postId) && !this.edited.includes(postId)) this.edited = [...this.edited, postId];
  }

  /** The topic as it is now: counts of votes and what was taken away are shown at once, edited posts are offered. */
  async lookAgain(): Promise<TopicPage> {
    const { sort, cursor } = this.#source();
    let asked = this.#soFar();
    const now = await api.get<TopicPage>(`/topics/${this.topic.number}`, { sort, cursor });
    if (now.topic.id === this.topic.id && this.#meToo === asked.meToo) this.setMeToo({ meTooCount: now.topic.meTooCount, meToo: now.topic.meToo });
    const there = this.#compare([{ post: now.body, descendants: [] }, ...(now.solution ? [now.solution] : []), ...now.replies.items], asked);
    // As many further pages as the reader has asked for.
    for (let page = now.replies, left = this.pages.items.length - page.items.length; page.nextCursor && left > 0; left -= page.items.length) {
      asked = this.#soFar();
      page = await api.get<Page<Thread>>(`/topics/${this.topic.number}/replies`, { sort, cursor: page.nextCursor });
      there.push(...this.#compare(page.items, asked));
    }
    // Where nothing stands below it, a reply that was taken away is in no list.
    const gone = postsOf(this.pages.items).filter(({ id, deleted }) => !deleted && !there.includes(id));
    if (sort === 'oldest' && now.topic.id === this.topic.id) await Promise.all(gone.map((post) => this.#renewOrTakeAway(post)));
    return now;
  }

  /** What was split off to where the reader does not see it is gone for them; what cannot be asked for now stays as it is. */
  async #renewOrTakeAway(post: Post): Promise<void> {
    await this.renew(post.id).catch(({ status }: ApiProblem) => {
      if (status === 404) this.replace({ ...post, deleted: true, html: '' });
    });
  }

  /** What is on the screen when the server is asked: its answer does not know what the reader does until it comes. */
  #soFar(): Shown {
    return { posts: Object.fromEntries([this.body, ...postsOf(this.#all)].map((post) => [post.id, post])), votes: this.#votes, meToo: this.#meToo };
  }

  /** Returns which posts these are. */
  #compare(threads: Few[], asked: Shown): string[] {
    const posts = postsOf(threads);
    for (const now of posts) {
      const shown = this.find(now.id);
      if (!shown || shown !== asked.posts[now.id]) continue;
      const { kudosCount, downvoteCount, myVote } = now;
      if (this.#votes[now.id] === asked.votes[now.id]) this.#setVotes(now.id, { kudosCount, downvoteCount, myVote });
      if (now.deleted !== shown.deleted) this.replace(now);
      else if (now.version > shown.version) this.markEdited(now.id);
    }
    return posts.map(({ id }) => id);
  }

  /** Fetches the next posts below a reply that did not fit. */
  async showBelow(thread: Thread): Promise<void> {
    const known = this.#below[thread.post.id];
    const cursor = known?.cursor ?? undefined;
    const page = await api.get<Page<Post>>(`/posts/${thread.post.id}/descendants`, { cursor });
    this.#below = { ...this.#below, [thread.post.id]: { posts: [...(known?.posts ?? []), ...page.items], cursor: page.nextCursor } };
  }

  #setVotes(postId: string, votes: VoteResult): void {
    this.#votes = { ...this.#votes, [postId]: votes };
  }

  #laidOver(thread: Thread): Thread {
    const below = this.#below[thread.post.id];
    const post = this.#current(thread.post);
    if (!below) return { ...thread, post, descendants: thread.descendants.map((entry) => this.#current(entry)) };
    // The pages of what is below start from the top, so they take the place of the first few once they reach that far.
    const rest = thread.descendants.filter(({ id }) => !below.posts.some((post) => post.id === id));
    const descendants = [...below.posts, ...rest].map((entry) => this.#current(entry));
    return { post, descendants, moreDescendants: below.cursor === null ? 0 : Math.max(1, thread.descendants.length + thread.moreDescendants - descendants.length) };
  }

  #current(post: Post): Post {
    const newer = this.#changed[post.id];
    return newer && newer.version >= post.version ? newer : post;
  }

  /** A post that is on the screen. */
  find(postId: string): Post | undefined {
    if (this.body.id === postId) return this.body;
    for (const thread of this.#all) {
      const found = thread.post.id === postId ? thread.post : thread.descendants.find(({ id }) => id === postId);
      if (found) return found;
    }
    return undefined;
  }
}
