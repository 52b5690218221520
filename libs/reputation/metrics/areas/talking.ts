import { countOf, type Area } from '../metric.js';

/** A row is a comment, a reply or the beginning of a discussion that the member wrote. */
export const talking: Area = {
  key: 'talking',
  facts: `
    select p.author_id as member_id, t.audience, p.kind, t.kind as topic_kind, t.id as topic_id, p.kudos_count as kudos, t.reply_count as replies, t.participant_count as people,
           parent.author_id as parent_author_id, t.author_id as topic_author_id, parent.kind as parent_kind
      from given g
      join posts p on p.community_id = $1 and p.author_id = g.member_id and p.deleted_at is null
      join live t on t.id = p.topic_id
      left join posts parent on parent.community_id = $1 and parent.id = p.parent_id and parent.deleted_at is null
     where p.kind in ('comment', 'reply') or (p.kind = 'body' and t.kind = 'discussion')`,
  metrics: [
    { key: 'comments', name: 'Comments', unit: 'count', definition: 'Comments under answers that still stand.', value: countOf(`kind = 'comment'`) },
    { key: 'comments-with-kudos', name: 'Comments with kudos', unit: 'count', definition: 'Comments with at least one kudos.', value: countOf(`kind = 'comment' and kudos >= 1`) },
    { key: 'comments-on-others', name: 'Comments to others', unit: 'count', definition: 'Comments that reply to somebody else.', value: countOf(`kind = 'comment' and parent_author_id is distinct from member_id`) },
    { key: 'discussions-started', name: 'Discussions started', unit: 'count', definition: 'Discussions that the member began.', value: countOf(`kind = 'body'`) },
    { key: 'discussions-alive', name: 'Discussions of five', unit: 'count', definition: 'Discussions that the member began and at least five people took part in.', value: countOf(`kind = 'body' and people >= 5`) },
    { key: 'discussions-joined', name: 'Discussions joined', unit: 'count', definition: 'Discussions of others in which the member replied.', value: `count(distinct topic_id) filter (where topic_kind = 'discussion' and kind <> 'body' and topic_author_id is distinct from member_id)` },
    { key: 'replies', name: 'Replies in discussions', unit: 'count', definition: 'Replies in discussions that still stand.', value: countOf(`topic_kind = 'discussion' and kind <> 'body'`) },
    { key: 'replies-with-kudos', name: 'Replies with kudos', unit: 'count', definition: 'Replies in discussions with at least one kudos.', value: countOf(`topic_kind = 'discussion' and kind <> 'body' and kudos >= 1`) },
    { key: 'people-talked-with', name: 'People talked with', unit: 'count', definition: 'Different people to whom the member wrote a comment or reply.', value: 'count(distinct parent_author_id) filter (where parent_author_id <> member_id)' },
    { key: 'talk-kudos', name: 'Kudos for comments and discussions', unit: 'count', definition: 'Kudos on the member’s comments, replies and discussions.', value: 'sum(kudos)' },
  ],
};
