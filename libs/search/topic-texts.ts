import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { textOfHtml } from './analysis/html-text.js';
import { postTexts, topicProperties, type PostTextRow, type TopicPropertiesRow } from './topic-texts.queries.js';

/** A topic as the engines take it over: plain texts and what is filtered by. */
export interface TopicText extends Omit<TopicPropertiesRow, 'solutionPostId'> {
  solution: string | null;
  /** Empty when the body is the solution or was deleted. */
  body: string;
  replies: string[];
}

/** Of a topic of thousands of replies the first ones are indexed. */
const longestTopic = 400_000;

/** Reads what is to be indexed. */
@Injectable()
export class TopicTexts {
  constructor(private readonly database: Database) {}

  /** Those of these topics that are searched, in the order of their numbers. */
  async of(topicIds: readonly string[]): Promise<TopicText[]> {
    const values = [currentCommunityId(), topicIds];
    const topics = await this.database.query(topicProperties, values);
    const posts = await this.database.query(postTexts, values);
    const byTopic = new Map<string, PostTextRow[]>(topics.map(({ topicId }) => [topicId, []]));
    for (const post of posts) byTopic.get(post.topicId)?.push(post);
    return topics.map((topic) => textOf(topic, byTopic.get(topic.topicId) ?? []));
  }
}

function textOf({ solutionPostId, ...topic }: TopicPropertiesRow, posts: readonly PostTextRow[]): TopicText {
  const text: TopicText = { ...topic, solution: null, body: '', replies: [] };
  let length = 0;
  for (const { id, html, position } of posts) {
    if (length > longestTopic) break;
    const plain = textOfHtml(html);
    length += plain.length;
    if (id === solutionPostId) text.solution = plain;
    else if (position === 1) text.body = plain;
    else text.replies.push(plain);
  }
  return text;
}
