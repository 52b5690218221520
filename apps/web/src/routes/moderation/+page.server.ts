import { error, redirect } from '@sveltejs/kit';
import type { HidingReason, PostDecision, ReviewableKind, SanctionKind } from '#contracts';
import { signInPath } from '$lib/addresses';
import { hidingReasons, kinds } from '$lib/moderation/reasons';
import { readForm, submit, type SentForm } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

const kept = ['space', 'kind', 'reason', 'assigned'];
const dayMs = 86_400_000;

/** For everybody else the queue does not exist. */
export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const { member, abilities } = hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname + url.search));
  if (!abilities.openQueue && abilities.giveOpinions) redirect(303, '/moderation/opinions');
  if (!abilities.openQueue) error(404, 'Not found');
  const given = (name: string): string | undefined => url.searchParams.get(name) || undefined;
  const filter = {
    space: given('space'),
    kind: kinds.find((kind) => kind === given('kind')) as ReviewableKind | undefined,
    reason: hidingReasons.find((reason) => reason === given('reason')) as HidingReason | undefined,
    assigned: (['me', 'nobody'] as const).find((choice) => choice === given('assigned')),
  };
  const [queue, spaces, templates, accounts] = await Promise.all([
    hearth.moderation.reviewables({ ...filter, cursor: given('cursor'), limit: 30 }),
    hearth.spaces.list(),
    hearth.moderation.templates(),
    abilities.moderate ? hearth.moderation.accountAppeals({ limit: 1 }) : { count: 0 },
  ]);
  const post = given('post');
  const id = given('item') ?? queue.items[0]?.id;
  const item = post ? await hearth.moderation.reviewableOfPost(post) : id ? await hearth.moderation.reviewable(id) : null;
  return { title: t('queue.title'), queue, item, accountAppeals: accounts.count, filter, templates, spaces: spaces.filter(({ abilities: { moderate } }) => moderate).map(({ slug, name }) => ({ slug, name })), did: given('did') ?? null, done: given('done') ?? null };
};

/** Where to go on: the next item, with the filters kept and what was done said. */
function onwards(url: URL, form: SentForm, done: Record<string, string>): never {
  const parameters = new URLSearchParams([...url.searchParams].filter(([name]) => kept.includes(name)));
  const next = form.given('next');
  if (next) parameters.set('item', next);
  for (const [name, value] of Object.entries(done)) parameters.set(name, value);
  redirect(303, `/moderation?${parameters}`);
}

export const actions: Actions = {
  decide: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const action = form.text('action') as PostDecision;
      const edit = action === 'edit' ? { body: form.text('body'), version: form.number('version') } : {};
      const { actionId } = await hearth.moderation.decide(form.text('id'), { action, reason: form.text('reason'), ...edit });
      onwards(url, form, { done: actionId, did: action });
    });
  },
  bulk: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { actionIds, refused } = await hearth.moderation.decideAll({ ids: form.all('ids'), action: form.text('action') as Exclude<PostDecision, 'edit'>, reason: '' });
      onwards(url, form, { did: 'bulk', decided: String(actionIds.length), refused: String(refused.length) });
    });
  },
  undo: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.undo(form.text('actionId'));
      onwards(url, form, { did: 'undo' });
    });
  },
  assign: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.assign(form.text('id'), form.text('toMe') === 'true');
      return { assigned: true };
    });
  },
  askOpinion: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.askOpinion(form.text('id'), form.text('asked') === 'true');
      return { asked: true };
    });
  },
  note: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.moderation.note(form.text('id'), { text: form.text('text') });
      return { noted: true };
    });
  },
  sanction: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const kind = form.text('kind') as SanctionKind;
      const until = kind === 'warn' ? {} : { until: new Date(Date.now() + form.number('days') * dayMs).toISOString() };
      const { actionId } = await hearth.moderation.sanction(form.text('memberId'), { kind, reason: form.text('reason'), ...until });
      onwards(url, form, { done: actionId, did: kind });
    });
  },
  lift: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { actionId } = await hearth.moderation.lift(form.text('memberId'), '');
      onwards(url, form, { done: actionId, did: 'lift' });
    });
  },
};
