/** Under which name a reply that was begun is kept: to a topic, or to one post of it. */
export const draftKeyOf = (topicId: string, parentId?: string | null): string => (parentId ? `reply:${topicId}:${parentId}` : `reply:${topicId}`);

const newArticle = 'topic:new:article-in-';
/** An article that was begun in a space. */
export const newArticleKey = (space: string): string => newArticle + space;
/** The space of such a key; null for any other. */
export const spaceOfNewArticle = (key: string): string | null => (key.startsWith(newArticle) ? key.slice(newArticle.length) : null);
