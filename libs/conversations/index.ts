import { CreateConversations1763700400000 } from './migrations/1763700400000-create-conversations.js';
import { KeepAcceptance1763700410000 } from './migrations/1763700410000-keep-acceptance.js';
import * as posts from './posts.entity.js';
import * as topics from './topics.entity.js';

export const conversationsSchema = {
  entities: [...Object.values(topics), ...Object.values(posts)],
  migrations: [CreateConversations1763700400000, KeepAcceptance1763700410000],
};
export { ConversationsModule } from './conversations.module.js';
export { Asking, type NewTopicRef } from './asking.js';
export { Composer, type Composed } from './composer.js';
export { Contributing } from './contributing.js';
export { Curating } from './curating.js';
export { Drafting } from './drafting.js';
export { Editing } from './editing.js';
export { machinePaths } from './feeds/machine-paths.js';
export { Home } from './home.js';
export { Previewing } from './previewing.js';
export { Reading } from './reading.js';
export { ReadTracking } from './read-tracking.js';
export { Replying } from './replying.js';
export { Solving } from './solving.js';
export { TopicPages } from './topic-pages.js';
export { TopicAccess } from './topic-access.js';
export { Uploading } from './uploading.js';
export { Voting } from './voting.js';
export * from './content/index.js';
