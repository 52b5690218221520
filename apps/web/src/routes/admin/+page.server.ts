import { translateTo } from '$lib/server/translate';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { hearth, locale } }) => {
  const { admin, spaces, conversations } = hearth;
  const [t, report, dead, mail, list, home] = await Promise.all([translateTo(locale), admin.health(), admin.jobs('dead'), admin.mail(), spaces.list(), conversations.home()]);
  return {
    title: t('admin.overview'),
    faults: report.checks.filter(({ ok }) => !ok),
    deadJobs: dead.length,
    mail,
    spaceCount: list.filter(({ archived }) => !archived).length,
    topicCount: list.reduce((sum, { topicCount }) => sum + topicCount, 0),
    waitingCount: home.waitingCount,
    week: home.week,
  };
};
