import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchQuery, SolvedAnswersQuery, type SearchHit, type SolvedAnswers } from '#contracts';
import { asGuest, topicPath } from '#conversations';
import { Throttles } from '#identity';
import { currentCommunityId, MemoryCache, Signals, validate } from '#platform';
import { Search } from '../search.js';

const keptMs = 60_000;
/** Of what is not in memory; a page asks once. */
const unknownByAddress = { name: 'answers.address', tries: 120, seconds: 60 };

/** Solved questions for a page of another site or for an error code: as much as a guest may see, kept for a moment. */
@Injectable()
export class Answers implements OnModuleInit {
  private readonly kept = new MemoryCache<SolvedAnswers & { communityId: string }>(1_000, keptMs, 'answers');

  constructor(
    private readonly search: Search,
    private readonly throttles: Throttles,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    for (const signal of ['topic.touched', 'space.changed', 'community.changed']) {
      this.signals.on(signal, (changed) => this.kept.dropWhere(({ communityId }) => communityId === changed.communityId));
    }
    this.signals.afterGap(() => this.kept.clear());
  }

  async find(given: SolvedAnswersQuery): Promise<SolvedAnswers> {
    const { q, limit } = validate(SolvedAnswersQuery, given);
    const communityId = currentCommunityId();
    const { items } = await this.kept.load(`${communityId} ${limit} ${q}`, async () => {
      await this.throttles.countAddress(unknownByAddress);
      const found = await asGuest(() => this.search.search(SearchQuery.parse({ q, limit, state: 'solved' })));
      return { communityId, items: found.items.map(present) };
    });
    return { items };
  }
}

function present({ number, slug, title, solutionExcerpt }: SearchHit): SolvedAnswers['items'][number] {
  return { path: topicPath({ number, slug }), title: title.map(({ text }) => text).join(''), excerpt: solutionExcerpt ?? '' };
}
