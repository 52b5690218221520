import { z } from 'zod';
import { Id } from './common.js';

/** Client to server over socket.io; each is acknowledged with `{ ok }` or `{ ok: false, code }`. */
export const clientMessages = {
  'topic.join': z.strictObject({ topicId: Id }),
  'topic.leave': z.strictObject({ topicId: Id }),
  'topic.typing': z.strictObject({ topicId: Id, typing: z.boolean() }),
  'article.join': z.strictObject({ articleId: Id }),
  'article.leave': z.strictObject({ articleId: Id }),
  /** Has it open to edit it; said again before half a minute is over. */
  'article.editing': z.strictObject({ articleId: Id }),
  'space.join': z.strictObject({ spaceId: Id }),
  'space.leave': z.strictObject({ spaceId: Id }),
  /** A member hears of their own inbox alone. */
  'member.join': z.strictObject({ memberId: Id }),
  'member.leave': z.strictObject({ memberId: Id }),
} as const;

/** Server to client: ids and versions only; the client fetches what it may see. */
export const serverMessages = {
  'topic.activity': z.object({
    topicId: Id,
    event: z.enum(['post.created', 'post.changed', 'vote.changed', 'solution.changed', 'topic.changed', 'me-too.changed']),
    postId: Id.nullable(),
    actorId: Id.nullable(),
    /** Highest position in the topic: a client that knows a lower one has replies to fetch. */
    lastPosition: z.number().int(),
    replyCount: z.number().int(),
    participantCount: z.number().int(),
    /** What happened to a post that changed. */
    change: z.enum(['edited', 'deleted', 'restored', 'hidden', 'unhidden']).optional(),
    kudosCount: z.number().int().optional(),
    downvoteCount: z.number().int().optional(),
    meTooCount: z.number().int().optional(),
    /** The number of the topic that this one was merged into. */
    movedTo: z.number().int().nullable().optional(),
  }),
  'topic.presence': z.object({ topicId: Id, viewers: z.number().int(), typing: z.array(z.string()) }),
  'article.editing': z.object({ articleId: Id, memberId: Id, name: z.string() }),
  'space.activity': z.object({ spaceId: Id, topicId: Id }),
  /** As a board and an idea show them; of sealed rounds nothing is told. */
  'idea.votes': z.object({ topicId: Id, up: z.number().int(), down: z.number().int() }),
  'inbox.changed': z.object({ memberId: Id }),
} as const;
export type ClientMessage = keyof typeof clientMessages;
export type ServerMessage = keyof typeof serverMessages;
export type ServerPayload<Name extends ServerMessage> = z.infer<(typeof serverMessages)[Name]>;
export type TopicActivity = z.infer<(typeof serverMessages)['topic.activity']>;
export type TopicPresence = z.infer<(typeof serverMessages)['topic.presence']>;
export type SpaceActivity = z.infer<(typeof serverMessages)['space.activity']>;
