/** Past its time by more than this an article is late: mostly because fewer read its source than would read it. */
const patience = 5 * 60_000;

/** What is said of a draft with a time to be published at. */
export const plannedNote = (publishAt: string, now = Date.now()) => (Date.parse(publishAt) < now - patience ? 'knowledge.notPublishedNote' : 'knowledge.plannedNote');
