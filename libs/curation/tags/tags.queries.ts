import type { SynonymState } from '#contracts';
import { statement } from '#platform';

export interface TagTextVersionRow {
  version: number;
  source: string;
  html: string;
  editedBy: string | null;
  editedAt: Date | null;
}

/** Values: community, tag. */
export const tagText = statement<TagTextVersionRow>(
  'tag-texts.find',
  `select version, source, html, edited_by as "editedBy", edited_at as "editedAt" from tag_texts where community_id = $1 and tag_id = $2`,
);

export interface TagRevisionListRow {
  version: number;
  description: string;
  source: string;
  editorId: string | null;
  note: string;
  restored: number | null;
  createdAt: Date;
}

const revisionColumns = `version, description, source, editor_id as "editorId", note, restored, created_at as "createdAt"`;

/** Newest first. Values: community, tag. */
export const revisionsOfTag = statement<TagRevisionListRow>(
  'tag-texts.revisions',
  `select ${revisionColumns} from tag_revisions where community_id = $1 and tag_id = $2 order by version desc limit 200`,
);

/** Values: community, tag, version. */
export const revisionOfTag = statement<TagRevisionListRow>(
  'tag-texts.revision',
  `select ${revisionColumns} from tag_revisions where community_id = $1 and tag_id = $2 and version = $3`,
);

export interface SynonymProposalListRow {
  id: string;
  word: string;
  tagId: string;
  tag: string;
  memberId: string;
  reason: string;
  state: SynonymState;
  decidedBy: string | null;
  decidedAt: Date | null;
  actionId: string | null;
  createdAt: Date;
  approvals: number;
  declines: number;
  ownVote: boolean | null;
}

/** As somebody meets them who meets the tags. Parameters are the visible spaces and the member. */
const proposals = (spaces: string, member: string): string => `
  select s.id, s.word, s.tag_id as "tagId", g.slug as tag, s.member_id as "memberId", s.reason, s.state, s.decided_by as "decidedBy",
         s.decided_at as "decidedAt", s.action_id as "actionId", s.created_at as "createdAt",
         (select count(*)::int from synonym_votes v where v.community_id = $1 and v.proposal_id = s.id and v.approves) as approvals,
         (select count(*)::int from synonym_votes v where v.community_id = $1 and v.proposal_id = s.id and not v.approves) as declines,
         (select v.approves from synonym_votes v where v.community_id = $1 and v.proposal_id = s.id and v.member_id = ${member}::uuid) as "ownVote"
    from synonym_proposals s
    join tags g on g.community_id = $1 and g.id = s.tag_id and (g.topic_counts = '{}' or g.topic_counts ?| ${spaces}::text[])
   where s.community_id = $1`;

/** Open ones first. Values: community, visible spaces, member or null, tag. */
export const proposalsOfTag = statement<SynonymProposalListRow>(
  'synonyms.of-tag',
  `${proposals('$2', '$3')} and s.tag_id = $4 order by s.state <> 'open', s.created_at desc limit 20`,
);

/** The oldest first. Values: community, visible spaces, member or null. */
export const openProposals = statement<SynonymProposalListRow>('synonyms.open', `${proposals('$2', '$3')} and s.state = 'open' order by s.created_at limit 50`);

/** Values: community, visible spaces, member or null, proposal. */
export const proposalById = statement<SynonymProposalListRow>('synonyms.by-id', `${proposals('$2', '$3')} and s.id = $4`);
