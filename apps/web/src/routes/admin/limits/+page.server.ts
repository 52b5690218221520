import { earnedFields, limitFields, ownSpaceFields, voteFields } from '$lib/admin/limits';
import { accepted, readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale }, url }) => {
  const [t, { settings }] = await Promise.all([translateTo(locale), hearth.admin.community()]);
  return { title: t('admin.limits'), published: url.searchParams.has('published'), limits: settings.limits, votes: settings.votes, signUp: settings.signUp, ownSpaces: settings.ownSpaces, earned: settings.earnedSpaceRoles };
};

export const actions: Actions = {
  publish: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const limits = Object.fromEntries(limitFields.map(({ name, unit }) => [name, Math.round(form.number(name) * unit)]));
      const votes = Object.fromEntries(voteFields.map(({ name }) => [name, form.number(name)]));
      const ownSpaces = { on: form.has('ownSpacesOn'), ...Object.fromEntries(ownSpaceFields.map(({ name }) => [name, form.number(`ownSpaces.${name}`)])) };
      const earnedSpaceRoles = { on: form.has('earnedOn'), ...Object.fromEntries(earnedFields.map(({ name }) => [name, form.number(`earned.${name}`)])) };
      await hearth.admin.editCommunity({ settings: { limits, votes, ownSpaces, earnedSpaceRoles, signUp: { open: form.has('open'), verifyEmailBeforePosting: form.has('verifyEmailBeforePosting') } } });
      return accepted(request, '/admin/limits?published', { published: true });
    });
  },
};
