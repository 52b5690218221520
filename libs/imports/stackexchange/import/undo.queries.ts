export interface UndoneCounts {
  topics: number;
  posts: number;
  members: number;
}

/** Somebody uses the account: a password, or an address that was proven. */
const isClaimed = `(m.password_hash is not null or m.email_verified_at is not null)`;

/** Values: community, source, prefix of external ids. */
export const undoneCounts = `
  with gone as (select id from topics where community_id = $1 and starts_with(external_id, $3))
  select (select count(*)::int from gone) as topics,
         (select count(*)::int from posts p join gone on gone.id = p.topic_id where p.community_id = $1) as posts,
         (select count(*)::int from posts p join gone on gone.id = p.topic_id where p.community_id = $1 and (p.external_id is null or not starts_with(p.external_id, $3))) as "ownPosts",
         (select count(*)::int from members m where m.community_id = $1 and m.external_source = $2 and not ${isClaimed}) as members,
         (select count(*)::int from members m where m.community_id = $1 and m.external_source = $2 and ${isClaimed}) as "claimedMembers"`;

/** Values: community, prefix, limit. */
export const topicsToRemove = `select id from topics where community_id = $1 and starts_with(external_id, $2) limit $3`;

/** What hangs on topics without a foreign key. Values of each: community, topics. */
export const afterUndo = [
  'delete from topic_tags where community_id = $1 and topic_id = any($2::uuid[])',
  'delete from topic_links where community_id = $1 and (from_topic_id = any($2::uuid[]) or to_topic_id = any($2::uuid[]))',
  'delete from idea_votes where community_id = $1 and topic_id = any($2::uuid[])',
  'delete from idea_decisions where community_id = $1 and topic_id = any($2::uuid[])',
  'delete from ideas where community_id = $1 and topic_id = any($2::uuid[])',
  'delete from me_toos where community_id = $1 and topic_id = any($2::uuid[])',
  'delete from topic_reads where community_id = $1 and topic_id = any($2::uuid[])',
  'update attachments a set post_id = null from posts p where a.community_id = $1 and p.community_id = $1 and p.id = a.post_id and p.topic_id = any($2::uuid[])',
];

/** Posts, votes and versions go by their foreign keys. Values: community, topics. */
export const removeTopics = 'delete from topics where community_id = $1 and id = any($2::uuid[])';

/** Values: community, source. Who has written, voted or asked elsewhere meanwhile stays; the levels of who goes, go too. Returns who went. */
export const removeMembers = `
  with gone as (
    delete from members m where m.community_id = $1 and m.external_source = $2 and not ${isClaimed}
       and not exists (select from posts p where p.community_id = $1 and p.author_id = m.id)
       and not exists (select from votes v where v.community_id = $1 and v.member_id = m.id)
    returning m.id
  ),
  changes as (delete from trust_changes c using gone where c.community_id = $1 and c.member_id = gone.id),
  standings as (delete from trust_standings s using gone where s.community_id = $1 and s.member_id = gone.id)
  select id from gone`;

/** Tags that the import made and that nothing carries any more. Values: community, import. */
export const removeTags = `
  delete from tags t using import_rows r
   where r.community_id = $1 and r.import_id = $2 and r.kind = 'made-tag' and t.community_id = $1 and t.id = (r.content ->> 'tagId')::uuid
     and not exists (select from topic_tags x where x.community_id = $1 and x.tag_id = t.id)`;

/** Values: community, space. */
export const removeSpace = 'delete from spaces s where s.community_id = $1 and s.id = $2 and not exists (select from topics t where t.community_id = $1 and t.space_id = s.id)';
