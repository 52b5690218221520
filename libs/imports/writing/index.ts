/** Writing many rows at once, as they were elsewhere. */
export { ContentRepository } from './content.repository.js';
export type { MemberRecord, MeTooRecord, PostRecord, RevisionRecord, TopicRecord, TopicLinkRecord, TopicTagRecord, VoteRecord } from './rows.js';
export { countDescendants, countThread, placePosts, type Place, type PlacedPost, type ThreadCounts, type ThreadPost } from './thread.js';
