import { statement } from '#platform';

/** Values: community, post. */
export const authorOfPost = statement<{ authorId: string | null }>('moderation.author-of-post', `select author_id as "authorId" from posts where community_id = $1 and id = $2`);
