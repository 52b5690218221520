import type { FlagReason, HidingReason, ReviewableKind } from '#contracts';

export const flagReasons: readonly FlagReason[] = ['spam', 'unkind', 'off-topic', 'wrong', 'secret', 'other'];
export const hidingReasons: readonly HidingReason[] = [...flagReasons, 'held'];
export const kinds: readonly ReviewableKind[] = ['flagged', 'appeal', 'held'];
