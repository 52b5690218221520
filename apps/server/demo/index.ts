import { demoArticles } from './articles/index.js';
import { demoEntries } from './ideas/changelog.js';
import { demoIdeas } from './ideas/index.js';
import { demoRounds } from './ideas/rounds.js';
import { demoMembers } from './members.js';
import { products, spaces, versions } from './spaces.js';
import { demoTags } from './tags.js';
import { demoTopics } from './topics/index.js';
import type { DemoCommunity } from './types.js';

export type { DemoArticle, DemoCommunity, DemoEntry, DemoIdea, DemoMember, DemoReply, DemoRound, DemoSpace, DemoTag, DemoTopic } from './types.js';
export { resolveTopicRefs, slugifyTitle, topicRef, topicRefsIn } from './topic-ref.js';

/** The community of an invented company, shown to people who start Hearth to look around. */
export const demoCommunity: DemoCommunity = {
  name: 'Northwind Community',
  tagline: 'People who run Northwind at home, helping each other. This is a demo: the company, its products and everybody who writes here are invented.',
  searchLanguages: ['english', 'german', 'french', 'arabic'],
  products,
  versions,
  spaces,
  members: demoMembers,
  tags: demoTags,
  topics: [...demoTopics, ...demoIdeas.map(({ topic }) => topic)],
  ideas: demoIdeas,
  entries: demoEntries,
  rounds: demoRounds,
  articles: demoArticles,
};
