import { redirect } from '@sveltejs/kit';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname + url.search));
  const article = url.searchParams.get('article') ?? '';
  const links = await hearth.knowledge.brokenLinks({ article: uuid.test(article) ? article : undefined, cursor: url.searchParams.get('cursor') ?? undefined, limit: 50 });
  return { title: t('brokenLinks.title'), links };
};

export const actions: Actions = {
  mend: async ({ request, locals: { hearth, t }, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.knowledge.mendLink(form.text('id'), form.number('position'), { version: form.number('version') }, t('brokenLinks.note', { address: form.text('to').slice(0, 120) }));
      const article = url.searchParams.get('article');
      redirect(303, `${url.pathname}${article ? `?${new URLSearchParams({ article })}` : ''}`);
    });
  },
};
