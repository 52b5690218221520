interface Line {
  level: number;
  time: number;
  msg?: string;
  err?: { stack?: string; message?: string };
  [detail: string]: unknown;
}

const marks: Record<number, string> = { 40: 'Warning: ', 50: 'Error: ', 60: 'Fatal: ' };

/** A line of the log as a person at a terminal reads it: the time, what happened, and its details in brackets. */
export function readableLine(json: string): string {
  const { level, time, msg = '', err, ...details } = JSON.parse(json) as Line;
  const told = Object.entries(details).map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const stack = err ? `\n${err.stack ?? err.message ?? ''}` : '';
  return `${new Date(time).toTimeString().slice(0, 8)}  ${marks[level] ?? ''}${msg}${told.length > 0 ? ` (${told.join(', ')})` : ''}${stack}\n`;
}
