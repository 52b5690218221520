import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PostStanding, Product, TopicKind, TopicPointer, VersionWorks } from '#contracts';
import { TopicAccess } from '#conversations';
import { Members, moderatesIn } from '#identity';
import { Spaces } from '#spaces';
import { currentActor, currentCommunityId, Database, MemoryCache, Signals } from '#platform';
import { becomesArticle } from '../promotion/source-readers.policy.js';
import { canNominate, canPromote, canReport, canSetVersions, canSupersede, type StandingSubject } from '../promotion.policy.js';
import { articleRefsAnywhere } from '../articles/articles.queries.js';
import { sightOf } from '../articles/sight.js';
import { Products } from './products.js';
import { ownReports, standingFacts, type StandingFacts } from './versions.queries.js';

const lifeMs = 30_000;

/** A topic that the reader is known to see. */
export interface SeenTopic {
  id: string;
  kind: TopicKind;
  spaceId: string;
  deleted: boolean;
  locked: boolean;
}

type Known = Pick<VersionWorks, 'id' | 'product' | 'name' | 'newest'>;

/** How true the answers of a topic, or an article, are held to be. */
@Injectable()
export class Standing implements OnModuleInit {
  private readonly facts = new MemoryCache<StandingFacts>(2_000, lifeMs, 'standing');

  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly members: Members,
    private readonly spaces: Spaces,
    private readonly products: Products,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.signals.on('topic.touched', ({ communityId, key }) => this.facts.drop(`${communityId}:${key}`));
    this.signals.afterGap(() => this.facts.clear());
  }

  async ofNumber(number: number): Promise<PostStanding[]> {
    const { topic } = await this.access.byNumber(number);
    return this.of({ ...topic, deleted: topic.deletedAt !== null, locked: topic.lockedAt !== null });
  }

  /** Of a guest's interest are the posts of which something is said; a member is told what may be said of each. */
  async of(topic: SeenTopic): Promise<PostStanding[]> {
    const [facts, products] = await Promise.all([this.read(topic.id), this.products.list()]);
    if (!facts?.posts) return [];
    const versions = knownVersions(products);
    const { memberId } = currentActor();
    const mine = memberId && facts.reports ? await this.database.query(ownReports, [currentCommunityId(), memberId, facts.reports.map(({ postId }) => postId)]) : [];
    const newer = await this.members.refs((facts.superseded ?? []).flatMap(({ authorId }) => authorId ?? []));
    const articles = facts.promoted ? (await this.database.query(articleRefsAnywhere, [currentCommunityId(), facts.promoted.map(({ articleId }) => articleId)])).filter(sightOf(await this.spaces.visibleIds())) : [];
    const choices = choicesFor(facts, products);
    const promotable = becomesArticle(await this.spaces.visibleById(topic.spaceId));
    const isLive = !topic.deleted && (!topic.locked || moderatesIn(currentActor(), topic.spaceId));
    return facts.posts
      .map((post): PostStanding => {
        const superseded = facts.superseded?.find(({ postId }) => postId === post.id);
        const subject: StandingSubject = { spaceId: topic.spaceId, topicKind: topic.kind, kind: post.kind, authorId: post.authorId, isLive };
        return {
          postId: post.id,
          versions: worksOf(post.id, facts, versions, mine),
          choices,
          supersededBy: superseded ? { postId: superseded.byPostId, author: superseded.authorId ? (newer.get(superseded.authorId) ?? null) : null, at: new Date(superseded.at).toISOString() } : null,
          articles: (facts.promoted ?? []).flatMap(({ postId, articleId }) => (postId === post.id ? articles.filter(({ id }) => id === articleId).map(pointerOf) : [])),
          abilities: abilitiesOn(subject, promotable),
        };
      })
      .filter((one) => memberId !== null || one.versions.length > 0 || one.supersededBy !== null || one.articles.length > 0);
  }

  private read(topicId: string): Promise<StandingFacts | undefined> {
    const communityId = currentCommunityId();
    return this.facts.load(`${communityId}:${topicId}`, async () => (await this.database.one(standingFacts, [communityId, topicId]))!);
  }
}

const pointerOf = ({ number, slug, title }: TopicPointer): TopicPointer => ({ number, slug, title });

function abilitiesOn(post: StandingSubject, promotable: boolean): PostStanding['abilities'] {
  const actor = currentActor();
  return { report: canReport(actor, post), setVersions: canSetVersions(actor, post), supersede: canSupersede(actor, post), nominate: canNominate(actor, post), promote: promotable && canPromote(actor, post) };
}

function knownVersions(products: readonly Product[]): Map<string, Known> {
  return new Map(products.flatMap((product) => product.versions.toReversed().map(({ id, name, newest }) => [id, { id, product: product.name, name, newest }] as const)));
}

const alike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Those of the product that the topic names; where it names none that is known, those of all. Newest first. */
function choicesFor({ product }: StandingFacts, products: readonly Product[]): Known[] {
  const named = product === null ? [] : products.filter(({ name }) => alike(name, product));
  return [...knownVersions(named.length > 0 ? named : products).values()];
}

/**
 * The versions of which something is said, newest first. Of a question's answers nobody said for which version they are: they
 * are for the one that was asked about.
 */
function worksOf(postId: string, facts: StandingFacts, versions: ReadonlyMap<string, Known>, mine: readonly { postId: string; versionId: string; works: boolean }[]): VersionWorks[] {
  const meant = new Set((facts.meant ?? []).filter((one) => one.postId === postId).map(({ versionId }) => versionId));
  const { product, productVersion } = facts;
  if (meant.size === 0 && productVersion !== null && postId === facts.solutionPostId) {
    const asked = [...versions.values()].find(({ name, product: of }) => alike(name, productVersion) && (product === null || alike(of, product)));
    if (asked) meant.add(asked.id);
  }
  return [...versions.values()].flatMap((version) => {
    const counts = facts.reports?.find((one) => one.postId === postId && one.versionId === version.id);
    if (!counts && !meant.has(version.id)) return [];
    const own = mine.find((one) => one.postId === postId && one.versionId === version.id);
    return [{ ...version, meant: meant.has(version.id), works: counts?.works ?? 0, fails: counts?.fails ?? 0, mine: own ? own.works : null }];
  });
}
