import { redirect } from '@sveltejs/kit';
import { densityCookie, localeCookie, localPath, remember, themeCookie } from '$lib/server/preferences';
import { readForm } from '$lib/server/forms';
import { refuseOneTooMany } from '$lib/server/request';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

const among = <Choice extends string>(choices: readonly Choice[], value: string): Choice | undefined => choices.find((choice) => choice === value);

export const actions: Actions = {
  /** Sets the language, theme or density of this browser, and of the member's account when signed in. */
  default: async ({ request, locals, cookies, url }) => {
    refuseOneTooMany();
    const form = await readForm(request);
    const locale = among(locals.hearth.community().settings.enabledLocales, form.text('locale'));
    const theme = among(['light', 'dark'], form.text('theme'));
    const density = among(['regular', 'compact'], form.text('density'));
    if (locale) remember(cookies, url, localeCookie, locale);
    if (theme) remember(cookies, url, themeCookie, theme);
    if (density) remember(cookies, url, densityCookie, density);
    if (locals.hearth.viewer().member && (locale || theme || density)) await locals.hearth.identity.editProfile({ locale, theme, density });
    redirect(303, localPath(form.text('next')));
  },
};
