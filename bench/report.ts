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
  const head = ['workload', 'size', 'value', 'p95', 'of the floor', 'target', 'met'];
  return ['', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...lines.map((line) => `| ${line.join(' | ')} |`), ''].join('\n');
}

/** Earlier results with new rows in the places of those that they measure again; what is new follows the last row of its size. */
export function mergeRows(earlier: readonly ResultRow[], rows: readonly ResultRow[]): ResultRow[] {
  const merged = [...earlier];
  for (const row of rows) {
    const at = merged.findIndex(({ workload, size }) => workload === row.workload && size === row.size);
    const last = merged.findLastIndex(({ size }) => size === row.size);
    if (at >= 0) merged[at] = row;
    else merged.splice(last >= 0 ? last + 1 : merged.length, 0, row);
  }
  return merged;
}
