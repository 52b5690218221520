import { error, redirect } from '@sveltejs/kit';
import type { ArticleAudience } from '#contracts';
import { articlePath, signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { withTemplate } from '$lib/knowledge/with-template';
import { newArticleKey } from '$lib/topic/draft-key';
import { tagsOf } from '$lib/server/tags';
import { writtenText } from '$lib/server/written-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [space, tree] = await Promise.all([hearth.spaces.find(params.space), hearth.knowledge.tree(params.space)]);
  if (!tree.abilities.write) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const [draft, templates] = await Promise.all([hearth.conversations.draft(newArticleKey(params.space)), hearth.knowledge.templates(params.space)]);
  return { title: t('knowledge.new'), space, tree, draft, templates, below: url.searchParams.get('below') };
};

export const actions: Actions = {
  default: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    const chosen = form.given('template');
    if (chosen !== undefined) {
      const template = (await hearth.knowledge.templates(params.space)).items.find(({ name }) => name === chosen);
      const begun: Record<string, string[]> = { ...form.values, body: [withTemplate(form.text('body'), template?.body ?? '')] };
      return { begun };
    }
    return submit(form, async () => {
      const input = { space: params.space, title: form.text('title'), body: await writtenText(form, hearth), tags: tagsOf(form), parentId: form.given('parentId') ?? null, audience: form.text('audience') as ArticleAudience };
      const { articleSlug } = await hearth.knowledge.create(input, form.given('idempotencyKey'));
      await hearth.conversations.deleteDraft(newArticleKey(params.space));
      redirect(303, articlePath({ space: { slug: params.space }, slug: articleSlug }));
    });
  },
};
