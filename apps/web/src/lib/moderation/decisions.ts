import type { PostDecision } from '#contracts';
import type { IconName } from '#ui/icon-names';

/** The buttons of a decision, with their keys, in the order in which they stand. */
export const decisions: readonly { action: PostDecision; key: string; icon: IconName; danger?: boolean }[] = [
  { action: 'restore', key: 'R', icon: 'undo' },
  { action: 'edit', key: 'E', icon: 'pen' },
  { action: 'hide', key: 'K', icon: 'eye' },
  { action: 'remove', key: 'X', icon: 'trash', danger: true },
  { action: 'ignore', key: 'I', icon: 'x' },
  { action: 'spam', key: 'P', icon: 'flag', danger: true },
];

export const bulkActions: readonly Exclude<PostDecision, 'edit'>[] = ['restore', 'hide', 'remove', 'ignore', 'spam'];
