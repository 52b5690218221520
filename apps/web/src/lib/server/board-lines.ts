import { ideaGroups, type IdeaStatus, type SegmentsInput } from '#contracts';

type SegmentInput = SegmentsInput['segments'][number];

/** Steps as an admin writes them, one a line: key, group and a name. What is wrong in a line is for the API to say. */
export function statusesIn(text: string): IdeaStatus[] {
  return linesOf(text).map((line) => {
    const [key = '', group = '', ...name] = line.split(',').map((part) => part.trim());
    return { key, group: ideaGroups.find((known) => known === group) ?? (group as IdeaStatus['group']), name: name.join(', ') || null };
  });
}

export function statusLines(statuses: readonly IdeaStatus[]): string {
  return statuses.map(({ key, group, name }) => [key, group, ...(name ? [name] : [])].join(', ')).join('\n');
}

/** Segments as an admin writes them, one a line: name; revenue; rule. Returns the number of the first line that cannot be read. */
export function segmentsIn(text: string, known: readonly { id: string; name: string }[]): SegmentInput[] | number {
  const segments: SegmentInput[] = [];
  for (const [at, line] of linesOf(text).entries()) {
    const [name = '', revenue = '', rule = ''] = line.split(';').map((part) => part.trim());
    const read = ruleIn(rule);
    if (!name || !read || !(Number(revenue) >= 0)) return at + 1;
    segments.push({ id: known.find((segment) => segment.name === name)?.id, name, revenue: Number(revenue), rule: read });
  }
  return segments;
}

export function segmentLines(segments: readonly SegmentInput[]): string {
  return segments.map(({ name, revenue, rule }) => `${name}; ${revenue}; ${ruleText(rule)}`).join('\n');
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

function ruleIn(text: string): SegmentInput['rule'] | undefined {
  const [by = '', given = ''] = text.split(/=(.*)/s).map((part) => part.trim());
  const values = given.split(',').map((part) => part.trim()).filter(Boolean);
  if (values.length === 0) return undefined;
  switch (by) {
    case 'plan':
      return { by, plans: values };
    case 'company':
      return { by, names: values };
    case 'group':
      return { by, groupIds: values };
    case 'role':
      return { by, roles: values as Extract<SegmentInput['rule'], { by: 'role' }>['roles'] };
    case 'trust':
      return { by, levels: values.map(Number) };
    case 'revenue': {
      const [from = '', below = ''] = given.split('..').map((part) => part.trim());
      return { by, from: from ? Number(from) : null, below: below ? Number(below) : null };
    }
    default:
      return undefined;
  }
}

function ruleText(rule: SegmentInput['rule']): string {
  switch (rule.by) {
    case 'plan':
      return `plan=${rule.plans.join(',')}`;
    case 'company':
      return `company=${rule.names.join(',')}`;
    case 'group':
      return `group=${rule.groupIds.join(',')}`;
    case 'role':
      return `role=${rule.roles.join(',')}`;
    case 'trust':
      return `trust=${rule.levels.join(',')}`;
    case 'revenue':
      return `revenue=${rule.from ?? ''}..${rule.below ?? ''}`;
  }
}
