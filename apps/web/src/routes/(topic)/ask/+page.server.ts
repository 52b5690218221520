import { redirect } from '@sveltejs/kit';
import { signInPath, topicPath } from '$lib/addresses';
import { formTrace } from '$lib/server/form-trace';
import { readForm, submit, type SentForm } from '$lib/server/forms';
import { helpBrowser } from '$lib/server/help-browser';
import { anotherQuestion, isQuestionDraft, questionDraft } from '$lib/server/question-draft';
import { tagsOf } from '$lib/server/tags';
import { writtenText } from '$lib/server/written-text';
import { unknownVersion } from '$lib/write/unknown-version';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => {
  const { member } = hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname + url.search));
  const asked = (url.searchParams.get('title') ?? '').slice(0, 400);
  const draftKey = questionDraft({ asked, named: url.searchParams.get('draft') });
  const [spaces, draft] = await Promise.all([hearth.spaces.list(), hearth.conversations.draft(draftKey)]);
  const space = url.searchParams.get('space') ?? '';
  const isIdea = spaces.some(({ slug, kind }) => slug === space && kind === 'ideas');
  return {
    title: t(isIdea ? 'ask.ideaPage' : 'ask.page'),
    isIdea,
    draft,
    draftKey,
    another: anotherQuestion(),
    opened: await hearth.identity.openForm(),
    asked: { title: asked, body: (url.searchParams.get('body') ?? '').slice(0, 400), space },
    spaces: spaces
      .filter(({ abilities, archived }) => abilities.ask && !archived)
      .map(({ slug, name, kind, description, template, visibility }) => ({ slug, name, kind, description, template, visibility })),
  };
};

const versionOf = (form: SentForm) => {
  const chosen = form.given('productVersion') ?? null;
  return chosen === unknownVersion ? { productVersion: null, versionUnknown: true } : { productVersion: chosen };
};

const draftOf = (form: SentForm): string => {
  const key = form.text('draft');
  return isQuestionDraft(key) ? key : questionDraft({ asked: '', named: null });
};

const questionOf = async (form: SentForm, hearth: App.Locals['hearth']) => ({
  space: form.text('space'),
  title: form.text('title'),
  body: await writtenText(form, hearth),
  tags: tagsOf(form),
  product: form.given('product') ?? null,
  ...versionOf(form),
  attachmentIds: form.all('attachmentId'),
  contextId: form.given('contextId') ?? null,
  form: formTrace(form),
});

export const actions: Actions = {
  post: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const topic = await hearth.conversations.ask(await questionOf(form, hearth), form.given('idempotencyKey'));
      await hearth.deflection.noteQuestion(helpBrowser(request), topic.id);
      await hearth.conversations.deleteDraft(draftOf(form));
      redirect(303, topicPath(topic));
    });
  },
  /** Without scripts the fields of another space come with the next page; what was typed comes along. */
  space: async ({ request }) => ({ kept: (await readForm(request)).values }),
  discard: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.conversations.deleteDraft(draftOf(form));
      redirect(303, '/');
    });
  },
};
