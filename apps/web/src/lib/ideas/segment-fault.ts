import { roles } from '$lib/admin/members/roles';
import { fieldText, type FormFailure } from '$lib/forms/failure';
import type { I18n } from '$lib/i18n/context';
import { partsOf, type SegmentRow } from './rows';

export interface SegmentFault {
  row: number;
  field: 'name' | 'revenue' | 'values';
  text: string;
}

const levels = ['0', '1', '2', '3', '4'];

/** What is wrong with the first segment that was refused: the word that cannot be read, and what can stand there. */
export function segmentFault(i18n: I18n, failure: FormFailure | null, rows: readonly SegmentRow[], groups: readonly { name: string }[]): SegmentFault | null {
  const path = failure?.errors.find((error) => /^segments\.\d+\./.test(error.path))?.path;
  const [, at = '', part] = path?.split('.') ?? [];
  const row = rows[Number(at)];
  if (!path || !row) return null;
  const field = part === 'name' || part === 'revenue' ? part : 'values';
  const text = (field === 'values' && ruleFault(i18n, row, groups)) || fieldText(i18n, failure, path);
  return { row: Number(at), field, text: text ?? i18n.t('ideas.faulty', { line: Number(at) + 1 }) };
}

function ruleFault({ t }: I18n, { by, values }: SegmentRow, groups: readonly { name: string }[]): string | undefined {
  const parts = partsOf(values);
  const firstBut = (known: readonly string[]) => parts.find((part) => !known.includes(part.toLowerCase()));
  if (by === 'role') {
    const wrong = firstBut(roles);
    return wrong && t('ideas.faulty.role', { wrong, allowed: roles.join(', ') });
  }
  if (by === 'trust') {
    const wrong = firstBut(levels);
    return wrong && t('ideas.faulty.trust', { wrong, allowed: levels.join(', ') });
  }
  if (by === 'group') {
    const wrong = firstBut(groups.map(({ name }) => name.toLowerCase()));
    return wrong && (groups.length > 0 ? t('ideas.faulty.group', { wrong, allowed: groups.map(({ name }) => name).join(', ') }) : t('ideas.faulty.noGroup', { wrong }));
  }
  return by === 'revenue' && values.trim() ? t('ideas.faulty.revenue', { wrong: values.trim() }) : undefined;
}
