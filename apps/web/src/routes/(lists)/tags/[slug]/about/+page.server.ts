import { redirect } from '@sveltejs/kit';
import { tagAboutPath } from '$lib/addresses';
import { readForm, submit, type SentForm } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params }) => {
  const tag = await hearth.spaces.tag(params.slug);
  if (tag.slug !== params.slug) redirect(301, tagAboutPath(tag.slug));
  const [text, experts, proposals, leaders] = await Promise.all([
    hearth.tags.text(tag.slug),
    hearth.tags.experts(tag.slug),
    hearth.tags.proposals(tag.slug),
    hearth.reputation.leaderboard({ tag: tag.slug, period: 'all', who: 'members', limit: 5 }),
  ]);
  return { title: t('tag.about', { tag: `#${tag.slug}` }), tag, text, experts, proposals, leaders: leaders.items };
};

type Event = Parameters<Actions[string]>[0];

/** Does what a form says; the page that follows shows how things stand after it. */
async function act({ request, locals: { hearth }, params }: Event, work: (tags: typeof hearth.tags, form: SentForm) => Promise<unknown>) {
  const form = await readForm(request);
  return submit(form, async () => {
    await work(hearth.tags, form);
    redirect(303, `${tagAboutPath(params.slug)}#synonyms-h`);
  });
}

export const actions: Actions = {
  propose: (event) => act(event, (tags, form) => tags.propose(event.params.slug, { from: form.text('from').trim(), reason: form.text('reason') }, form.given('idempotencyKey'))),
  vote: (event) => act(event, (tags, form) => tags.vote(form.text('id'), { approve: form.given('approve') ? form.text('approve') === 'true' : null })),
  decide: (event) => act(event, (tags, form) => tags.decide(form.text('id'), { approve: form.text('approve') === 'true' })),
  withdraw: (event) => act(event, (tags, form) => tags.withdraw(form.text('id'))),
  undo: (event) => act(event, (tags, form) => tags.undo(form.text('id'))),
};
