import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TopicAct } from '#contracts';
import { PuttingBack, TopicActs, type ColumnAct } from '#conversations';
import type { ActionRow } from '../decisions/log.queries.js';
import { overtaken } from '../decisions/overtaken.js';
import { WaysBack } from '../decisions/ways-back.js';

/** Takes back what was done with whole topics. A topic that was restored is a post that was. */
@Injectable()
export class UndoingTopicActs implements OnModuleInit {
  readonly actions = TopicAct.exclude(['restore']).options;

  constructor(
    private readonly acts: TopicActs,
    private readonly puttingBack: PuttingBack,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  /** Where the topics stand now, and where they would go: a topic that was moved is kept in order by others than before. */
  async reaches(lines: readonly ActionRow[]): Promise<Map<string, string[]>> {
    const moved = await this.puttingBack.topicsOf(lines.flatMap(({ before: { topic } }) => topic?.moveId ?? []));
    const topicsOf = ({ topicId, before: { topic } }: ActionRow): readonly string[] => (topic?.moveId ? (moved.get(topic.moveId) ?? []) : topicId ? [topicId] : []);
    const spaces = await this.acts.spacesOf(lines.flatMap(topicsOf));
    return new Map(
      lines.map((line) => {
        const back = line.before.topic?.columns?.spaceId?.[0] as string | undefined;
        return [line.id, [...topicsOf(line).flatMap((id) => spaces.get(id) ?? []), ...(back ? [back] : [])]];
      }),
    );
  }

  async refuse({ topicId, before: { topic } }: ActionRow): Promise<void> {
    if (topic?.columns && topicId && !(await this.acts.standsAsLeft(topicId, topic.columns))) throw overtaken('topic', 'Something else was done with this topic since.');
    if (topic?.moveId && (await this.puttingBack.isFollowed(topic.moveId))) throw overtaken('move', 'These topics were merged or split again since. Take that back first.');
  }

  async giveBack({ action, topicId, before: { topic } }: ActionRow): Promise<void> {
    if (topic?.columns && topicId) await this.acts.takeBack(topicId, action as ColumnAct, topic.columns);
    if (topic?.moveId) await this.puttingBack.putBack(topic.moveId);
  }
}
