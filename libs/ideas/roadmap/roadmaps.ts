import { Injectable } from '@nestjs/common';
import { RoadmapInput, RoadmapQuery, type Roadmap } from '#contracts';
import { TopicEvents } from '#conversations';
import { currentActor, currentCommunityId, Database, validate } from '#platform';
import { Spaces } from '#spaces';
import { Boards } from '../board/boards.js';
import { keepIdeas } from '../board/keeping.queries.js';
import { authorizeDeciding } from '../status/deciding.js';
import { defaultStatuses, statusOf } from '../status/statuses.js';
import { putOnRoadmap, roadmapOf } from './roadmap.queries.js';

/** What comes now, next and later, and what is there, of one board or of all that the reader sees. */
@Injectable()
export class Roadmaps {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly spaces: Spaces,
    private readonly events: TopicEvents,
  ) {}

  async roadmap(given: RoadmapQuery): Promise<Roadmap> {
    const { space: slug } = validate(RoadmapQuery, given);
    const all = (await this.spaces.list()).filter(({ kind, archived }) => kind === 'ideas' && !archived);
    const ids = slug === undefined ? all.map(({ id }) => id) : [(await this.boards.find(slug)).id];
    const bySpace = new Map(all.map((space) => [space.id, { slug: space.slug, name: space.name }]));
    const rows = await this.database.query(roadmapOf, [currentCommunityId(), ids]);
    const lane = (name: string) =>
      rows.flatMap(({ lane: at, spaceId, group, status, statuses, ...idea }) => {
        const space = bySpace.get(spaceId);
        return at === name && space ? [{ ...idea, space, status: statusOf(statuses ?? defaultStatuses, status, group) }] : [];
      });
    return { now: lane('now'), next: lane('next'), later: lane('later'), delivered: lane('delivered'), boards: [...bySpace.values()] };
  }

  async put(number: number, given: RoadmapInput): Promise<void> {
    const { lane, quarter } = validate(RoadmapInput, given);
    await this.database.tx.run(async () => {
      const { topic, space } = await this.boards.ideaByNumber(number);
      authorizeDeciding(topic.spaceId);
      await this.database.query(keepIdeas, [currentCommunityId(), [topic.id]]);
      await this.database.query(putOnRoadmap, [currentCommunityId(), topic.id, lane, lane && quarter]);
      await this.events.publish('idea.scheduled', { topicId: topic.id, spaceId: space.id, actorId: currentActor().memberId! });
    });
  }
}
