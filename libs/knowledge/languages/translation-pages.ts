import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ArticleHeading, ArticleInLanguage, ArticleTranslation, TranslationList, TranslationSections } from '#contracts';
import { diffMarkdown, OwnedTopics, Sitemaps, type PagePlace } from '#conversations';
import { currentActor, currentCommunityId, Database, notFound } from '#platform';
import { Spaces } from '#spaces';
import { ArticleAccess, type VisibleArticle } from '../articles/article-access.js';
import { canWrite } from '../articles/articles.policy.js';
import { articlePath } from '../articles/article-path.js';
import { outlined } from '../articles/outline.js';
import { sightOf } from '../articles/sight.js';
import { firstVersionFor } from '../revisions/revisions.js';
import { stateOf } from './pairs.js';
import { sectionsOf, type Section } from './sections.js';
import { TranslationRules } from './translation-rules.js';
import type { ArticleTranslationRow } from './translations.entity.js';
import { inLanguages, type InLanguageRow } from './translations.queries.js';
import { TranslationsRepository } from './translations.repository.js';

export interface Languages {
  language: string;
  languages: ArticleInLanguage[];
  translation: ArticleTranslation | null;
}

/** In which languages an article is read, and how far its translations are. */
@Injectable()
export class TranslationPages implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly access: ArticleAccess,
    private readonly owned: OwnedTopics,
    private readonly rules: TranslationRules,
    private readonly translations: TranslationsRepository,
    private readonly sitemaps: Sitemaps,
  ) {}

  onModuleInit(): void {
    this.sitemaps.articlesBy((topicIds) => this.places(topicIds));
  }

  /** What the page of an article says of its languages, of those that the reader sees; drafts are none for readers, and stand in `list`. */
  async ofArticle(topicId: string, rows: readonly InLanguageRow[], headings: readonly ArticleHeading[]): Promise<Languages> {
    const fallback = await this.rules.defaultLanguage();
    const own = rows.find(({ id }) => id === topicId);
    // What is deleted is read by moderators without its languages.
    if (!own) return { language: fallback, languages: [], translation: null };
    const languages = rows.filter((row) => row.id !== topicId && isRead(row)).map((row) => present(row, fallback));
    return { language: own.language ?? fallback, languages, translation: own.sourceId ? await this.translation(own, rows, { headings, fallback }) : null };
  }

  /** For authors: every translation that they see, drafts too. */
  async list(topicId: string): Promise<TranslationList> {
    const { topic } = await this.access.byId(topicId);
    const [rows, fallback] = await Promise.all([this.rows([topicId]), this.rules.defaultLanguage()]);
    const source = rows.find(({ sourceId }) => sourceId === null);
    const items = rows.filter(({ sourceId }) => sourceId !== null).map((row) => ({ ...present(row, fallback), isDraft: row.state === 'work-in-progress', behind: row.behind ?? 0, total: row.total ?? 0 }));
    return { source: source ? present(source, fallback) : null, items, abilities: { translate: canWrite(currentActor(), topic.spaceId) && !!source } };
  }

  /** Each section beside the source's, with what changed there since. */
  async sections(topicId: string): Promise<TranslationSections> {
    await this.access.byId(topicId);
    const row = await this.translations.find(topicId);
    if (!row) throw notFound('translation');
    const made = row.pairs.flatMap(({ from }) => from?.version ?? []);
    const [own, source, fallback] = await Promise.all([this.cut(topicId, [row.version]), this.cut(row.sourceId, [...made, row.sourceVersion]), this.rules.defaultLanguage()]);
    const [ownNow, sourceNow] = [own.sections.get(row.version) ?? [], source.sections.get(row.sourceVersion) ?? []];
    const sections = row.pairs.map((pair, at) => {
      const [theirs, ours] = [pair.source === null ? undefined : sourceNow[pair.source], pair.own === null ? undefined : ownNow[pair.own]];
      const before = pair.from ? source.sections.get(pair.from.version)?.[pair.from.index] : undefined;
      return { at, kind: (theirs ?? ours)?.kind ?? ('heading' as const), state: stateOf(pair), source: theirs ? passage(theirs) : null, own: ours ? passage(ours) : null, diff: before && theirs && before.text !== theirs.text ? diffMarkdown(before.text, theirs.text) : null };
    });
    const { topic, article } = source.visible;
    const { behind, total, version, sourceVersion } = row;
    return { source: { id: topic.id, number: topic.number, slug: article.slug, title: topic.title, language: article.language ?? fallback }, version, sourceVersion, behind, total, sections };
  }

  /** Where each of these articles is, with the others of its languages. */
  private async places(topicIds: string[]): Promise<Map<string, PagePlace>> {
    const [rows, refs, fallback] = await Promise.all([this.rows(topicIds), this.spaces.refs(), this.rules.defaultLanguage()]);
    const pathOf = ({ spaceId, slug }: InLanguageRow): string => articlePath(refs.get(spaceId)!.slug, slug);
    const groups = new Map<string, InLanguageRow[]>();
    for (const row of rows) groups.set(row.of, [...(groups.get(row.of) ?? []), row]);
    const places = new Map<string, PagePlace>();
    for (const of of topicIds) {
      const group = groups.get(of) ?? [];
      const own = group.find(({ id }) => id === of);
      const read = group.filter(isRead);
      const source = read.find(({ sourceId }) => sourceId === null);
      const alternates = read.length > 1 ? [...read.map((row) => ({ language: row.language ?? fallback, path: pathOf(row) })), ...(source ? [{ language: 'x-default', path: pathOf(source) }] : [])] : [];
      if (own) places.set(of, { path: pathOf(own), alternates });
    }
    return places;
  }

  private async rows(topicIds: string[]): Promise<(InLanguageRow & { of: string })[]> {
    const sees = sightOf(await this.spaces.visibleIds());
    return (await this.database.query(inLanguages, [currentCommunityId(), topicIds])).filter(sees);
  }

  private async translation({ id, behind, total }: InLanguageRow, rows: readonly InLanguageRow[], { headings, fallback }: { headings: readonly ArticleHeading[]; fallback: string }): Promise<ArticleTranslation> {
    const source = rows.find(({ sourceId }) => sourceId === null);
    const counts = { behind: behind ?? 0, total: total ?? 0 };
    if (!source) return { source: null, behind: 0, total: counts.total, sections: [] };
    return { source: present(source, fallback), ...counts, sections: counts.behind === 0 ? [] : await this.marks((await this.translations.find(id))!, headings) };
  }

  private async marks(row: ArticleTranslationRow, headings: readonly ArticleHeading[]): Promise<ArticleTranslation['sections']> {
    const [own, source] = await Promise.all([this.cut(row.topicId, [row.version]), this.cut(row.sourceId, [row.sourceVersion])]);
    const [ours, theirs] = [own.sections.get(row.version) ?? [], source.sections.get(row.sourceVersion) ?? []];
    const [ownIds, sourceIds] = [anchors(ours, headings), anchors(theirs, outlined(source.html).headings)];
    return row.pairs.flatMap((pair) => {
      const state = stateOf(pair);
      if (state === 'current') return [];
      const [at, index] = [pair.own ?? -1, pair.source ?? -1];
      return [{ state, id: ownIds[at] ?? null, sourceId: sourceIds[index] ?? null, heading: theirs[index]?.heading ?? ours[at]?.heading ?? null }];
    });
  }

  /** The sections of versions of an article, of those alone that the actor may read: what is known of a translation may still be about others. */
  private async cut(topicId: string, versions: readonly number[]): Promise<{ visible: VisibleArticle; html: string; sections: Map<number, Section[]> }> {
    const [visible, { html, openVersion }] = await Promise.all([this.access.byId(topicId), this.owned.body(topicId)]);
    const first = firstVersionFor(visible, openVersion);
    const texts = await this.translations.texts(topicId, versions.filter((version) => version >= first));
    return { visible, html, sections: new Map([...texts].map(([version, text]) => [version, sectionsOf(text)])) };
  }
}

const isRead = ({ state }: InLanguageRow): boolean => state === 'not-validated' || state === 'validated';
const passage = ({ heading, text }: Section): { heading: string | null; text: string } => ({ heading, text });
const present = ({ id, number, slug, title, language }: InLanguageRow, fallback: string): ArticleInLanguage => ({ id, number, slug, title, language: language ?? fallback });

/** The address on the page of each section; what stands in quotes has one, too, and is no section. */
function anchors(sections: readonly Section[], headings: readonly ArticleHeading[]): (string | null)[] {
  let next = 0;
  return sections.map(({ kind, heading }) => {
    if (kind !== 'heading') return null;
    const at = headings.findIndex(({ text }, index) => index >= next && text === heading);
    if (at === -1) return null;
    next = at + 1;
    return headings[at]!.id;
  });
}
