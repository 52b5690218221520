import type { SpaceVisibility } from '#contracts';
import { readersAreWithin, readersOf } from '#spaces';
import { spaceFor, type ArticleReaders } from '../articles/article-readers.js';

interface SpaceReaders {
  visibility: SpaceVisibility;
  groupIds: readonly string[];
}

/** Where an answer stands, or the knowledge space that it is to go to; an archived one is for admins alone. */
export interface SourceSpace extends SpaceReaders {
  archivedAt: Date | null;
}

/** The readers of an article that may be made of an answer there: those of the answer. Null where no article is for these, or for the few who run the place. */
export function readersOfSource({ visibility, groupIds, archivedAt }: SourceSpace): ArticleReaders | null {
  if (archivedAt || visibility === 'private') return null;
  if (visibility !== 'groups') return { audience: visibility, groupIds: [] };
  return groupIds.length > 0 ? { audience: 'groups', groupIds } : null;
}

export function becomesArticle(source: SourceSpace | undefined): boolean {
  return source !== undefined && readersOfSource(source) !== null;
}

/** The same in a knowledge space; null, too, where nobody would be left who reads both. */
export function readersInto(source: SourceSpace, target: SpaceReaders): ArticleReaders | null {
  const readers = readersOfSource(source);
  if (readers?.audience !== 'groups') return readers;
  const left = readersOf({ readers: 'groups', groupIds: readers.groupIds }, target);
  return left.visibility === 'groups' && left.groupIds.length === 0 ? null : readers;
}

/** Whether everybody whom an article is for reads the answer that it was made from, wherever the article stands. An archived answer is read by admins alone. */
export function isForNoMore(readers: ArticleReaders, { archivedAt, ...source }: SourceSpace): boolean {
  return !archivedAt && readersAreWithin(spaceFor(readers), source);
}
