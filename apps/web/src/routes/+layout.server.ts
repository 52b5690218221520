import { countUnread } from '$lib/server/unread';
import { newBadges } from '$lib/server/new-badges';
import type { LayoutServerLoad } from './$types';

/** The main navigation: knowledge and ideas where there are any, and what the viewer may do. */
async function navOf({ hearth, t }: App.Locals): Promise<{ href: string; text: string }[]> {
  const kinds = await hearth.spaces.kinds();
  const { openQueue, giveOpinions, administer } = hearth.viewer().abilities;
  return [
    { href: '/', text: t('nav.home') },
    { href: '/questions', text: t('nav.questions') },
    ...(kinds.includes('knowledge') ? [{ href: '/knowledge', text: t('nav.knowledge') }] : []),
    ...(kinds.includes('ideas') ? [{ href: '/ideas', text: t('nav.ideas') }] : []),
    { href: '/tags', text: t('nav.tags') },
    ...(openQueue ? [{ href: '/moderation', text: t('nav.moderation') }] : giveOpinions ? [{ href: '/moderation/opinions', text: t('nav.opinions') }] : []),
    ...(administer ? [{ href: '/admin', text: t('nav.admin') }] : []),
  ];
}

export const load: LayoutServerLoad = async ({ locals, url, depends }) => {
  depends('hearth:new-badges');
  const { name, settings, isSetUp, development } = locals.hearth.community();
  return {
    viewer: locals.hearth.viewer(),
    origin: url.origin,
    framed: locals.framed,
    locale: locals.locale,
    theme: locals.theme,
    density: locals.density,
    newBadges: await newBadges(locals),
    nav: await navOf(locals),
    unread: await countUnread(locals.hearth),
    community: {
      name,
      isSetUp,
      development,
      tagline: settings.tagline,
      logoUrl: settings.logoUrl,
      locales: settings.enabledLocales,
      limits: settings.limits,
      signUpOpen: settings.signUp.open,
    },
  };
};
