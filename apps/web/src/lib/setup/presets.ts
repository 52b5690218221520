import type { SpaceInput } from '#contracts';
import type { MessageKey } from '$lib/i18n/messages';

/** What a new community can start with; each makes spaces that can be changed later. */
export const presets = ['help', 'talk', 'both', 'later'] as const;
export type Preset = (typeof presets)[number];

type FirstSpace = Pick<SpaceInput, 'slug' | 'kind' | 'icon'> & { name: MessageKey; description: MessageKey };

const questions: FirstSpace = { slug: 'questions', kind: 'support', icon: 'home', name: 'setup.questionsName', description: 'setup.questionsText' };
const talk: FirstSpace = { slug: 'talk', kind: 'discussion', icon: 'chat', name: 'setup.talkName', description: 'setup.spaceTalkText' };

export const spacesOf: Record<Preset, FirstSpace[]> = { help: [questions], talk: [talk], both: [questions, talk], later: [] };
