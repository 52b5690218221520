import { CreateConversations1763700400000 } from './migrations/1763700400000-create-conversations.js';
import { KeepAcceptance1763700410000 } from './migrations/1763700410000-keep-acceptance.js';
import { KeepWhoClosed1764137300000 } from './migrations/1764137300000-keep-who-closed.js';
import { FindVotesByPost1764141100000 } from './migrations/1764141100000-find-votes-by-post.js';
import { IndexVoters1764142010000 } from './migrations/1764142010000-index-voters.js';
import { HidePosts1764143000000 } from './migrations/1764143000000-hide-posts.js';
import { FindByWhoActed1764144000000 } from './migrations/1764144000000-find-by-who-acted.js';
import { KeepTopicsInOrder1764146000000 } from './migrations/1764146000000-keep-topics-in-order.js';
import * as moves from './acts/moves.entity.js';
import { SuggestEdits1764146110000 } from './migrations/1764146110000-suggest-edits.js';
import { CountPeopleInSight1764146630000 } from './migrations/1764146630000-count-people-in-sight.js';
import * as posts from './posts/posts.entity.js';
import * as topics from './topics/topics.entity.js';

export const conversationsSchema = {
  entities: [...Object.values(topics), ...Object.values(posts), ...Object.values(moves)],
  migrations: [CreateConversations1763700400000, KeepAcceptance1763700410000, KeepWhoClosed1764137300000, FindVotesByPost1764141100000, IndexVoters1764142010000, HidePosts1764143000000, FindByWhoActed1764144000000, KeepTopicsInOrder1764146000000, SuggestEdits1764146110000, CountPeopleInSight1764146630000],
};
export { ConversationsModule } from './conversations.module.js';
export { Locking } from './acts/locking.js';
export { Merging } from './acts/merging.js';
export { PuttingBack } from './acts/putting-back.js';
export { Splitting } from './acts/splitting.js';
export { TopicActs, type ColumnAct } from './acts/topic-acts.js';
export { Asking, type NewTopicRef } from './topics/asking.js';
export { Composer, type Composed } from './posts/composer.js';
export { Contributing } from './contributions/contributing.js';
export { Curating } from './topics/curating.js';
export { Duplicates, type DuplicateState } from './topics/duplicates.js';
export { Drafting } from './drafts/drafting.js';
export { Editing } from './posts/editing.js';
export { machinePaths } from './feeds/machine-paths.js';
export { Home } from './topics/home.js';
export { Previewing } from './posts/previewing.js';
export { Reading } from './reading/reading.js';
export { ReadTracking } from './reading/read-tracking.js';
export { Replying } from './posts/replying.js';
export { Solving } from './topics/solving.js';
export { canReviewEdits, postAbilities } from './posts/posts.policy.js';
export { SuggestedTexts } from './posts/suggested-texts.js';
export { TopicPages } from './topics/topic-pages.js';
export { topicAbilities } from './topics/topics.policy.js';
export { topicState } from './topics/topics.presenter.js';
export { TopicAccess, type VisiblePost, type VisibleTopic } from './topics/topic-access.js';
export { Uploading } from './files/uploading.js';
export { Screening, type WrittenPost } from './newcomers/screening.js';
export { Withholding, type PostState } from './posts/withholding.js';
export { Voting } from './posts/voting.js';
export * from './content/index.js';
