import type { MemberRef, Nomination } from '#contracts';
import { renderMarkdown } from '#conversations';
import { currentActor } from '#platform';
import { canDecideIn, nominationAbilities, type NominationSubject } from '../promotion.policy.js';
import type { NominationListRow } from './nominations.queries.js';

/** With what the readers of its answer let become of it. */
export type SeenNomination = NominationListRow & Pick<NominationSubject, 'becomesArticle'>;

/** The beginning of a text is what it is without whom it names. */
const unlinked = { mentions: new Map(), topicTitles: new Map(), siteUrl: '' };

export function presentNomination(row: SeenNomination, members: ReadonlyMap<string, MemberRef>): Nomination {
  const member = (id: string | null): MemberRef | null => (id ? (members.get(id) ?? null) : null);
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    by: member(row.memberId),
    note: row.note,
    createdAt: row.createdAt.toISOString(),
    postId: row.postId,
    author: member(row.authorId),
    excerpt: renderMarkdown(row.source, unlinked).excerpt(),
    topic: { number: row.topicNumber, slug: row.topicSlug, title: row.topicTitle },
    article: row.articleNumber === null ? null : { number: row.articleNumber, slug: row.articleSlug!, title: row.articleTitle! },
    merit: { score: Number(row.score), views: row.views, solved: row.solved, finds: row.finds },
    decidedBy: member(row.decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reason,
    promotionId: canDecideIn(currentActor(), row.spaceId) ? row.promotionId : null,
    abilities: nominationAbilities(currentActor(), row),
  };
}
