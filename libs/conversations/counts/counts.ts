import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PageThreadKey, TopicCountsQuery, type TopicCount } from '#contracts';
import { Throttles } from '#identity';
import { currentCommunityId, Database, MemoryCache, Signals, validate } from '#platform';
import { Spaces } from '#spaces';
import { asGuest } from '../feeds/as-guest.js';
import { topicPath } from '../feeds/machine-paths.js';
import { TopicNumber } from '../topics/topic-number.js';
import { topicCounts, type CountRow } from './counts.queries.js';

interface Kept {
  communityId: string;
  count: TopicCount | null;
}

const keptMs = 60_000;
/** Of what is not in memory: a page asks once, so hundreds of readers behind one address stay far below. */
const unknownByAddress = { name: 'counts.address', tries: 240, seconds: 60 };

/** Figures of topics for pages of other sites: as much as a guest may see, kept for a moment, since all readers of a page ask for the same. */
@Injectable()
export class Counts implements OnModuleInit {
  private readonly kept = new MemoryCache<Kept>(5_000, keptMs, 'counts');

  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly throttles: Throttles,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    for (const signal of ['topic.touched', 'space.changed', 'community.changed']) {
      this.signals.on(signal, (changed) => this.kept.dropWhere(({ communityId }) => communityId === changed.communityId));
    }
    this.signals.afterGap(() => this.kept.clear());
  }

  async of(given: TopicCountsQuery): Promise<TopicCount[]> {
    const { thread, topic } = validate(TopicCountsQuery, given);
    const keys = thread.filter((key) => PageThreadKey.safeParse(key).success);
    const numbers = topic.filter((number) => /^\d+$/.test(number) && TopicNumber.safeParse(number).success);
    const asked = [...new Set([...keys.map((key) => `thread:${key}`), ...numbers.map((number) => `topic:${Number(number)}`)])];
    const communityId = currentCommunityId();
    const known = new Map(asked.map((name) => [name, this.kept.get(`${communityId} ${name}`)]));
    const unknown = asked.filter((name) => !known.get(name));
    if (unknown.length > 0) {
      await this.throttles.countAddress(unknownByAddress);
      for (const [key, kept] of await this.kept.loadAll(() => asGuest(() => this.read(unknown)))) known.set(key.slice(communityId.length + 1), kept);
    }
    return [...known.values()].flatMap((kept) => kept?.count ?? []);
  }

  private async read(names: string[]): Promise<Map<string, Kept>> {
    const communityId = currentCommunityId();
    const after = (start: string): string[] => names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
    const rows = await this.database.query(topicCounts, [communityId, after('thread:'), after('topic:').map(Number), await this.spaces.visibleIds()]);
    const found = new Map(rows.map((row) => [`${row.by}:${row.name}`, present(row)]));
    // That there is nothing is worth keeping, too.
    return new Map(names.map((name) => [`${communityId} ${name}`, { communityId, count: found.get(name) ?? null }]));
  }
}

function present({ by, name, kind, replyCount, meTooCount, isSolved, ...topic }: CountRow): TopicCount {
  return { by, name, path: topicPath(topic), posts: replyCount + 1, meToos: kind === 'question' ? meTooCount : null, solved: isSolved };
}
