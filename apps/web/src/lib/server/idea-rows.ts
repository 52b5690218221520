import type { IdeaStatus, SegmentRule, SegmentsInput } from '#contracts';
import { partsOf, type SegmentRow, type StepRow } from '$lib/ideas/rows';

type Named = readonly { id: string; name: string }[];

export const stepRows = (statuses: readonly IdeaStatus[]): StepRow[] => statuses.map(({ key, name, group }) => ({ key, name: name ?? '', group }));

/** What is wrong with a step is for the API to say. A new one is named in addresses by its name. */
export function stepsOf(rows: readonly StepRow[]): IdeaStatus[] {
  const taken = new Set(rows.map(({ key }) => key));
  return rows.map(({ key, name, group }) => {
    const own = key || freeKey(name, taken);
    taken.add(own);
    return { key: own, group: group as IdeaStatus['group'], name: name.trim() || null };
  });
}

function freeKey(name: string, taken: ReadonlySet<string>): string {
  const base = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 36) || 'step';
  for (let at = 1; ; at += 1) {
    const key = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(key)) return key;
  }
}

export function segmentRows(segments: readonly (SegmentsInput['segments'][number] & { id: string })[], groups: Named): SegmentRow[] {
  return segments.map(({ id, name, revenue, rule }) => ({ id, name, revenue: String(revenue), by: rule.by, values: valuesOf(rule, groups) }));
}

export function segmentsOf(rows: readonly SegmentRow[], groups: Named): SegmentsInput['segments'] {
  return rows.map(({ id, name, revenue, by, values }) => ({ ...(id && { id }), name, revenue: Number(revenue), rule: ruleOf(by, values, groups) }));
}

function ruleOf(by: SegmentRow['by'], text: string, groups: Named): SegmentRule {
  const values = partsOf(text);
  switch (by) {
    case 'plan':
      return { by, plans: values };
    case 'company':
      return { by, names: values };
    case 'group':
      return { by, groupIds: values.map((value) => groups.find(({ name }) => name.toLowerCase() === value.toLowerCase())?.id ?? value) };
    case 'role':
      return { by, roles: values as Extract<SegmentRule, { by: 'role' }>['roles'] };
    case 'trust':
      return { by, levels: values.map(Number) };
    case 'revenue': {
      const [from = '', below = ''] = text.split('..').map((part) => part.trim());
      return { by, from: from ? Number(from) : null, below: below ? Number(below) : null };
    }
  }
}

function valuesOf(rule: SegmentRule, groups: Named): string {
  switch (rule.by) {
    case 'plan':
      return rule.plans.join(', ');
    case 'company':
      return rule.names.join(', ');
    case 'group':
      return rule.groupIds.map((id) => groups.find((group) => group.id === id)?.name ?? id).join(', ');
    case 'role':
      return rule.roles.join(', ');
    case 'trust':
      return rule.levels.join(', ');
    case 'revenue':
      return `${rule.from ?? ''}..${rule.below ?? ''}`;
  }
}
