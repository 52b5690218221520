import type { IconName } from '#ui/icon-names';

/** The pages of the administration, as its menu shows them. */
export const sections = [
  {
    name: 'community',
    pages: [
      { name: 'overview', path: '/admin', icon: 'home' },
      { name: 'look', path: '/admin/look', icon: 'sliders' },
      { name: 'spaces', path: '/admin/spaces', icon: 'list' },
      { name: 'tags', path: '/admin/tags', icon: 'book' },
      { name: 'products', path: '/admin/products', icon: 'list' },
      { name: 'languages', path: '/admin/languages', icon: 'globe' },
      { name: 'embedding', path: '/admin/embedding', icon: 'link' },
      { name: 'deflection', path: '/admin/deflection', icon: 'chat' },
    ],
  },
  {
    name: 'people',
    pages: [
      { name: 'members', path: '/admin/members', icon: 'user' },
      { name: 'groups', path: '/admin/groups', icon: 'users' },
      { name: 'ideaSegments', path: '/admin/idea-segments', icon: 'sliders' },
    ],
  },
  {
    name: 'signingIn',
    pages: [
      { name: 'publicKeys', path: '/admin/public-keys', icon: 'key' },
      { name: 'discourseConnect', path: '/admin/discourse-connect', icon: 'plug' },
      { name: 'providers', path: '/admin/providers', icon: 'key' },
    ],
  },
  {
    name: 'rules',
    pages: [
      { name: 'limits', path: '/admin/limits', icon: 'shield' },
      { name: 'moderation', path: '/admin/moderation', icon: 'flag' },
      { name: 'trust', path: '/admin/trust', icon: 'users' },
      { name: 'ranks', path: '/admin/ranks', icon: 'up' },
      { name: 'points', path: '/admin/points', icon: 'heart' },
      { name: 'mail', path: '/admin/mail', icon: 'mail' },
      { name: 'templates', path: '/admin/templates', icon: 'doc' },
      { name: 'spam', path: '/admin/spam', icon: 'flag' },
    ],
  },
  {
    name: 'system',
    pages: [
      { name: 'jobs', path: '/admin/jobs', icon: 'inbox' },
      { name: 'health', path: '/admin/health', icon: 'gauge' },
    ],
  },
] as const satisfies { name: string; pages: { name: string; path: string; icon: IconName }[] }[];
