/** Under which name a reply that was begun is kept: to a topic, or to one post of it. */
export const draftKeyOf = (topicId: string, parentId?: string | null): string => (parentId ? `reply:${topicId}:${parentId}` : `reply:${topicId}`);
