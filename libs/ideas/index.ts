import type { Schema } from '#platform';
import * as board from './board/ideas.entity.js';
import { CreateIdeas1764147800000 } from './migrations/1764147800000-create-ideas.js';
import * as decisions from './status/decisions.entity.js';
import * as votes from './votes/votes.entity.js';

export const ideasSchema: Schema = {
  entities: [...Object.values(board), ...Object.values(votes), ...Object.values(decisions)],
  migrations: [CreateIdeas1764147800000],
};
export { IdeasModule } from './ideas.module.js';
export { Boards } from './board/boards.js';
export { IdeaKeeping } from './board/keeping.js';
export { IdeaPages } from './board/idea-pages.js';
export { Deciding } from './status/deciding.js';
export { IdeaVoting } from './votes/voting.js';
export { votersOf } from './votes/voters.sql.js';
