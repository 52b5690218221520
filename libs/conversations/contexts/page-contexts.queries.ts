import { statement } from '#platform';

export interface PageContextKept {
  said: Record<string, string>;
  signed: Record<string, string> | null;
  createdAt: Date;
}

/** Values: community, id, said, signed, issuer, subject. */
export const addContext = statement('contexts.add', `insert into page_contexts (community_id, id, said, signed, issuer, subject) values ($1, $2, $3::jsonb, $4::jsonb, $5, $6)`);

/** Values: community, id. */
export const contextOfId = statement<PageContextKept>('contexts.of-id', `select said, signed, created_at as "createdAt" from page_contexts where community_id = $1 and id = $2 and created_at > now() - interval '1 day'`);

/** Values: community, topic. */
export const contextOfTopic = statement<PageContextKept>('contexts.of-topic', `select said, signed, created_at as "createdAt" from page_contexts where community_id = $1 and topic_id = $2`);

/**
 * Sends a context with a question, once. What was vouched for of somebody else does not go along. Values: community, id,
 * topic, asker.
 */
export const sendContext = statement(
  'contexts.send',
  `update page_contexts c set topic_id = $3, issuer = null, subject = null,
          signed = case when exists (
            select 1 from external_accounts x where x.community_id = $1 and x.issuer = c.issuer and x.subject = c.subject and x.member_id <> $4::uuid) then null else c.signed end
    where c.community_id = $1 and c.id = $2 and c.topic_id is null and c.created_at > now() - interval '1 day'`,
);

/** Values: community. */
export const forgetUnsent = statement('contexts.forget-unsent', `delete from page_contexts where community_id = $1 and topic_id is null and created_at < now() - interval '1 day'`);
