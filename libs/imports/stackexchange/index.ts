/** Reads a Stack Exchange data dump, row by row; nothing here knows how a row is stored. */
export { findDump, readDumpKind, type Dump, type DumpFile, type DumpKind } from './dump-files.js';
export { ImportFileError } from './import-file-error.js';
export { ImportProgress, type ProgressReading } from './progress.js';
export { readRows, type RawRow, type ReadOptions } from './read-rows.js';
export {
  readComments,
  readHistory,
  readPostLinks,
  readPosts,
  readTags,
  readUsers,
  readVotes,
  type ReadRow,
  type SkippedRow,
  type TypedRow,
} from './typed-rows.js';
export type { CommentRow, HistoryRow, PostLinkRow, PostRow, PostType, TagRow, UserRow, VoteRow, VoteType } from './row-types.js';
