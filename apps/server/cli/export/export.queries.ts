/** One kind of line of an export. `$1` is the community; every column is named, so that a new one cannot leak. */
export interface Section {
  type: string;
  /** Left out of an export without private content. */
  isPrivate: boolean;
  sql: string;
}

const time = (column: string, name: string): string => `${column} as "${name}"`;

/** Spaces that a guest may see; with private content all of them. */
const openSpace = (withPrivate: boolean, alias: string): string => (withPrivate ? 'true' : `(${alias}.visibility = 'public' and ${alias}.archived_at is null)`);
const openTopic = (withPrivate: boolean): string =>
  withPrivate ? 'true' : `(t.deleted_at is null and exists (select from spaces s where s.community_id = $1 and s.id = t.space_id and ${openSpace(false, 's')}))`;
const openPost = (withPrivate: boolean): string => (withPrivate ? 'true' : `(p.deleted_at is null and ${openTopic(false)})`);

const topicJoin = 'join topics t on t.community_id = $1 and t.id =';

/** The lines of an export in an order in which each refers to earlier ones only. */
export function sections(withPrivate: boolean): Section[] {
  const all: Section[] = [
    {
      type: 'group',
      isPrivate: true,
      sql: `select g.id, g.name, ${time('g.created_at', 'createdAt')},
                   array(select x.member_id from group_members x where x.community_id = $1 and x.group_id = g.id order by 1) as "memberIds"
              from groups g where g.community_id = $1 order by g.id`,
    },
    {
      type: 'space',
      isPrivate: false,
      sql: `select s.id, s.slug, s.name, s.description, s.kind, s.icon, s.position, s.visibility, s.template, s.downvotes, ${time('s.archived_at', 'archivedAt')}, ${time('s.created_at', 'createdAt')}
                   ${withPrivate ? `, array(select x.group_id from space_groups x where x.community_id = $1 and x.space_id = s.id order by 1) as "groupIds"` : ''}
              from spaces s where s.community_id = $1 and ${openSpace(withPrivate, 's')} order by s.position, s.id`,
    },
    {
      type: 'tag',
      isPrivate: false,
      sql: `select g.id, g.slug, g.description, array(select y.slug from tag_synonyms y where y.community_id = $1 and y.tag_id = g.id order by 1) as synonyms
              from tags g where g.community_id = $1 order by g.slug`,
    },
    {
      type: 'member',
      isPrivate: false,
      sql: `select m.id, m.handle, m.display_name as "displayName", m.role, m.title, m.bio, m.avatar_url as "avatarUrl", ${time('m.created_at', 'joinedAt')},
                   m.external_source as "externalSource", m.external_id as "externalId"
                   ${withPrivate ? `, m.email, ${time('m.email_verified_at', 'emailVerifiedAt')}, m.locale, m.theme, m.density, m.shortcuts, m.on_leaderboards as "onLeaderboards", ${time('m.read_before', 'readBefore')}, ${time('m.last_seen_at', 'lastSeenAt')}` : ''}
              from members m where m.community_id = $1 order by m.id`,
    },
    {
      type: 'topic',
      isPrivate: false,
      sql: `select t.id, t.number, t.space_id as "spaceId", t.kind, t.title, t.slug, t.author_id as "authorId", t.tags, t.product, t.product_version as "productVersion",
                   t.solution_post_id as "solutionPostId", t.solution_accepted_by as "solutionAcceptedBy", ${time('t.solved_at', 'solvedAt')}, ${time('t.created_at', 'createdAt')},
                   ${time('t.last_activity_at', 'lastActivityAt')}, t.view_count as "viewCount", t.kudos_count as "kudosCount", t.me_too_count as "meTooCount",
                   ${time('t.pinned_at', 'pinnedAt')}, ${time('t.closed_at', 'closedAt')}, t.close_reason as "closeReason", t.external_id as "externalId"
                   ${withPrivate ? `, ${time('t.deleted_at', 'deletedAt')}, t.deleted_by as "deletedBy", ${time('t.hidden_at', 'hiddenAt')}` : ''}
              from topics t where t.community_id = $1 and ${openTopic(withPrivate)} order by t.number`,
    },
    {
      type: 'post',
      isPrivate: false,
      sql: `select p.id, p.topic_id as "topicId", p.kind, p.parent_id as "parentId", p.position, p.author_id as "authorId", p.source, p.version, ${time('p.created_at', 'createdAt')},
                   ${time('p.edited_at', 'editedAt')}, p.edited_by as "editedBy", p.kudos_count as "kudosCount", p.downvote_count as "downvoteCount", p.external_id as "externalId"
                   ${withPrivate ? `, ${time('p.deleted_at', 'deletedAt')}, p.deleted_by as "deletedBy", ${time('p.hidden_at', 'hiddenAt')}, p.hidden_reason as "hiddenReason"` : ''}
              from posts p ${topicJoin} p.topic_id where p.community_id = $1 and ${openPost(withPrivate)} order by t.number, p.position`,
    },
    {
      type: 'revision',
      isPrivate: false,
      sql: `select r.post_id as "postId", r.version, r.title, r.source, r.editor_id as "editorId", r.reason, ${time('r.created_at', 'createdAt')}
              from post_revisions r join posts p on p.community_id = $1 and p.id = r.post_id ${topicJoin} p.topic_id
             where r.community_id = $1 and ${openPost(withPrivate)} ${withPrivate ? '' : 'and r.version >= p.open_version'} order by r.post_id, r.version`,
    },
    {
      type: 'link',
      isPrivate: false,
      sql: `select l.from_topic_id as "fromTopicId", l.to_topic_id as "toTopicId", l.kind, ${time('l.created_at', 'createdAt')}
              from topic_links l ${topicJoin} l.from_topic_id
             where l.community_id = $1 and ${openTopic(withPrivate)}
               and exists (select from topics t where t.community_id = $1 and t.id = l.to_topic_id and ${openTopic(withPrivate)})
             order by 1, 2, 3`,
    },
    {
      type: 'attachment',
      isPrivate: false,
      sql: `select a.id, a.post_id as "postId", a.member_id as "memberId", a.storage_key as "storageKey", a.mime, a.width, a.height, a.bytes, ${time('a.created_at', 'createdAt')}
              from attachments a ${withPrivate ? 'left join' : 'join'} posts p on p.community_id = $1 and p.id = a.post_id ${withPrivate ? '' : `${topicJoin} p.topic_id`}
             where a.community_id = $1 and ${openPost(withPrivate)} order by a.id`,
    },
    {
      type: 'vote',
      isPrivate: true,
      sql: `select v.post_id as "postId", v.member_id as "memberId", v.kind, ${time('v.created_at', 'createdAt')}, v.external_id as "externalId"
              from votes v where v.community_id = $1 order by v.id`,
    },
    { type: 'meToo', isPrivate: true, sql: `select topic_id as "topicId", member_id as "memberId", ${time('created_at', 'createdAt')} from me_toos where community_id = $1 order by 1, 2` },
    { type: 'read', isPrivate: true, sql: `select member_id as "memberId", topic_id as "topicId", position, ${time('read_at', 'readAt')} from topic_reads where community_id = $1 order by 1, 2` },
    { type: 'draft', isPrivate: true, sql: `select member_id as "memberId", key, content, ${time('updated_at', 'updatedAt')} from drafts where community_id = $1 order by 1, 2` },
  ];
  return all.filter(({ isPrivate }) => withPrivate || !isPrivate);
}
