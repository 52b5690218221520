import { redirect } from '@sveltejs/kit';
import { postPath, topicPath } from '$lib/addresses';
import { formTrace } from '$lib/server/form-trace';
import { readForm, submit } from '$lib/server/forms';
import { pageDraftKey, hostPage } from '$lib/server/host-page';
import { writtenText } from '$lib/server/written-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const asked = hostPage(url, hearth.community().settings.embedding.origins);
  const { topic, hasSpace, mayOpen } = await hearth.pageThreads.find(asked.key);
  if (topic) redirect(307, topicPath(topic));
  const draftKey = pageDraftKey(asked.key);
  return {
    title: asked.title || t('thread.heading'),
    asked,
    hasSpace,
    mayOpen,
    draftKey,
    draft: mayOpen ? await hearth.conversations.draft(draftKey) : null,
    opened: mayOpen ? await hearth.identity.openForm() : null,
  };
};

export const actions: Actions = {
  post: async ({ request, locals: { hearth }, url }) => {
    const form = await readForm(request);
    const { key, title, address } = hostPage(url, hearth.community().settings.embedding.origins);
    return submit(form, async () => {
      const input = { key, title, address: address || null, body: await writtenText(form, hearth), attachmentIds: form.all('attachmentId'), form: formTrace(form) };
      const { number, slug, postId } = await hearth.pageThreads.post(input, form.given('idempotencyKey'));
      await hearth.conversations.deleteDraft(pageDraftKey(key));
      redirect(303, postId ? postPath(postId) : topicPath({ number, slug }));
    });
  },
};
