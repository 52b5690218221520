import type { Draft, DraftContent } from '#contracts';

export interface LocalCopy {
  content: DraftContent;
  at: number;
}

/** Whether what this browser kept is newer than the server's draft. */
export const isNewer = ({ at }: LocalCopy, draft: Draft | null): boolean => !draft || at > Date.parse(draft.updatedAt);

/** Where this browser keeps what a member is writing. */
export const localKey = (memberId: string, draftKey: string) => `hearth:draft:${memberId}:${draftKey}`;

/** Whether this browser keeps something that was not posted. */
export function isKeptHere(memberId: string, draftKey: string): boolean {
  try {
    return localStorage.getItem(localKey(memberId, draftKey)) !== null;
  } catch {
    return false;
  }
}
