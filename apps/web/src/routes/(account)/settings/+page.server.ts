import { redirect } from '@sveltejs/kit';
import type { Locale } from '#contracts';
import { signInPath } from '$lib/addresses';
import { densityCookie, localeCookie, remember, themeCookie } from '$lib/server/preferences';
import { accepted, readForm, submit } from '$lib/server/forms';
import { translateTo } from '$lib/server/translate';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { member } = locals.hearth.viewer();
  if (!member) redirect(303, signInPath(url.pathname));
  const [t, profile, credited] = await Promise.all([translateTo(locals.locale), locals.hearth.identity.profile(member.handle), locals.hearth.promotion.isCredited()]);
  return { title: t('nav.settings'), profile, credited, saved: url.searchParams.get('saved') };
};

const among = <Choice extends string>(choices: readonly Choice[], value: string): Choice | null => choices.find((choice) => choice === value) ?? null;

export const actions: Actions = {
  profile: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      await hearth.identity.editProfile({ displayName: form.text('displayName'), title: form.text('title') || null, bio: form.text('bio') || null });
      return accepted(request, '/settings?saved=profile', { saved: 'profile' });
    });
  },
  /** The browser's own choices follow the account's, or what was pinned in it would still show. */
  preferences: async ({ request, locals: { hearth }, cookies, url }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const locale: Locale | null = among(hearth.community().settings.enabledLocales, form.text('locale'));
      const theme = among(['light', 'dark'], form.text('theme'));
      const density = form.text('density') === 'compact' ? 'compact' : 'regular';
      await hearth.identity.editProfile({ locale, theme, density, shortcuts: form.has('shortcuts'), onLeaderboards: form.has('onLeaderboards') });
      await hearth.promotion.beCredited(form.has('credited'));
      remember(cookies, url, localeCookie, locale ?? '');
      remember(cookies, url, themeCookie, theme ?? '');
      remember(cookies, url, densityCookie, density);
      redirect(303, '/settings?saved=preferences');
    });
  },
};
