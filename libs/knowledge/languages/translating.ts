import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NewTranslation, SectionSettlement, type EventPayload } from '#contracts';
import { OwnedTopics, TopicAccess } from '#conversations';
import { currentActor, currentCommunityId, Database, DomainError, Events, notFound, Signals, validate } from '#platform';
import { Spaces } from '#spaces';
import { ArticleAccess, authorize } from '../articles/article-access.js';
import { ArticleAddresses } from '../articles/addresses.js';
import { Articles, type NewArticleRef } from '../articles/articles.js';
import { canWrite } from '../articles/articles.policy.js';
import { ArticlesRepository } from '../articles/articles.repository.js';
import { requireSameReaders } from '../articles/publishing.js';
import { SourceReaders } from '../promotion/source-readers.js';
import { closeReview, openReview } from '../review/review.queries.js';
import { countsOf, followOwn, followSource, inEither, pairsOfCopy, settled, written } from './pairs.js';
import { sectionsOf, textOfSections, type Section } from './sections.js';
import { TranslationRules } from './translation-rules.js';
import type { ArticleTranslationRow } from './translations.entity.js';
import { languageGroup, translationsToFollow } from './translations.queries.js';
import { TranslationsRepository } from './translations.repository.js';

/** So much of the source's address is in that of its translation. */
const longestStem = 60;
const everybody = { audience: 'public', groupIds: [] } as const;

