import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HomePage } from '#contracts';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, Signals, SlowFigures } from '#platform';
import { Spaces } from '#spaces';
import { homeTags, peopleToKnow, weekFigures, type PersonRow, type WeekRow } from './home.queries.js';
import { Reading } from '../reading/reading.js';
import type { TopicFilter } from './topics.queries.js';

const figuresFreshMs = 60_000;
const shown = { waiting: 4, solved: 3, discussions: 3 };

type Figures = Pick<HomePage, 'week' | 'people' | 'popularTags'>;

/** What needs an answer, what was solved, and how the week went. */
@Injectable()
export class Home implements OnModuleInit {
  private readonly figures = new SlowFigures<Figures>(figuresFreshMs);

  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly reading: Reading,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.signals.on('community.changed', ({ communityId }) => this.figures.forget(communityId));
  }

  async page(): Promise<HomePage> {
    const spaces = await this.spaces.list();
    const spaceIds = spaces.map(({ id }) => id);
    const base: Omit<TopicFilter, 'sort' | 'limit'> = { communityId: currentCommunityId(), spaceIds, memberId: currentActor().memberId };
    const chat = spaces.filter(({ kind }) => kind === 'discussion').map(({ id }) => id);
    const [waiting, solved, discussions, figures] = await Promise.all([
      this.reading.list({ ...base, sort: 'unanswered', limit: shown.waiting }),
      this.reading.list({ ...base, sort: 'solved', limit: shown.solved }),
      chat.length > 0 ? this.reading.list({ ...base, spaceIds: chat, sort: 'active', limit: shown.discussions }) : [],
      this.figuresFor(spaceIds),
    ]);
    const rows = [waiting.slice(0, shown.waiting), solved.slice(0, shown.solved), discussions.slice(0, shown.discussions)];
    const summaries = await this.reading.summaries(rows.flat());
    const take = (at: number): HomePage['waiting'] => summaries.splice(0, rows[at]!.length);
    return {
      waiting: take(0),
      solved: take(1),
      discussions: take(2),
      waitingCount: spaces.reduce((sum, { waitingCount }) => sum + waitingCount, 0),
      ...figures,
    };
  }

  /** Figures over what the actor may see. */
  private figuresFor(spaceIds: string[]): Promise<Figures> {
    return this.figures.get(`${currentCommunityId()}:${[...spaceIds].sort().join()}`, () => this.computeFigures(spaceIds));
  }

  private async computeFigures(spaceIds: string[]): Promise<Figures> {
    const values = [currentCommunityId(), spaceIds];
    const [week, people, tags] = await Promise.all([
      this.database.one<WeekRow>(weekFigures, values),
      this.database.query<PersonRow>(peopleToKnow, values),
      this.database.query<{ slug: string }>(homeTags, values),
    ]);
    const refs = await this.members.refs(people.map(({ id }) => id));
    return {
      week: week!,
      people: people.flatMap(({ id, solutionCount }) => (refs.has(id) ? [{ ...refs.get(id)!, solutionCount }] : [])),
      popularTags: tags.map(({ slug }) => slug),
    };
  }
}
