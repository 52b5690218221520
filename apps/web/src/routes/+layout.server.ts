import { countUnread } from '$lib/server/unread';
import { newBadges } from '$lib/server/new-badges';
import type { LayoutServerLoad } from './$types';

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
    kinds: await locals.hearth.spaces.kinds(),
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
