import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { DocumentDraft, type Analysed } from '../analysis/document.js';
import { textOfHtml } from '../analysis/html-text.js';
import { postSources, searchLanguages, topicSources, type PostSourceRow, type TopicSourceRow } from './indexing.queries.js';
import { Stemmer } from './stemmer.js';

export interface AnalysedTopic {
  topicId: string;
  number: number;
  analysed: Analysed;
  /** Terms without weight that filters use, such as `tag:mesh`. */
  properties: string[];
}

/** Of a topic of thousands of replies the first ones are indexed. */
const longestTopic = 400_000;

/** Reads live topics and cuts them into terms. */
@Injectable()
export class TopicReader {
  constructor(
    private readonly database: Database,
    private readonly stemmer: Stemmer,
  ) {}

  async languages(): Promise<string[]> {
    const row = await this.database.one(searchLanguages, [currentCommunityId()]);
    return row?.languages?.length ? row.languages : ['english'];
  }

  async read(topicIds: readonly string[]): Promise<AnalysedTopic[]> {
    const communityId = currentCommunityId();
    const topics = await this.database.query(topicSources, [communityId, topicIds]);
    const posts = await this.database.query(postSources, [communityId, topicIds]);
    const languages = await this.languages();
    const byTopic = new Map<string, PostSourceRow[]>(topics.map(({ topicId }) => [topicId, []]));
    for (const post of posts) byTopic.get(post.topicId)?.push(post);
    const drafts = topics.map((topic) => draftOf(topic, byTopic.get(topic.topicId) ?? []));
    const words = new Set<string>();
    for (const draft of drafts) draft.collectWords(words);
    const stems = await this.stemmer.stems(words, languages);
    return topics.map((topic, at) => ({
      topicId: topic.topicId,
      number: topic.number,
      analysed: drafts[at]!.analyse(stems, languages),
      properties: [properties.space(topic.spaceId), properties.state(topic.state), properties.kind(topic.kind), ...topic.tags.map(properties.tag)],
    }));
  }
}

/** A colon is in no word, so properties never meet terms. */
export const properties = {
  space: (id: string) => `space:${id}`,
  state: (state: string) => `state:${state}`,
  kind: (kind: string) => `kind:${kind}`,
  tag: (slug: string) => `tag:${slug}`,
};

function draftOf(topic: TopicSourceRow, posts: readonly PostSourceRow[]): DocumentDraft {
  let solution: string | null = null;
  let length = 0;
  const others: string[] = [];
  for (const { id, html } of posts) {
    if (length > longestTopic) break;
    const text = textOfHtml(html);
    length += text.length;
    if (id === topic.solutionPostId) solution = text;
    else others.push(text);
  }
  return new DocumentDraft({ title: topic.title, solution, others, tags: topic.tags });
}
