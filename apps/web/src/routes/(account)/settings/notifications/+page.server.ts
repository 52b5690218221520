import type { MailTiming, QuietHours } from '#contracts';
import { minutesOf } from '$lib/inbox/reach';
import { accepted, readForm, submit, type SentForm } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, t }, url }) => ({
  title: t('settings.notifications'),
  preferences: await hearth.notifications.preferences(),
  timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')],
  saved: url.searchParams.has('saved'),
});

export const actions: Actions = {
  default: async ({ request, locals: { hearth } }) => {
    const form = await readForm(request);
    return submit(form, async () => {
      const { channels } = await hearth.notifications.preferences();
      const here = form.all('here');
      await hearth.notifications.editPreferences({
        channels: channels.map(({ kind, mailable, mail }) => ({ kind, here: here.includes(kind), ...(mailable && { mail: (form.given(`mail.${kind}`) ?? mail) as MailTiming }) })),
        timeZone: form.text('timeZone'),
        quiet: form.has('quiet') ? quietOf(form) : null,
        weeklyDigest: form.has('weeklyDigest'),
      });
      return accepted(request, '/settings/notifications?saved', { saved: true });
    });
  },
};

/** Times that are none are refused by the use case. */
function quietOf(form: SentForm): QuietHours {
  return { from: minutesOf(form.text('from')) ?? -1, to: minutesOf(form.text('to')) ?? -1 };
}
