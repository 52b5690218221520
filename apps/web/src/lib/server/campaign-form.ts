import type { Campaign, CampaignInput, Group } from '#contracts';
import { momentIn } from '$lib/campaigns/local-time';
import type { SentForm } from './forms';

/** What the form of a campaign offers. */
export async function campaignChoices(hearth: App.Locals['hearth']): Promise<{ boards: { slug: string; name: string }[]; groups: Group[]; zone: string }> {
  const isAdmin = ['admin', 'owner'].includes(hearth.viewer().member?.role ?? '');
  const [spaces, { timeZone }, groups] = await Promise.all([hearth.spaces.list(), hearth.notifications.preferences(), isAdmin ? hearth.admin.groups() : []]);
  return { boards: spaces.filter(({ kind, archived, task }) => kind === 'ideas' && !archived && !task).map(({ slug, name }) => ({ slug, name })), groups, zone: timeZone };
}

/** A line for each criterion: its name, a semicolon, its weight. */
function criterionOf(line: string): { name: string; weight: number } {
  const at = line.lastIndexOf(';');
  return at < 0 ? { name: line, weight: 1 } : { name: line.slice(0, at).trim(), weight: Number(line.slice(at + 1)) };
}

/** A campaign as it was written; what the form leaves out of one that runs stays as it is. */
export function campaignOf(form: SentForm, before: Campaign | null): CampaignInput {
  const moment = (name: string) => momentIn(form.text(name), form.text('zone'));
  const lines = (name: string) => form.text(name).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return {
    name: form.text('name'),
    question: form.text('question'),
    stakes: form.text('stakes'),
    visibility: (form.given('visibility') as CampaignInput['visibility']) ?? before?.visibility,
    groupIds: form.all('groupIds'),
    limited: form.has('limited'),
    downvotes: form.has('downvotes'),
    opensAt: moment('opensAt'),
    closesAt: moment('closesAt'),
    votesUntil: form.given('votesUntil') ? moment('votesUntil') : null,
    resultBy: moment('resultBy'),
    judges: form.has('judges') ? form.text('judges').split(/[\s,]+/).filter((handle) => handle !== '') : before?.judges.map(({ handle }) => handle),
    criteria: form.has('criteria') ? lines('criteria').map(criterionOf) : before?.criteria,
    ending: (form.given('ending') as CampaignInput['ending']) ?? 'archive',
    target: form.given('target') ?? null,
  };
}
