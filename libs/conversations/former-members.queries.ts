import { statement } from '#platform';

/** Values: community, member. */
export const forgetFormerMember = statement(
  'posts.forget-former-member',
  `with unsent as (delete from drafts where community_id = $1 and member_id = $2),
        places as (delete from page_contexts c where c.community_id = $1 and c.topic_id in (select t.id from topics t where t.community_id = $1 and t.author_id = $2))
   delete from topic_reads where community_id = $1 and member_id = $2`,
);