/** Translations of articles, and how far each of their sections is. */
@Injectable()
export class Translating implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicAccess,
    private readonly spaces: Spaces,
    private readonly access: ArticleAccess,
    private readonly addresses: ArticleAddresses,
    private readonly articles: Articles,
    private readonly rows: ArticlesRepository,
    private readonly owned: OwnedTopics,
    private readonly rules: TranslationRules,
    private readonly translations: TranslationsRepository,
    private readonly events: Events,
    private readonly signals: Signals,
    private readonly sources: SourceReaders,
  ) {}

  onModuleInit(): void {
    this.events.on('knowledge.follow-texts', ['post.changed'], ({ payload }) => this.followTexts(payload), ({ postId, change }) => `${postId}:${change}`);
    this.events.on('knowledge.follow-languages', ['topic.created', 'topic.changed'], ({ payload }) => this.followTopic(payload.topicId), ({ topicId }) => topicId);
  }

  /** A draft beside the source, with its sections, tags, place and readers. A translation of a translation is one of its source. */
  async begin(topicId: string, given: NewTranslation, idempotencyKey?: string): Promise<NewArticleRef> {
    const { language } = validate(NewTranslation, given);
    await this.topics.authorizeWriting();
    await this.access.byId(topicId);
    const { topic: seen, article: before } = await this.access.byId((await this.translations.find(topicId))?.sourceId ?? topicId);
    authorize(canWrite(currentActor(), seen.spaceId), 'You may not write articles in this space.');
    const { audience, groupIds } = before;
    await this.access.shelf(before.spaceId, { state: 'work-in-progress', audience, groupIds });
    const space = await this.spaces.visibleById(before.spaceId);
    if (!space) throw notFound('space');
    return this.database.tx.run(async () => {
      await this.rows.hold(before.spaceId);
      const { topic, article } = await this.access.lockedById(seen.id);
      authorize(canWrite(currentActor(), topic.spaceId) && !topic.deletedAt, 'You may not write articles in this space.');
      requireSameReaders(article, before);
      const own = article.language ?? (await this.rules.defaultLanguage());
      if (own === language) throw taken('The article is in this language.');
      if ((await this.translations.ofSource(topic.id)).some((one) => one.language === language)) throw taken('There is a translation in this language.');
      const { source: body, version } = await this.owned.body(topic.id);
      const slug = await this.addresses.forTitle(article.spaceId, `${article.slug.slice(0, longestStem)} ${language}`);
      const begun = await this.articles.create({ space: space.slug, title: topic.title, body, tags: topic.tags, parentId: article.parentId, audience, groupIds, slug }, idempotencyKey);
      const pairs = pairsOfCopy(sectionsOf({ title: topic.title, body }), version);
      if (!(await this.translations.find(begun.id))) await this.translations.insert({ topicId: begun.id, sourceId: topic.id, language, version: 1, sourceVersion: version, pairs, ...countsOf(pairs) });
      // The community may speak another language one day: the text does not, nor is it to meet its translation there.
      await this.rows.update(topic.id, { language: own });
      await this.touchGroup(topic.id);
      return begun;
    });
  }

  /** It is an article of its own from then on. */
  async detach(topicId: string): Promise<void> {
    await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      const visible = await this.access.lockedById(topicId);
      this.access.authorize(visible, 'edit', 'You may not edit this article.');
      const translation = await this.translations.lock(topicId);
      if (!translation) throw notFound('translation');
      // Nothing would know any more what its text was made from.
      if (!(await this.sources.allow(topicId, everybody))) throw new DomainError('conflict.locked', { message: 'Not everybody reads an answer that this text was made from: it stays a translation.', details: { limit: 'promotion.translation' } });
      await this.touchGroup(topicId);
      await this.translations.delete(topicId);
      await this.rows.update(topicId, { language: translation.language });
      await this.database.query(closeReview, [currentCommunityId(), topicId, 'translation']);
    });
  }

  /**
   * Says of a section that it is as the source has it, or that it is behind; with another text than it has, that is saved first. A missing
   * section without one is held to need none, and one that the source has no longer to be the translation's own. Throws
   * `conflict.already-done` where one of the texts changed since.
   */
  async settle(topicId: string, at: number, given: SectionSettlement): Promise<void> {
    const { version, sourceVersion, current, text } = validate(SectionSettlement, given);
    await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      const visible = await this.access.lockedById(topicId);
      this.access.authorize(visible, 'edit', 'You may not edit this article.');
      const translation = await this.translations.lock(topicId);
      if (!translation) throw notFound('translation');
      const { topic } = await this.access.byId(translation.sourceId);
      const [own, source] = await Promise.all([this.owned.body(topicId), this.owned.body(topic.id)]);
      if (own.version !== version || source.version !== sourceVersion) throw changedSince();
      await this.follow(translation);
      const pair = translation.pairs[at];
      if (!pair) throw notFound('section');
      if (text !== undefined && text !== null) await this.write(translation, at, text);
      translation.pairs = settled(translation.pairs, at, { current, version: sourceVersion });
      await this.keep(translation);
    });
  }

  /** Brings what is known of each section to the texts as they are now; repeating it changes nothing. */
  private async followTexts({ topicId, postId, change }: EventPayload<'post.changed'>): Promise<void> {
    if (change !== 'edited') return;
    for (const { topicId: id } of await this.database.query(translationsToFollow, [currentCommunityId(), topicId, postId])) {
      await this.database.tx.run(async () => {
        const translation = await this.translations.lock(id);
        if (translation) await this.follow(translation).then(() => this.keep(translation));
      });
    }
  }

  /** A translation came before readers, or went: what the others say of it is out of date, and whether it waits for somebody. */
  private async followTopic(topicId: string): Promise<void> {
    const group = await this.database.query(languageGroup, [currentCommunityId(), topicId]);
    if (group.length < 2) return;
    await this.database.tx.run(async () => {
      await this.touch(group);
      const translation = await this.translations.find(topicId);
      if (translation) await this.review(translation);
    });
  }

  private async follow(translation: ArticleTranslationRow): Promise<void> {
    const { topicId, sourceId } = translation;
    const [own, source] = await Promise.all([this.owned.body(topicId), this.owned.body(sourceId)]);
    if (own.version !== translation.version) {
      const [before, after] = await this.sections(topicId, translation.version, own.version);
      translation.pairs = followOwn(translation.pairs, before, after, translation.sourceVersion);
      translation.version = own.version;
    }
    if (source.version !== translation.sourceVersion) {
      const made = translation.pairs.flatMap(({ from }) => from?.version ?? []);
      const texts = new Map([...(await this.translations.texts(sourceId, [...made, translation.sourceVersion, source.version]))].map(([version, text]) => [version, sectionsOf(text)]));
      translation.pairs = followSource(translation.pairs, texts.get(translation.sourceVersion) ?? [], texts.get(source.version) ?? [], ({ version, index }) => texts.get(version)?.[index]?.text);
      translation.sourceVersion = source.version;
    }
  }

  private async sections(topicId: string, ...versions: [number, number]): Promise<[Section[], Section[]]> {
    const texts = await this.translations.texts(topicId, versions);
    return versions.map((version) => sectionsOf(texts.get(version) ?? { title: '', body: '' })) as [Section[], Section[]];
  }

  /** Saves a revision in which a section says this, unless it says so already; a section that is new comes behind the one that stands before it in the source. */
  private async write(translation: ArticleTranslationRow, at: number, text: string): Promise<void> {
    const { topicId, pairs } = translation;
    const { topic } = await this.access.byId(topicId);
    const body = await this.owned.body(topicId);
    const sections = sectionsOf({ title: topic.title, body: body.source });
    const pair = pairs[at]!;
    if (pair.own !== null && sections[pair.own]!.text === text.trim()) return;
    const index = pair.own ?? (pairs.slice(0, at).findLast(({ own }) => own !== null)?.own ?? 0) + 1;
    const kind = pair.own === null ? 'heading' : sections[index]!.kind;
    const wanted = sections.toSpliced(index, pair.own === null ? 0 : 1, { kind, heading: null, text });
    const { version } = await this.articles.replace(topicId, { version: body.version, ...textOfSections(wanted) });
    const after = sectionsOf((await this.translations.texts(topicId, [version])).get(version)!);
    // A text may hold more headings than one, or none.
    translation.pairs = after.length === wanted.length ? written(pairs, at, index) : followOwn(pairs, sections, after, translation.sourceVersion);
    translation.version = version;
  }

  private async keep(translation: ArticleTranslationRow): Promise<void> {
    const { topicId, version, sourceVersion, pairs } = translation;
    Object.assign(translation, countsOf(pairs));
    await this.translations.update(topicId, { version, sourceVersion, pairs: inEither(pairs), behind: translation.behind, total: translation.total });
    await this.review(translation);
    await this.signals.send('topic.touched', topicId);
  }

  /** Readers may be told what does not hold any more: somebody is to look at it. */
  private async review({ topicId, behind }: ArticleTranslationRow): Promise<void> {
    if (behind > 0) await this.database.query(openReview, [currentCommunityId(), topicId, 'translation', null, null]);
    else await this.database.query(closeReview, [currentCommunityId(), topicId, 'translation']);
  }

  private async touchGroup(topicId: string): Promise<void> {
    await this.touch(await this.database.query(languageGroup, [currentCommunityId(), topicId]));
  }

  /** Within a transaction: its commit sends all of them at once. */
  private async touch(group: readonly { id: string }[]): Promise<void> {
    for (const { id } of group) await this.signals.send('topic.touched', id);
  }
}

function taken(message: string): DomainError {
  return new DomainError('conflict.taken', { message, errors: [{ path: 'language', code: 'taken', message }] });
}

const changedSince = (): DomainError => new DomainError('conflict.already-done', { message: 'One of the two texts changed in the meantime.' });
