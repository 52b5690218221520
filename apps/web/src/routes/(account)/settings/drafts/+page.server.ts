import { redirect } from '@sveltejs/kit';
import type { DraftContent } from '#contracts';
import { signInPath } from '$lib/addresses';
import { readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const [t, drafts] = await Promise.all([translateTo(locals.locale), locals.hearth.conversations.drafts()]);
  return { title: t('nav.drafts'), drafts };
};

export const actions: Actions = {
  /** Answers with what was thrown away, so that it can be put back. */
  delete: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const key = form.text('key');
      const draft = await hearth.conversations.draft(key);
      if (draft) await hearth.conversations.deleteDraft(key);
      return { thrownAway: draft && { key, content: JSON.stringify(draft.content) } };
    });
  },
  putBack: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.conversations.saveDraft(form.text('key'), contentOf(form.text('content')));
      return { putBack: true };
    });
  },
};

/** What is not JSON is refused by the server like any other wrong content. */
function contentOf(text: string): DraftContent {
  try {
    return JSON.parse(text) as DraftContent;
  } catch {
    return text as DraftContent;
  }
}
