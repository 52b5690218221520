/** The rows of a list after a button of one of them was pressed: `up.2`, `down.0`, `remove.1` or `add`. */
export function arranged<Row>(rows: readonly Row[], act: string, empty: Row): Row[] {
  const [what, place] = act.split('.');
  if (what === 'add') return [...rows, empty];
  const at = Number(place);
  const row = rows[at];
  if (place === undefined || row === undefined) return [...rows];
  if (what === 'remove') return rows.toSpliced(at, 1);
  const to = what === 'up' ? at - 1 : what === 'down' ? at + 1 : at;
  return to < 0 || to >= rows.length ? [...rows] : rows.toSpliced(at, 1).toSpliced(to, 0, row);
}
