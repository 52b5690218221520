import { directionOf } from '$lib/i18n/locales';
import { canvasOf } from '$lib/server/look';
import type { RequestHandler } from './$types';

/** What a device shows when somebody puts the community on its home screen (w3.org/TR/appmanifest). */
export const GET: RequestHandler = ({ locals: { hearth, locale, theme } }) => {
  const { name, settings } = hearth.community();
  const color = canvasOf(settings.look, theme ?? 'light');
  const manifest = {
    name,
    description: settings.tagline || undefined,
    lang: locale,
    dir: directionOf(locale),
    id: '/',
    start_url: '/',
    display: 'minimal-ui',
    background_color: color,
    theme_color: color,
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-touch-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
