import { statement } from '#platform';

export interface CaseRecipientRow {
  email: string | null;
  locale: string | null;
  topicTitle: string | null;
  suspendedUntil: Date | null;
  silencedUntil: Date | null;
}

/** Whom a case concerns, and the topic it is about. Values: community, member, topic or null. */
export const caseRecipient = statement<CaseRecipientRow>(
  'moderation.case-recipient',
  `select m.email, m.locale, t.title as "topicTitle", m.suspended_until as "suspendedUntil", m.silenced_until as "silencedUntil" from members m left join topics t on t.community_id = $1 and t.id = $3::uuid
    where m.community_id = $1 and m.id = $2`,
);

export interface SpaceRecipientRow {
  email: string | null;
  locale: string | null;
  spaceName: string;
  spaceSlug: string;
}

/** Whom a line about a space concerns, and the space. Values: community, member, space. */
export const spaceRecipient = statement<SpaceRecipientRow>(
  'moderation.space-recipient',
  `select m.email, m.locale, s.name as "spaceName", s.slug as "spaceSlug" from members m join spaces s on s.community_id = $1 and s.id = $3
    where m.community_id = $1 and m.id = $2`,
);
