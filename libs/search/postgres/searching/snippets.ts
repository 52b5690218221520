import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { excerptAround, highlight, type Excerpt } from '../../analysis/highlight.js';
import { textOfHtml } from '../../analysis/html-text.js';
import type { EngineHit } from '../../search-engine.js';
import { mainTexts, replyTexts, titlesOf, type TextRow } from './search.queries.js';

interface Found extends Excerpt {
  from: EngineHit['from'];
}

/** Titles and excerpts of found topics with the matching words marked. */
@Injectable()
export class Snippets {
  constructor(private readonly database: Database) {}

  /** From the solution if it holds a word, else from the body, else from the reply that holds most. `words` are folded. */
  async of(topicIds: readonly string[], words: ReadonlySet<string>): Promise<Map<string, Omit<EngineHit, 'topicId' | 'score'>>> {
    const values = [currentCommunityId(), topicIds];
    const [titles, texts] = await Promise.all([this.database.query(titlesOf, values), this.database.query(mainTexts, values)]);
    const best = new Map<string, Found>();
    this.choose(best, texts.filter(({ place }) => place === 'solution'), words);
    this.choose(best, texts.filter(({ place }) => place === 'body'), words);
    const without = topicIds.filter((id) => !best.get(id)?.distinct);
    if (without.length > 0) this.choose(best, await this.database.query(replyTexts, [currentCommunityId(), without]), words);
    return new Map(
      titles.map(({ id, title }) => {
        const found = best.get(id);
        return [id, { title: highlight(title, words), snippet: found?.parts ?? [], from: found?.from ?? 'body' }];
      }),
    );
  }

  private choose(best: Map<string, Found>, texts: readonly TextRow[], words: ReadonlySet<string>): void {
    for (const { topicId, place, html } of texts) {
      const known = best.get(topicId);
      if (known?.distinct && place !== 'reply') continue;
      const excerpt = excerptAround(textOfHtml(html), words);
      if (!known || excerpt.distinct > known.distinct) best.set(topicId, { ...excerpt, from: place });
    }
  }
}
