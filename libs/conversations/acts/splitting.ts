import { Injectable } from '@nestjs/common';
import { SplitInput, type TopicMoved } from '#contracts';
import { currentActor, Database, DomainError, notFound, validate } from '#platform';
import { Spaces, Tags, takesTopics } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { slugify } from '../content/index.js';
import { Composer } from '../posts/composer.js';
import type { PostRow } from '../posts/posts.entity.js';
import { PostsRepository } from '../posts/posts.repository.js';
import { kindIn } from '../topics/kind-in.js';
import { solutionIn, unsolved } from '../topics/solution.js';
import { Solving } from '../topics/solving.js';
import { authorize, TopicAccess } from '../topics/topic-access.js';
import { TopicEvents } from '../topics/topic-events.js';
import type { TopicRow } from '../topics/topics.entity.js';
import { isModerator, topicAbilities } from '../topics/topics.policy.js';
import { TopicsRepository } from '../topics/topics.repository.js';
import { placeOf } from './merging.js';
import type { MoveBefore } from './move-before.js';
import { MovesRepository } from './moves.repository.js';
import { splitPlaces, withDescendants, type Place, type PlacedPost } from './places.js';
import { markBefore } from './read-marks.js';
import { TopicActs } from './topic-acts.js';

/** Makes some replies of a topic, with what stands below them, a topic of their own. */
@Injectable()
export class Splitting {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly composer: Composer,
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly moves: MovesRepository,
    private readonly solving: Solving,
    private readonly acts: TopicActs,
    private readonly events: TopicEvents,
  ) {}

  async split(number: number, given: SplitInput): Promise<TopicMoved> {
    const input = validate(SplitInput, given);
    const space = await this.spaces.visibleBySlug(input.space);
    if (!space) throw notFound('space');
    if (!takesTopics(space)) throw new DomainError('conflict.closed', { message: 'Nothing new is taken there any more.' });
    const title = await this.composer.title(input.title);
    return this.database.tx.run(async () => {
      const found = (await this.access.byOwnNumber(number)).topic;
      const from = (await this.topics.lock(found.id))!;
      authorize(topicAbilities(currentActor(), (await this.access.byOwnNumber(number)).topic).split, 'You may not split this topic.');
      authorize(isModerator(currentActor(), space.id), 'You may not split topics into this space.');
      const current = await this.moves.placesIn([from.id]);
      const moved = chosenOf(current, input.postIds);
      const first = (await this.posts.find(moved[0]!.id))!;
      if (first.deletedAt) throw wrongChoice('The first of these replies is deleted or hidden: a topic cannot begin with it.');
      const kind = kindIn(space);
      const into = await this.open(from, first, { title, spaceId: space.id, kind });
      const places = splitPlaces(into, moved);
      const before: MoveBefore = { places: current.map(placeOf), topics: await this.moves.keptTopics([from.id]), reads: await this.partReads(from, into.id, current, places), drafts: [], solutionWent: false };
      await this.moves.place(current, places, [from.id, into.id]);
      await this.followLinks(from, into.id, moved);
      before.solution = await this.partSolution(from, into, places);
      before.solutionWent = into.kind === 'question' && places.some(({ id, kind: becomes }) => id === from.solutionPostId && becomes === 'answer');
      before.drafts = await this.moves.followDrafts(from.id, into.id, new Set(moved.map(({ id }) => id)), null);
      const moveId = uuidv7();
      await this.moves.add({ id: moveId, kind: 'split', fromTopicId: from.id, intoTopicId: into.id, postId: first.id, actorId: currentActor().memberId!, before });
      await this.tell(from, into);
      await this.acts.tell(from, 'split', { moveId }, input);
      return { actionId: moveId, number: into.number, slug: into.slug };
    });
  }

  /** The new topic, as old as its first post and with the tags of the one that it comes from. */
  private async open(from: TopicRow, first: PostRow, place: { title: string; spaceId: string; kind: TopicRow['kind'] }): Promise<Pick<TopicRow, 'id' | 'number' | 'slug' | 'kind' | 'spaceId' | 'solutionPostId'>> {
    const body = await this.composer.render(first.source, place.spaceId);
    const topic = { id: uuidv7(), number: await this.topics.nextNumber(), slug: slugify(place.title), ...place };
    const tags = await this.tags.resolve(from.tags);
    const { product, productVersion } = from;
    await this.topics.insert({ ...topic, authorId: first.authorId, tags: tags.map(({ slug }) => slug), product, productVersion, excerpt: body.excerpt() });
    await this.topics.update(topic.id, { createdAt: first.createdAt, kudosCount: first.kudosCount, wanted: first.kudosCount });
    await this.topics.setTags(topic.id, topic.spaceId, tags);
    await this.topics.linkTo(topic.id, body.linkedTopicIds, 'link');
    return { ...topic, solutionPostId: null };
  }

  /** Where its posts lead is followed from the new topic, too, also to what is seen by those alone who saw them before. */
  private async followLinks({ spaceId }: Pick<TopicRow, 'spaceId'>, into: string, posts: readonly PlacedPost[]): Promise<void> {
    const linking = (await this.posts.sourcesOf(posts.map(({ id }) => id))).filter((source) => source.includes('/t/'));
    const rendered = await Promise.all(linking.map((source) => this.composer.render(source, spaceId)));
    await this.topics.linkTo(into, [...new Set(rendered.flatMap(({ linkedTopicIds }) => linkedTopicIds))], 'link');
  }

  /** Who had read the posts that go has read them there; nobody has read further than to the end of what is left. */
  private async partReads(from: TopicRow, into: string, before: readonly Place[], moved: readonly Place[]): Promise<MoveBefore['reads']> {
    const marks = await this.moves.readsOf(from.id);
    const gone = new Set(moved.map(({ id }) => id));
    const left = Math.max(...before.filter(({ id }) => !gone.has(id)).map(({ position }) => position));
    const old = new Map(before.map(({ id, position }) => [id, position]));
    // Seen from the new topic, its posts stood elsewhere before.
    const there = moved.map(({ id, position }) => ({ old: position, now: old.get(id)! })).sort((a, b) => a.old - b.old);
    const followed = [...marks].map(([memberId, read]): [string, number] => [memberId, markBefore(there, read)]).filter(([, read]) => read > 0);
    await this.moves.setReads(into, new Map(followed));
    const shortened = [...marks].filter(([, read]) => read > left).map(([memberId, read]) => ({ memberId, before: read, after: left }));
    await this.moves.setReads(from.id, new Map(shortened.map(({ memberId, after }) => [memberId, after])));
    return shortened;
  }

  /** A solution that goes along is that of the new question, unless it is the new question. Returns what it was. */
  private async partSolution(from: TopicRow, into: Pick<TopicRow, 'id' | 'spaceId' | 'solutionPostId'>, places: readonly Place[]): Promise<MoveBefore['solution']> {
    const place = places.find(({ id }) => id === from.solutionPostId);
    if (!place) return undefined;
    const solution = solutionIn(from);
    const actorId = currentActor().memberId;
    await this.solving.write(from, unsolved, actorId);
    if (place.kind === 'answer') await this.solving.write(into, solution, actorId);
    return { ...solution, solvedAt: solution.solvedAt!.toISOString() };
  }

  private async tell(from: TopicRow, into: Pick<TopicRow, 'id' | 'spaceId'>): Promise<void> {
    const actorId = currentActor().memberId!;
    for (const { id, spaceId } of [from, into]) await this.events.publish('topic.changed', { topicId: id, spaceId, actorId, change: 'split' });
    await this.events.publish('posts.moved', { topicId: into.id, fromTopicId: from.id, actorId });
  }
}

function chosenOf(posts: readonly PlacedPost[], ids: readonly string[]): PlacedPost[] {
  const here = new Map(posts.map((post) => [post.id, post]));
  if (ids.some((id) => !here.has(id))) throw wrongChoice('Some of these replies are not in this topic any more.');
  if (ids.some((id) => here.get(id)!.kind === 'body')) throw wrongChoice('The first post of a topic stays in it.');
  return withDescendants(posts, ids);
}

function wrongChoice(message: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path: 'postIds', message }] });
}
