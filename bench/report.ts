export interface ResultRow {
  workload: string;
  size: string;
  value: number;
  unit: string;
  /** Milliseconds. */
  p95: number | null;
  floorRatio: number | null;
  target: string | null;
  met: boolean | null;
}

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3));

/** The results as a Markdown table. */
export function reportTable(rows: readonly ResultRow[]): string {
  const lines = rows.map(({ workload, size, value, unit, p95, floorRatio, target, met }) => [
    workload,
    size,
    `${digits(value)} ${unit}`,
    p95 === null ? '' : `${digits(p95)} ms`,
    floorRatio === null ? '' : floorRatio.toFixed(3),
    target ?? '',
    met === null ? '' : met ? 'yes' : 'MISSED',
  ]);
  const head = ['workload', 'posts', 'value', 'p95', 'of the floor', 'target', 'met'];
  return ['', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...lines.map((line) => `| ${line.join(' | ')} |`), ''].join('\n');
}
