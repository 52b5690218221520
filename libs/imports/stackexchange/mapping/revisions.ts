import { normaliseLine, normaliseText } from '#contracts';

/** One row of a post's history: a text of types 1, 4, 7 (title) or 2, 5, 8 (body). */
export interface HistoryEntry {
  id: number;
  typeId: number;
  revisionId: string;
  createdAt: Date;
  userId: number | null;
  text: string;
  comment: string | null;
}

export interface Version {
  title: string | null;
  source: string;
  /** Number of the editor on the site. */
  editorId: number | null;
  reason: string | null;
  createdAt: Date;
}

const titleTypes = [1, 4, 7];
const longestReason = 200;

/** The versions of a post, oldest first; an act that changed neither its text nor its title makes none. */
export function versionsOf(history: readonly HistoryEntry[]): Version[] {
  const acts = new Map<string, HistoryEntry[]>();
  for (const entry of [...history].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id)) {
    acts.set(entry.revisionId, [...(acts.get(entry.revisionId) ?? []), entry]);
  }
  const versions: Version[] = [];
  let title: string | null = null;
  let source: string | null = null;
  for (const entries of acts.values()) {
    for (const { typeId, text } of entries) {
      if (titleTypes.includes(typeId)) title = normaliseLine(text);
      else source = normaliseText(text).trimEnd();
    }
    const before = versions.at(-1);
    const [act] = entries;
    if (source === null || !act || (before?.source === source && before.title === title)) continue;
    versions.push({ title, source, editorId: act.userId, reason: act.comment ? normaliseLine(act.comment).slice(0, longestReason) || null : null, createdAt: act.createdAt });
  }
  return versions;
}

const closeReasons: Record<string, string> = {
  '1': 'Duplicate',
  '2': 'Off topic',
  '3': 'Not constructive',
  '4': 'Not a real question',
  '7': 'Too localised',
  '10': 'General reference',
  '20': 'Noise or pointless',
  '101': 'Duplicate',
  '102': 'Off topic',
  '103': 'Needs details or clarity',
  '104': 'Needs more focus',
  '105': 'Opinion-based',
};

/** Why a question was closed, by the number in its history, else by whether it has a duplicate. */
export function closeReason(historyComment: string | null, hasDuplicate: boolean): string {
  return closeReasons[historyComment ?? ''] ?? (hasDuplicate ? 'Duplicate' : 'Closed on the site that it comes from');
}
