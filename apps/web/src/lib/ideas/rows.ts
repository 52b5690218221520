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

type Values = Readonly<Record<string, readonly string[] | undefined>>;

/** The steps of a form that was sent. */
export function sentSteps({ key = [], name, group }: Values): StepRow[] {
  return key.map((own, at) => ({ key: own, name: name?.[at] ?? '', group: group?.[at] ?? '' }));
}

/** The segments of a form that was sent. */
export function sentSegments({ id = [], name, revenue, by, values }: Values): SegmentRow[] {
  return id.map((own, at) => ({ id: own, name: name?.[at] ?? '', revenue: revenue?.[at] ?? '', by: ruleKinds.find((kind) => kind === by?.[at]) ?? 'plan', values: values?.[at] ?? '' }));
}
