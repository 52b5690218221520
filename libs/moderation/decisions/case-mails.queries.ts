import { statement } from '#platform';

export interface CaseRecipientRow {
  email: string | null;
  locale: string | null;
  topicTitle: string | null;
}

/** Whom a case concerns, and the topic it is about. Values: community, member, topic or null. */
export const caseRecipient = statement<CaseRecipientRow>(
  'moderation.case-recipient',
  `select m.email, m.locale, t.title as "topicTitle" from members m left join topics t on t.community_id = $1 and t.id = $3::uuid
    where m.community_id = $1 and m.id = $2`,
);
