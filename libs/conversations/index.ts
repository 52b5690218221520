import { CreateConversations1763700400000 } from './migrations/1763700400000-create-conversations.js';
import * as posts from './posts.entity.js';
import * as topics from './topics.entity.js';

export const conversationsSchema = {
  entities: [...Object.values(topics), ...Object.values(posts)],
  migrations: [CreateConversations1763700400000],
};
