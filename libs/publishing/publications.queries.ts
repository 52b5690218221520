import { statement } from '#platform';
import type { PublicationRow } from './publications.entity.js';

const columns = `p.id, p.state, p.topic_id as "topicId", p.published_topic_id as "publishedTopicId", p.cleaned ->> 'title' as title, p.space_id as "spaceId",
                 p.asked_by as "askedBy", p.created_at as "createdAt", p.expires_at as "expiresAt"`;

export type ListedPublication = Pick<PublicationRow, 'id' | 'state' | 'topicId' | 'publishedTopicId' | 'spaceId' | 'askedBy' | 'createdAt' | 'expiresAt'> & { title: string | null };

/** For staff, the newest first. Values: community, id before which, spaces that the reader sees, limit. */
export const publicationPage = statement<ListedPublication>(
  'publishing.page',
  `select ${columns} from publications p left join topics t on t.community_id = $1 and t.id = p.topic_id
    where p.community_id = $1 and ($2::uuid is null or p.id < $2) and (p.topic_id is null or t.space_id = any($3::uuid[]))
    order by p.id desc limit $4`,
);

/** Those that wait for a member's word. Values: community, member. */
export const publicationsAsked = statement<ListedPublication>(
  'publishing.asked',
  `select ${columns} from publications p where p.community_id = $1 and p.customer_id = $2 and p.state = 'waiting' and p.expires_at > now() order by p.id desc`,
);

/** What stands of a topic, be it the private or the public one. Values: community, topic. */
export const publicationOfTopic = statement<ListedPublication>(
  'publishing.of-topic',
  `select ${columns} from publications p where p.community_id = $1 and (p.topic_id = $2 or p.published_topic_id = $2) and p.state in ('waiting', 'published') limit 1`,
);

export const expire = statement(
  'publishing.expire',
  `update publications set state = 'expired', decided_at = now(), original = null, cleaned = null, customer_email = null, token_hash = null
    where community_id = $1 and state = 'waiting' and expires_at <= now()`,
);

/** Everybody who wrote in a topic: their names are looked for. Values: community, topic. */
export const namesInTopic = statement<{ handle: string; displayName: string }>(
  'publishing.names',
  `select m.handle, m.display_name as "displayName" from members m
    where m.community_id = $1 and m.id in (select author_id from posts where community_id = $1 and topic_id = $2)`,
);

/** Which solution a topic has, and what its author is. Values: community, topic. */
export const solutionOfTopic = statement<{ source: string; authorId: string | null; role: string | null }>(
  'publishing.solution',
  `select p.source, p.author_id as "authorId", m.role from topics t
     join posts p on p.community_id = $1 and p.id = t.solution_post_id and p.deleted_at is null
     left join members m on m.community_id = $1 and m.id = p.author_id
    where t.community_id = $1 and t.id = $2`,
);

/** Values: community, topic. */
export const questionOfTopic = statement<{ source: string }>('publishing.question', `select source from posts where community_id = $1 and topic_id = $2 and position = 1`);

/** The account of a mailbox, if it was proved. Values: community, e-mail. */
export const memberOfMailbox = statement<{ id: string; displayName: string }>(
  'publishing.mailbox',
  `select id, display_name as "displayName" from members where community_id = $1 and email = $2 and email_verified_at is not null and (suspended_until is null or suspended_until < now())`,
);

/** Where a member is written to. Values: community, member. */
export const customerMail = statement<{ email: string | null; locale: string | null }>('publishing.customer-mail', `select email, locale from members where community_id = $1 and id = $2 and email_verified_at is not null`);

/** Values: community, topic. */
export const bodyOfTopic = statement<{ id: string }>('publishing.body', `select id from posts where community_id = $1 and topic_id = $2 and position = 1`);
