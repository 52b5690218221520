export interface ProgressState {
  what: string;
  /** 0 to 1; null while the end is not known. */
  fraction: number | null;
  /** What is counted, such as "1,204 of 5,000 topics". */
  counted: string;
  perSecond: number;
  secondsLeft: number | null;
}

interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;
const redrawMs = 100;
const plainEveryMs = 10_000;
const number = new Intl.NumberFormat('en');

/** One line that is drawn again and again on a terminal; elsewhere a plain line every ten seconds. */
export class ProgressLine {
  private drawnAt: number;
  private drawn = false;

  constructor(
    private readonly terminal: Terminal = process.stderr,
    private readonly now: () => number = Date.now,
  ) {
    this.drawnAt = terminal.isTTY ? 0 : now();
  }

  show(state: ProgressState): void {
    const waited = this.now() - this.drawnAt;
    if (waited < (this.terminal.isTTY ? redrawMs : plainEveryMs)) return;
    this.drawnAt = this.now();
    if (!this.terminal.isTTY) {
      this.terminal.write(`${lineOf(state, '')}\n`);
      return;
    }
    const line = lineOf(state, `${bar(state.fraction)} `);
    this.terminal.write(`\r\x1b[2K${line.slice(0, (this.terminal.columns ?? 80) - 1)}`);
    this.drawn = true;
  }

  /** Takes the line away, so that what follows begins on a clean one. */
  clear(): void {
    if (this.drawn) this.terminal.write('\r\x1b[2K');
    this.drawn = false;
  }
}

function lineOf({ what, fraction, counted, perSecond, secondsLeft }: ProgressState, bar: string): string {
  const share = fraction === null ? '' : `${Math.floor(fraction * 100)}% `;
  const rate = perSecond > 0 ? `  ${number.format(Math.round(perSecond))}/s` : '';
  const left = secondsLeft === null ? '' : `  ${duration(secondsLeft)} left`;
  return `${what}  ${bar}${share} ${counted}${rate}${left}`;
}

function bar(fraction: number | null): string {
  const full = Math.round((fraction ?? 0) * barWidth);
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`;
}

/** Seconds as people say them: 9 s, 1 min 05 s, 2 h 03 min. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
  return `${Math.floor(whole / 3_600)} h ${String(Math.floor((whole % 3_600) / 60)).padStart(2, '0')} min`;
}
