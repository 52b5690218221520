export interface ProgressReading {
  /** 0 to 1. */
  fraction: number;
  rows: number;
  rowsPerSecond: number;
  /** Null until the rate is known. */
  secondsLeft: number | null;
}

interface Sample {
  at: number;
  bytes: number;
  rows: number;
}

/** The rate is that of the last seconds, so that it follows a slow stretch and forgets it. */
const WINDOW_MILLISECONDS = 10_000;
const SAMPLE_MILLISECONDS = 200;

/** How far an import is: bytes for what is left (rows differ in length), rows for the rate. Times are milliseconds. */
export class ImportProgress {
  private readonly samples: Sample[];
  private bytes: number;
  private rows = 0;

  constructor(
    readonly totalBytes: number,
    startedAt: number,
    doneBytes = 0,
  ) {
    this.bytes = doneBytes;
    this.samples = [{ at: startedAt, bytes: doneBytes, rows: 0 }];
  }

  add(bytes: number, rows: number, now: number): void {
    this.bytes += bytes;
    this.rows += rows;
    const last = this.samples.at(-1);
    if (last !== undefined && now - last.at < SAMPLE_MILLISECONDS) return;
    this.samples.push({ at: now, bytes: this.bytes, rows: this.rows });
    while (this.samples.length > 2 && now - (this.samples[1]?.at ?? now) >= WINDOW_MILLISECONDS) this.samples.shift();
  }

  read(now: number): ProgressReading {
    const first = this.samples[0] as Sample;
    const seconds = (now - first.at) / 1_000;
    const bytesPerSecond = seconds > 0 ? (this.bytes - first.bytes) / seconds : 0;
    return {
      fraction: this.totalBytes === 0 ? 1 : Math.min(1, this.bytes / this.totalBytes),
      rows: this.rows,
      rowsPerSecond: seconds > 0 ? (this.rows - first.rows) / seconds : 0,
      secondsLeft: bytesPerSecond > 0 ? Math.max(0, this.totalBytes - this.bytes) / bytesPerSecond : null,
    };
  }
}
