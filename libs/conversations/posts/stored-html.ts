import { Injectable } from '@nestjs/common';
import { collectReferences, type References } from '../content/index.js';
import { PostsRepository } from './posts.repository.js';
import { Composer } from './composer.js';
import { TopicsRepository } from '../topics/topics.repository.js';

/** A post with what its HTML is made of, locked by the caller's transaction. */
export interface StoredPostRow {
  id: string;
  topicId: string;
  spaceId: string;
  kind: 'body' | 'answer' | 'comment';
  source: string;
  html: string;
  isSolution: boolean;
}

/** The HTML that is kept beside a post's source: made anew where what it shows has changed, or how. */
@Injectable()
export class StoredHtml {
  constructor(
    private readonly composer: Composer,
    private readonly posts: PostsRepository,
    private readonly topics: TopicsRepository,
  ) {}

  /** True if there was something to change. */
  async rewrite({ id, topicId, spaceId, kind, source, html, isSolution }: StoredPostRow): Promise<boolean> {
    const rendered = await this.composer.render(source, spaceId, whoIsNamed(source, html));
    if (rendered.html === html) return false;
    await this.posts.update(id, { html: rendered.html, rendererVersion: rendered.rendererVersion });
    if (kind === 'body') await this.topics.update(topicId, { excerpt: rendered.excerpt() });
    if (isSolution) await this.topics.update(topicId, { solutionExcerpt: rendered.excerpt() });
    return true;
  }
}

/** Nobody is named anew: a handle may be somebody's by now who was not meant, and an import knows better whom its texts mean. */
function whoIsNamed(source: string, html: string): References {
  const references = collectReferences(source);
  return { ...references, handles: references.handles.filter((handle) => html.includes(`href="/u/${handle.toLowerCase()}"`)) };
}
