import { Injectable } from '@nestjs/common';
import { DocumentDraft, type Analysed } from '../analysis/document.js';
import { TopicTexts, type TopicText } from '../topic-texts.js';
import { Stemmer } from './stemmer.js';

export interface AnalysedTopic {
  topicId: string;
  number: number;
  analysed: Analysed;
  /** Terms without weight that filters use, such as `tag:mesh`. */
  properties: string[];
}

/** A colon is in no word, so properties never meet terms. */
export const properties = {
  space: (id: string) => `space:${id}`,
  state: (state: string) => `state:${state}`,
  kind: (kind: string) => `kind:${kind}`,
  tag: (slug: string) => `tag:${slug}`,
};

/** Reads live topics and cuts them into terms. */
@Injectable()
export class TopicReader {
  constructor(
    private readonly texts: TopicTexts,
    private readonly stemmer: Stemmer,
  ) {}

  async read(topicIds: readonly string[], languages: readonly string[]): Promise<AnalysedTopic[]> {
    const topics = await this.texts.of(topicIds);
    const drafts = topics.map(draftOf);
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

function draftOf({ title, solution, body, replies, tags }: TopicText): DocumentDraft {
  return new DocumentDraft({ title, solution, others: [body, ...replies], tags });
}
