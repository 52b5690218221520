import { error, redirect } from '@sveltejs/kit';
import { articlePath, signInPath } from '$lib/addresses';
import { languageChoices } from '$lib/knowledge/language-names';
import { articleRef } from '$lib/server/article-ref';
import { accepted, readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  if (!hearth.viewer().member) redirect(303, signInPath(url.pathname));
  const { article } = await articleRef(hearth, params);
  const languages = await hearth.knowledge.translations(article.id);
  if (!languages.abilities.translate && !article.abilities.edit) error(403, { message: 'Forbidden', code: 'ability.missing' });
  const sections = article.translation?.source ? await hearth.knowledge.translation(article.id) : null;
  const taken = new Set([languages.source?.language ?? article.language, ...languages.items.map(({ language }) => language)]);
  const choices = languageChoices(hearth.community().settings.enabledLocales).filter((language) => !taken.has(language));
  return { title: t('translations.title'), article, languages, sections, choices };
};

export const actions: Actions = {
  begin: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article } = await articleRef(hearth, params);
      const { articleSlug } = await hearth.knowledge.translate(article.id, { language: form.text('language') }, form.given('idempotencyKey'));
      redirect(303, `${articlePath({ space: article.space, slug: articleSlug })}/translations`);
    });
  },
  settle: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article } = await articleRef(hearth, params);
      const what = form.text('what');
      const at = form.number('at');
      await hearth.knowledge.settleSection(article.id, at, {
        version: form.number('version'),
        sourceVersion: form.number('sourceVersion'),
        current: what !== 'behind' && what !== 'needed',
        text: what === 'needed' || what === 'unneeded' ? null : form.text('text'),
      });
      return accepted(request, `${articlePath(article)}/translations#section-${at}`, { settled: at });
    });
  },
  detach: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article } = await articleRef(hearth, params);
      await hearth.knowledge.detachTranslation(article.id);
      redirect(303, articlePath(article));
    });
  },
};
