import type { IconName } from '#ui/icon-names';
import type { Notification, NotificationKind } from '#contracts';
import type { I18n } from '$lib/i18n/context';
import type { MessageKey } from '$lib/i18n/messages';
import type { Parameters } from '$lib/i18n/translator';
import { levelName } from '$lib/profile/trust-levels';

interface Sentence {
  key: MessageKey;
  values?: Parameters;
}

const plain: Partial<Record<NotificationKind, MessageKey>> = {
  answer: 'told.answer',
  reply: 'told.reply',
  mention: 'told.mention',
  solution: 'told.solution',
  solved: 'told.solved',
  'followed-reply': 'told.followed',
  topic: 'told.topic',
  confirm: 'told.confirm',
};

/** The sentence that a notification is told by; the names in it stay open, to be drawn by the page. */
export function sentenceOf({ kind, actorCount, level, outcome, campaign }: Notification): Sentence {
  switch (kind) {
    case 'kudos':
      return actorCount > 1 ? { key: 'told.kudosMore', values: { count: actorCount - 1 } } : { key: 'told.kudos' };
    case 'badge':
      return { key: 'told.badge' };
    case 'trust':
      return { key: 'told.trust', values: { level: level ?? 0 } };
    case 'decision':
      return { key: `told.decision.${outcome}` as MessageKey };
    case 'appeal':
      return { key: outcome === 'restore' || outcome === 'lift' ? `told.appeal.${outcome}` : 'told.appeal.keep' };
    case 'flag':
      return { key: outcome === 'agreed' ? 'told.flag.agreed' : 'told.flag.declined' };
    case 'idea-status':
      return { key: `told.idea.${outcome}` as MessageKey };
    case 'idea-delivered':
      return { key: 'told.idea.completed' };
    case 'result':
      return { key: outcome === 'round' ? 'told.result.round' : 'told.result.pairs' };
    case 'campaign-result':
      return { key: 'told.campaign' };
    case 'campaign-judging':
      return { key: !campaign ? 'told.judging.gone' : outcome === 'begun' ? 'told.judging.begun' : 'told.judging.asked' };
    case 'publication':
      return { key: 'told.publication' };
    case 'vote-case':
      return { key: `told.voteCase.${outcome}` as MessageKey };
    case 'nomination':
      return { key: outcome === 'accepted' ? 'told.nomination.accepted' : 'told.nomination.declined' };
    case 'suggestion':
      return { key: `told.suggestion.${outcome}` as MessageKey };
    default:
      return { key: plain[kind]! };
  }
}

const icons: Partial<Record<NotificationKind, IconName>> = { badge: 'ring', trust: 'up', decision: 'shield', appeal: 'shield', flag: 'flag', 'vote-case': 'filter', nomination: 'book', suggestion: 'pen', confirm: 'checkc', publication: 'globe', result: 'checkc', 'campaign-result': 'megaphone', 'campaign-judging': 'list', solved: 'checkc', solution: 'checkc' };

/** What stands for somebody where nobody did it. */
export function iconOf(kind: NotificationKind): IconName {
  return icons[kind] ?? 'user';
}

/** A name in the sentence. */
export function nameIn(slot: string, { actor, topic, badge, level, version, campaign }: Notification, { t, formats }: Pick<I18n, 't' | 'formats'>): string {
  if (slot === 'topic') return topic?.title ?? t('told.aTopic');
  if (slot === 'campaign') return campaign?.name ?? t('told.aCampaign');
  if (slot === 'until') return campaign ? formats.exact(campaign.resultBy) : '';
  if (slot === 'badge') return t(`badge.${badge?.key}.name` as MessageKey);
  if (slot === 'version') return version ?? '';
  if (slot === 'name') return t(levelName(level ?? 0));
  return actor?.displayName ?? t('people.gone');
}
