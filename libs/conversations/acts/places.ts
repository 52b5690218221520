import type { PostKind, TopicKind } from '#contracts';

/** Where a post stands. */
export interface Place {
  id: string;
  topicId: string;
  kind: PostKind;
  parentId: string | null;
  rootId: string | null;
  depth: number;
  path: number[];
  position: number;
}
export interface PlacedPost extends Place {
  createdAt: Date;
}

interface Wanted {
  id: string;
  /** Null for the body and for what stands directly below it. */
  parentId: string | null;
  kind: PostKind;
}

const directKind = (kind: TopicKind): PostKind => (kind === 'question' ? 'answer' : 'reply');

/** What a direct reply is among questions, or among discussions; a reply that is no answer among questions stays one. */
function renamed(kind: PostKind, from: TopicKind, into: TopicKind): PostKind {
  if (from === into || kind === 'comment') return kind;
  return directKind(into);
}

const byPosition = (a: Place, b: Place): number => a.position - b.position;

/**
 * All posts of two topics as one: those of `from` among those of `into` by time, each in the order that it had. The body of
 * `from` becomes a direct reply, which among questions is no answer, and what stood directly below it stands directly below
 * the other body: an answer stays an answer.
 */
export function mergePlaces(into: { id: string; kind: TopicKind; posts: readonly PlacedPost[] }, from: { kind: TopicKind; posts: readonly PlacedPost[] }): Place[] {
  const [body, ...own] = into.posts.toSorted(byPosition);
  const others = from.posts.toSorted(byPosition).map((post) => ({ ...post, kind: post.kind === 'body' ? ('reply' as const) : renamed(post.kind, from.kind, into.kind) }));
  const ordered: PlacedPost[] = [body!];
  while (own.length > 0 || others.length > 0) {
    const isOwnNext = others.length === 0 || (own.length > 0 && own[0]!.createdAt <= others[0]!.createdAt);
    ordered.push((isOwnNext ? own : others).shift()!);
  }
  return arrange(into.id, ordered);
}

/** The chosen replies with all that stands below them; earliest first. */
export function withDescendants(posts: readonly PlacedPost[], chosen: readonly string[]): PlacedPost[] {
  const taken = new Set(chosen);
  const ordered = posts.toSorted(byPosition);
  for (let size = 0; size !== taken.size; ) {
    size = taken.size;
    for (const { id, parentId } of ordered) if (parentId && taken.has(parentId)) taken.add(id);
  }
  return ordered.filter(({ id }) => taken.has(id));
}

/** Posts that become a topic of their own: the first is its body, what stood below none of them stands directly. */
export function splitPlaces(topic: { id: string; kind: TopicKind }, moved: readonly PlacedPost[]): Place[] {
  const [first] = moved;
  const ids = new Set(moved.map(({ id }) => id));
  const wanted = moved.map(({ id, parentId }): Wanted => {
    const above = parentId && parentId !== first!.id && ids.has(parentId) ? parentId : null;
    return { id, parentId: above, kind: id === first!.id ? 'body' : above ? 'comment' : directKind(topic.kind) };
  });
  return arrange(topic.id, wanted);
}

/**
 * Everything where it was before. What was written since goes where what it answers went, and after all that was there;
 * `answered` names what a direct reply answers, or null for the topic.
 */
export function restorePlaces(
  before: readonly Place[],
  current: readonly PlacedPost[],
  kinds: ReadonlyMap<string, TopicKind>,
  answered: (post: PlacedPost) => string | null,
): Place[] {
  const here = new Set(current.map(({ id }) => id));
  const known = new Map(before.filter(({ id }) => here.has(id)).map((place) => [place.id, place]));
  const last = new Map<string, number>();
  for (const { topicId, position } of before) last.set(topicId, Math.max(last.get(topicId) ?? 0, position));
  const placed = new Map(known);
  for (const post of current.filter(({ id }) => !known.has(id)).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || byPosition(a, b))) {
    const above = placed.get(post.parentId ?? answered(post) ?? '');
    const topicId = above?.topicId ?? post.topicId;
    const position = (last.get(topicId) ?? 0) + 1;
    last.set(topicId, position);
    placed.set(post.id, below(above, { id: post.id, topicId, kind: post.kind === 'comment' ? directKind(kinds.get(topicId)!) : post.kind, position }));
  }
  return [...placed.values()];
}

/** Places from the order of the posts and from what each stands below. */
function arrange(topicId: string, ordered: readonly Wanted[]): Place[] {
  const positions = new Map(ordered.map(({ id }, at) => [id, at + 1]));
  const wanted = new Map(ordered.map((post) => [post.id, post]));
  const placed = new Map<string, Place>();
  const place = ({ id, parentId, kind }: Wanted): Place => {
    const known = placed.get(id);
    if (known) return known;
    const parent = parentId ? wanted.get(parentId) : undefined;
    const made = below(parent && place(parent), { id, topicId, kind, position: positions.get(id)! });
    placed.set(id, made);
    return made;
  };
  return ordered.map(place);
}

/** A post below another one; below a body, or below nothing, it stands directly. */
function below(parent: Place | undefined, { id, topicId, kind, position }: Pick<Place, 'id' | 'topicId' | 'kind' | 'position'>): Place {
  if (!parent || parent.kind === 'body') return { id, topicId, kind, parentId: null, rootId: null, depth: 0, path: [], position };
  return { id, topicId, kind: 'comment', parentId: parent.id, rootId: parent.rootId ?? parent.id, depth: parent.depth + 1, path: [...parent.path, position], position };
}
