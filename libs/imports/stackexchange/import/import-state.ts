import type { DumpKind } from '../dump-files.js';

export type ImportState = 'running' | 'finished' | 'undoing';

/** What a row of a dump is kept as while it waits. `made-tag` stays after the import: undoing it takes these tags away. */
export type RowKind =
  'user' | 'tag' | 'made-tag' | 'question' | 'answer' | 'wiki' | 'excerpt' | 'comment' | 'up' | 'down' | 'accepted' | 'link' | 'duplicate' | 'history' | 'close';

/** What rows are called in the report. */
export type ReportKind = 'members' | 'tags' | 'tag wikis' | 'questions' | 'ideas' | 'answers' | 'posts' | 'comments' | 'votes' | 'links' | 'history' | 'badges' | 'e-mails';

/** Tells whether a file is still the one that was begun with. */
export interface ImportFile {
  kind: DumpKind;
  bytes: number;
  /** SHA-256 of its beginning and its end. */
  ends: string;
}

/** In the order in which they are done. Nothing is visible before `read` and `settle` are over. */
export const importSteps = ['read', 'settle', 'members', 'tags', 'topics', 'links', 'count', 'derive', 'check', 'clean'] as const;
export type ImportStep = (typeof importSteps)[number];

export interface Reason {
  kind: ReportKind;
  reason: string;
  count: number;
}

/** Read = written + there already + skipped, for each kind. */
export interface TallyState {
  read: Partial<Record<ReportKind, number>>;
  written: Partial<Record<ReportKind, number>>;
  there: Partial<Record<ReportKind, number>>;
  skipped: Reason[];
  /** What was imported otherwise than it was. */
  notes: Reason[];
}

/** Changed in the transaction that did the work, so that a killed import goes on exactly where it was. */
export interface ImportProgressState {
  step: ImportStep;
  /** While reading: the file and the byte to go on from. */
  file: number;
  byte: number;
  /** While writing: the last member, tag or topic number that is done. */
  after: number;
  tally: TallyState;
}

export const beginning = (): ImportProgressState => ({ step: 'read', file: 0, byte: 0, after: -2, tally: { read: {}, written: {}, there: {}, skipped: [], notes: [] } });

export interface UserContent {
  displayName: string;
  lastSeenAt: string | null;
  about: string | null;
}
export interface TagContent {
  name: string;
}
export interface ExcerptContent {
  text: string;
}
export interface AnswerContent {
  body: string;
  ownerId: number | null;
  lastEditorId: number | null;
  lastEditedAt: string | null;
}
export interface QuestionContent extends AnswerContent {
  title: string;
  tags: string[];
  acceptedAnswerId: number | null;
  lastActivityAt: string | null;
  closedAt: string | null;
  viewCount: number;
}
export interface CommentContent {
  text: string;
  userId: number | null;
  score: number;
}
export interface LinkContent {
  to: number;
}
export interface HistoryContent {
  typeId: number;
  revisionId: string;
  userId: number | null;
  text: string;
  comment: string | null;
}
export interface CloseContent {
  comment: string | null;
}
