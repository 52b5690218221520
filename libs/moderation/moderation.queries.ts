import type { HidingReason, RoleName } from '#contracts';
import { heldRoles } from '#identity';
import { statement } from '#platform';

export interface TouchedPostRow {
  postId: string;
  authorId: string | null;
  topicId: string;
  spaceId: string;
  version: number;
  hiddenReason: HidingReason | null;
  actorRole: RoleName | null;
  /** Null where it stands. */
  deletedBy: string | null;
  /** Of a topic's first post. */
  topicDeletedBy: string | null;
}

const touched = `p.id as "postId", p.author_id as "authorId", p.topic_id as "topicId", t.space_id as "spaceId", p.version, p.hidden_reason as "hiddenReason", p.deleted_by as "deletedBy", t.deleted_by as "topicDeletedBy",
  (select m.role from members m where m.community_id = $1 and m.id = $3::uuid) as "actorRole"`;
const topicOfPost = 'join topics t on t.community_id = $1 and t.id = p.topic_id';

/** A post that something happened to. Values: community, post, who did it or null. */
export const touchedPost = statement<TouchedPostRow>('moderation.touched-post', `select ${touched} from posts p ${topicOfPost} where p.community_id = $1 and p.id = $2`);

/** The body of a topic that something happened to. Values: community, topic, who did it or null. */
export const touchedBody = statement<TouchedPostRow>(
  'moderation.touched-body',
  `select ${touched} from posts p ${topicOfPost} where p.community_id = $1 and p.topic_id = $2 and p.position = 1`,
);

export interface PlacesOfMemberRow {
  moderates: string[];
  reviewedIn: string[];
}

/** Where a member keeps order, and where the queue had items about him. Values: community, member. */
export const placesOfMember = statement<PlacesOfMemberRow>(
  'moderation.places-of-member',
  `select array(select o.space_id from ${heldRoles('$1', '$2')} o where o.role = 'moderator') as moderates,
          array(select distinct r.space_id from reviewables r where r.community_id = $1 and r.member_id = $2) as "reviewedIn"`,
);
