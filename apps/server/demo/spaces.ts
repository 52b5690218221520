import type { QuestionTemplate } from '../../../libs/contracts/index.js';
import type { DemoSpace } from './types.js';

export const products = ['Gale 6', 'Gale 6 Pro', 'Gale 5', 'Drift', 'Drift (2021)', 'Breeze Outdoor', 'Keel gateway', 'Northwind app'];
export const versions = ['4.3 beta 1', '4.2.1', '4.2.0', '4.1.3', '4.1.0', '4.0.5'];

function asks(prompts: string[], choice: Partial<QuestionTemplate> = {}): QuestionTemplate {
  return { prompts, products, versions, requireProduct: false, requireVersion: false, ...choice };
}

export const spaces: DemoSpace[] = [
  {
    slug: 'setup',
    name: 'Setup and installation',
    description: 'First router, first login, moving house, and getting back up after something went wrong.',
    kind: 'support',
    icon: 'home',
    visibility: 'public',
    downvotes: true,
    template: asks(['What happened?', 'What did you try?', 'What changed before it started?', 'What colour is the light?'], {
      requireProduct: true,
    }),
  },
  {
    slug: 'mesh',
    name: 'Mesh and coverage',
    description: 'Drift nodes, backhaul, channels, thick walls and the one corner that never works.',
    kind: 'support',
    icon: 'mesh',
    visibility: 'public',
    downvotes: true,
    template: asks(['Where are the nodes?', 'What is the link score?', 'What did you try?'], {
      requireProduct: true,
      requireVersion: true,
    }),
  },
  {
    slug: 'speed',
    name: 'Speed and wired',
    description: 'Slow rooms, ports and cables, names and addresses, and the box of your provider.',
    kind: 'support',
    icon: 'gauge',
    visibility: 'public',
    downvotes: true,
    template: asks(['What do you measure, and with what?', 'By cable or by radio?', 'What did you try?'], { requireVersion: true }),
  },
  {
    slug: 'security',
    name: 'Security and family',
    description: 'Guest access, schedules, blocking, unknown devices and who can see what.',
    kind: 'support',
    icon: 'shield',
    visibility: 'public',
    downvotes: true,
    template: asks(['What should happen?', 'What happens instead?', 'Which devices?']),
  },
  {
    slug: 'integrations',
    name: 'Integrations and API',
    description: 'The local API, webhooks, home hubs, metrics and small scripts that save a walk to the cupboard.',
    kind: 'support',
    icon: 'plug',
    visibility: 'public',
    downvotes: true,
    template: asks(['Request and full answer (hide the token)', 'What did you expect?', 'What runs the script?'], { requireVersion: true }),
  },
  {
    slug: 'ideas',
    name: 'Ideas',
    description: 'What Northwind should build next, and for whom. Product people read every one and say where it stands.',
    kind: 'ideas',
    icon: 'megaphone',
    visibility: 'public',
    downvotes: false,
  },
  {
    slug: 'handbook',
    name: 'Handbook',
    description: 'What the answers here have taught us, written down once, checked, and kept up with each version.',
    kind: 'knowledge',
    icon: 'home',
    visibility: 'public',
    downvotes: false,
  },
  {
    slug: 'show-your-setup',
    name: 'Show your setup',
    description: 'Plans, measurements, clever cable runs and the cupboard that you are finally proud of.',
    kind: 'discussion',
    icon: 'chat',
    visibility: 'public',
    downvotes: false,
  },
  {
    slug: 'news',
    name: 'News from Northwind',
    description: 'Releases, planned work and changes, with room for your questions below each.',
    kind: 'discussion',
    icon: 'megaphone',
    visibility: 'public',
    downvotes: false,
  },
  {
    slug: 'beta',
    name: 'Beta lounge',
    description: 'For members who run a test version and like to tell us what broke.',
    kind: 'discussion',
    icon: 'mesh',
    visibility: 'members',
    downvotes: false,
  },
  {
    slug: 'staff-room',
    name: 'Staff room',
    description: 'Handover, articles that we owe, and what members ask for. Only people who work here see it.',
    kind: 'discussion',
    icon: 'lock',
    visibility: 'private',
    downvotes: false,
  },
];
