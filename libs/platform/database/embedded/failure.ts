/** A failure of the embedded database whose message is one line and says what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

const REMEDIES: [pattern: RegExp, message: (place: string) => string][] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i,
    (place) => `The disk that holds ${place} is full: free at least 300 MB on it, or move the data folder with HEARTH_DATA, and start again.`,
  ],
  [
    /EROFS|Read-only file system/i,
    (place) => `${place} is on a read-only disk: mount it writable, or move the data folder with HEARTH_DATA, and start again.`,
  ],
  [
    /EACCES|EPERM|Permission denied|Operation not permitted/i,
    (place) => `Hearth may not write to ${place}: give that folder to the user who starts Hearth, or move the data folder with HEARTH_DATA.`,
  ],
  [
    /ENOTDIR|EEXIST|Not a directory/i,
    (place) => `${place} can't be a data folder, because it or a folder above it is a file: name another place with HEARTH_DATA.`,
  ],
  [
    /ENOENT.*mkdir/i,
    (place) => `${place} can't be made: the disk it should be on is missing or read-only. Name another place with HEARTH_DATA.`,
  ],
  [
    /Cannot allocate memory|could not map anonymous shared memory|could not resize shared memory/i,
    () => 'PostgreSQL finds too little memory: it needs about 200 MB free. Close other programs or use a larger machine.',
  ],
];

/** Turns a system or PostgreSQL failure at `place` into one line that says what to do; unknown ones keep their own text. */
export function explainFailure(doing: string, place: string, cause: unknown): EmbeddedPostgresError {
  if (cause instanceof EmbeddedPostgresError) return cause;
  const text = textOf(cause);
  const remedy = REMEDIES.find(([pattern]) => pattern.test(text));
  const message = remedy ? remedy[1](place) : `${doing} failed in ${place}: ${decisiveLine(text)}`;
  return new EmbeddedPostgresError(message, { cause });
}

export function textOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : String(cause);
}

/** PostgreSQL's logs bury the reason among progress lines; the last fatal one is what an operator can act on. */
function decisiveLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const fatal = lines.filter((line) => /\b(FATAL|PANIC|fatal|error|ERROR)\b/.test(line));
  return fatal.at(-1) ?? lines.at(-1) ?? 'it gave no reason';
}
