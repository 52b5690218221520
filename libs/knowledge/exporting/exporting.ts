import { Inject, Injectable } from '@nestjs/common';
import type { ArticleNode } from '#contracts';
import { collectReferences, Files, withAddress } from '#conversations';
import { Members } from '#identity';
import { CONFIG, currentActor, currentCommunityId, Database, notFound, siteUrl, type Config } from '#platform';
import { Spaces } from '#spaces';
import { ArticleAccess, authorize } from '../articles/article-access.js';
import { articlePath } from '../articles/article-path.js';
import { canPublish } from '../articles/articles.policy.js';
import { articlesOfSpace, type ArticleNodeRow } from '../articles/articles.queries.js';
import { sightOf, type Placed } from '../articles/sight.js';
import { treeOf } from '../articles/tree.js';
import { TranslationRules } from '../languages/translation-rules.js';
import { TranslationPages } from '../languages/translation-pages.js';
import { targetOf } from '../links/targets.js';
import { sourcesOfArticle } from '../promotion/promotion.queries.js';
import { exportedArticle } from './exporting.queries.js';
import { numbered, safeName } from './file-names.js';
import { withFrontMatter } from './front-matter.js';
import type { ExportedFile } from './zip.js';

const filesFolder = 'files';

/** Where each article of an export is, by its id and by its slug. */
interface Places {
  byId: Map<string, string>;
  bySlug: Map<string, string>;
}

/** Articles as Markdown files, as far as the actor reads them. */
@Injectable()
export class Exporting {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly access: ArticleAccess,
    private readonly members: Members,
    private readonly files: Files,
    private readonly rules: TranslationRules,
    private readonly languages: TranslationPages,
  ) {}

  /** One article that stands alone: its links lead back here. */
  async article(space: string, slug: string): Promise<string> {
    const { topicId } = await this.access.at(space, slug);
    await this.access.byId(topicId);
    const markdown = await this.markdown(topicId, null);
    // Moderators see what is deleted, and it is no file.
    if (!markdown) throw notFound('article');
    return markdown.text;
  }

  /** The articles of a space in their order and folders, with the images that they show; for those who publish there. */
  async space(slug: string): Promise<AsyncGenerator<ExportedFile>> {
    const space = await this.spaces.visibleBySlug(slug);
    if (space?.kind !== 'knowledge') throw notFound('knowledge space');
    authorize(canPublish(currentActor(), space.id), 'You may not export this space.');
    return this.entries(space.id);
  }

  private async *entries(spaceId: string): AsyncGenerator<ExportedFile> {
    const [rows, spaceIds] = await Promise.all([this.database.query(articlesOfSpace, [currentCommunityId(), spaceId, null]), this.spaces.visibleIds()]);
    const places = placesOf(rows, sightOf(spaceIds));
    const images = new Set<string>();
    for (const [id, path] of places.byId) {
      // It may have gone out of sight since.
      const markdown = await this.markdown(id, { path, places });
      if (!markdown) continue;
      yield { path, open: async () => markdown.text };
      for (const image of markdown.images) images.add(image);
    }
    for (const name of images) yield { path: `${filesFolder}/${name}`, open: async () => (await this.files.find(name)).open() };
  }

  private async markdown(topicId: string, within: { path: string; places: Places } | null): Promise<{ text: string; images: string[] } | undefined> {
    const spaceIds = await this.spaces.visibleIds();
    const row = await this.database.one(exportedArticle, [currentCommunityId(), topicId, spaceIds]);
    if (!row) return undefined;
    const [people, sources, list, fallback] = await Promise.all([
      this.members.refs(row.editorIds),
      this.database.query(sourcesOfArticle, [currentCommunityId(), topicId]),
      this.languages.list(topicId),
      this.rules.defaultLanguage(),
    ]);
    const site = siteUrl(this.config);
    const { body, images } = await this.rewritten(row.source, row.space, within);
    const whereIs = (id: string, slug: string): string => (within?.places.byId.has(id) ? relative(within.path, within.places.byId.get(id)!) : site + articlePath(row.space, slug));
    const others = [...(list.source ? [list.source] : []), ...list.items].filter(({ id }) => id !== topicId);
    const text = withFrontMatter(
      {
        title: row.title,
        slug: row.slug,
        language: row.language ?? fallback,
        state: row.state,
        audience: row.audience,
        tags: row.tags,
        versions: row.versions,
        authors: row.editorIds.flatMap((id) => people.get(id)?.displayName ?? []),
        revision: row.version,
        created: row.createdAt.toISOString(),
        updated: row.updatedAt.toISOString(),
        published: row.publishedAt?.toISOString() ?? null,
        address: site + articlePath(row.space, row.slug),
        sources: sources.filter(sightOf(spaceIds)).map(({ number, slug }) => `${site}/t/${number}/${encodeURIComponent(slug)}`),
        translations: others.map(({ id, slug, language }) => ({ language, at: whereIs(id, slug) })),
      },
      body,
    );
    return { text, images };
  }

  /** Links to what is exported, too, lead there; all others of the community lead back to it. */
  private async rewritten(source: string, ownSpace: string, within: { path: string; places: Places } | null): Promise<{ body: string; images: string[] }> {
    const site = siteUrl(this.config);
    const { links, images } = collectReferences(source);
    const found: string[] = [];
    let body = source;
    for (const href of new Set([...links, ...images])) {
      const target = targetOf(site, href);
      const absolute = href.startsWith('/') ? site + href : href;
      let to = absolute;
      if (within && target?.kind === 'file') {
        const name = await this.fileName(href);
        if (name) found.push(name);
        if (name) to = relative(within.path, `${filesFolder}/${name}`);
      } else if (within && target?.kind === 'article' && target.space === ownSpace) {
        const path = within.places.bySlug.get(target.slug);
        if (path) to = relative(within.path, path) + (target.fragment.startsWith('s-') ? `#${encodeURIComponent(target.fragment.slice(2))}` : '');
      }
      if (to !== href) body = withAddress(body, href, to);
    }
    return { body, images: found };
  }

  /** As the file is kept; undefined where the actor may not see it. */
  private async fileName(href: string): Promise<string | undefined> {
    const name = href.slice(href.lastIndexOf('/') + 1);
    return this.files.find(name).then(
      ({ filename }) => filename,
      () => undefined,
    );
  }
}

/** The tree as folders: what stands below an article is in a folder with its name; translations are beside their source. */
export function placesOf(rows: readonly ArticleNodeRow[], sees: (row: Placed) => boolean): Places {
  const places: Places = { byId: new Map(), bySlug: new Map() };
  const put = (id: string, slug: string, path: string): void => {
    places.byId.set(id, path);
    places.bySlug.set(slug, path);
  };
  const translations = new Map<string, ArticleNodeRow[]>();
  for (const row of rows) if (row.sourceId && sees(row)) translations.set(row.sourceId, [...(translations.get(row.sourceId) ?? []), row]);
  const walk = (nodes: readonly ArticleNode[], folder: string): void => {
    for (const [at, { id, slug, children }] of nodes.entries()) {
      const name = folder + numbered(at, nodes.length, safeName(slug));
      put(id, slug, `${name}.md`);
      for (const one of translations.get(id) ?? []) put(one.id, one.slug, `${name}.${one.language}.md`);
      walk(children, `${name}/`);
    }
  };
  walk(treeOf(rows, { sees, archived: true }), '');
  return places;
}

/** From one file of the export to another, as an address. */
export function relative(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return up + to.split('/').map(encodeURIComponent).join('/');
}
