import { error, redirect } from '@sveltejs/kit';
import type { ArticleAudience, ArticleState } from '#contracts';
import { articlePath, signInPath } from '$lib/addresses';
import { momentIn } from '$lib/campaigns/local-time';
import { languageChoices } from '$lib/knowledge/language-names';
import { articleRef } from '$lib/server/article-ref';
import { readForm, submit } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, params, url }) => {
  const { member, abilities } = hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname));
  const { article } = await articleRef(hearth, params);
  const { prompts } = article.abilities.publish ? await hearth.knowledge.source(article.id) : { prompts: [] };
  const [truth, { timeZone }] = await Promise.all([hearth.promotion.truth(article.id), hearth.notifications.preferences()]);
  // Who keeps articles true looks after their day and their sources, also where others choose their readers.
  if (!article.abilities.settle && !truth.abilities.keep) error(403, { message: 'Forbidden', code: 'ability.missing' });
  return { title: t('knowledge.settings'), article, prompts, truth, me: member.id, zone: timeZone, groups: abilities.administer ? await hearth.admin.groups() : [], languages: article.translation ? [] : languageChoices([article.language, ...hearth.community().settings.enabledLocales]), saved: url.searchParams.has('saved') };
};

const noTime = { message: 'Choose a time.', code: 'request.invalid', errors: [{ path: 'at', message: 'Choose a time.', code: 'no_time' }] };

export const actions: Actions = {
  publish: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article } = await articleRef(hearth, params);
      const planned = form.text('when') !== 'now';
      if (planned && !form.given('at')) error(400, noTime);
      await hearth.knowledge.publish(article.id, { at: planned ? momentIn(form.text('at'), form.text('zone')) : null, state: form.has('validated') ? 'validated' : 'not-validated' });
      redirect(303, articlePath(article));
    });
  },
  unschedule: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article } = await articleRef(hearth, params);
      await hearth.knowledge.unschedule(article.id);
      redirect(303, `${articlePath(article)}/settings`);
    });
  },
  settle: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article } = await articleRef(hearth, params);
      await hearth.knowledge.settle(article.id, {
        slug: form.text('slug'),
        audience: form.text('audience') as ArticleAudience,
        isProtected: form.has('isProtected'),
        ...(form.has('groupsShown') && { groupIds: form.all('groupId') }),
        ...(form.has('language') && { language: form.text('language') }),
        ...(form.has('state') && { state: form.text('state') as ArticleState }),
      });
      redirect(303, `${articlePath({ space: article.space, slug: form.text('slug') })}/settings?saved`);
    });
  },
  keep: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { article } = await articleRef(hearth, params);
      await hearth.promotion.keepArticle(article.id, { ...(form.has('own') !== form.has('owned') && { own: form.has('own') }), reviewOn: form.given('reviewOn') ?? null });
      redirect(303, `${articlePath(article)}/settings?saved`);
    });
  },
  undoPromotion: async ({ request, locals: { hearth }, params }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.promotion.undoPromotion(form.text('id'));
      const { article } = await articleRef(hearth, params);
      redirect(303, `${articlePath(article)}/settings?saved`);
    });
  },
};
