import type { SegmentRule } from '#contracts';

/** A step of a board as its form holds it. */
export interface StepRow {
  /** Of a new step there is none: it comes of the name. */
  key: string;
  name: string;
  group: string;
}
export const emptyStep: StepRow = { key: '', name: '', group: 'new' };

export const ruleKinds = ['plan', 'revenue', 'company', 'group', 'role', 'trust'] as const satisfies SegmentRule['by'][];
/** A segment as its form holds it; the values of its rule are one text, with commas or, of revenue, two dots. */
export interface SegmentRow {
  /** Of a new segment there is none. */
  id: string;
  name: string;
  revenue: string;
  by: (typeof ruleKinds)[number];
  values: string;
}
export const emptySegment: SegmentRow = { id: '', name: '', revenue: '0', by: 'plan', values: '' };

/** The values of a segment, as commas part them. */
export const partsOf = (values: string): string[] => values.split(/[,،]/).map((part) => part.trim()).filter(Boolean);

type Values = Readonly<Record<string, readonly string[] | undefined>>;

/** The steps of a form that was sent. */
export function sentSteps({ key = [], name, group }: Values): StepRow[] {
  return key.map((own, at) => ({ key: own, name: name?.[at] ?? '', group: group?.[at] ?? '' }));
}

/** The steps with the one of this key among them, where it was before. */
export function withStep(rows: readonly StepRow[], key: string, before: readonly StepRow[]): readonly StepRow[] {
  const place = before.findIndex((row) => row.key === key);
  return place < 0 || rows.some((row) => row.key === key) ? rows : rows.toSpliced(place, 0, before[place]!);
}

/** The segments of a form that was sent. */
export function sentSegments({ id = [], name, revenue, by, values }: Values): SegmentRow[] {
  return id.map((own, at) => ({ id: own, name: name?.[at] ?? '', revenue: revenue?.[at] ?? '', by: ruleKinds.find((kind) => kind === by?.[at]) ?? 'plan', values: values?.[at] ?? '' }));
}

/** What staff thinks of an idea, as the fields of its row hold it. */
export interface Score {
  effort: string;
  value: string;
  note: string;
}
export interface ScoreRow extends Score {
  idea: number;
  /** As it was when the page was made. */
  was: string;
}
export interface Scored {
  number: number;
  effort: number | null;
  value: number | null;
  note: string;
}

/** A field of one line drops line ends. */
export const scoreOf = ({ effort, value, note }: Scored): Score => ({ effort: String(effort ?? ''), value: String(value ?? ''), note: note.replaceAll(/[\r\n]/g, '') });
export const markOf = ({ effort, value, note }: Score): string => JSON.stringify([effort, value, note]);

/** The scores of a form that was sent. */
export function sentScores({ idea = [], effort, value, note, was }: Values): ScoreRow[] {
  return idea.map((number, at) => ({ idea: Number(number), effort: effort?.[at] ?? '', value: value?.[at] ?? '', note: note?.[at] ?? '', was: was?.[at] ?? '' }));
}
