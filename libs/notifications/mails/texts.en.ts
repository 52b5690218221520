import type { NotificationTexts } from './texts.js';

const andOthers = (actor: string, others: number): string => (others === 0 ? actor : `${actor} and ${others} ${others === 1 ? 'other' : 'others'}`);

export const english: NotificationTexts = {
  line: {
    answer: ({ actor, topic }) => `${actor} answered “${topic}”`,
    reply: ({ actor, topic }) => `${actor} replied to you in “${topic}”`,
    mention: ({ actor, topic }) => `${actor} mentioned you in “${topic}”`,
    solution: ({ actor, topic }) => `${actor} accepted your answer to “${topic}”`,
    solved: ({ topic }) => `“${topic}” is solved`,
    kudos: ({ actor, others, topic }) => `${andOthers(actor, others)} gave you kudos in “${topic}”`,
    'followed-reply': ({ actor, topic }) => `${actor} replied in “${topic}”`,
    topic: ({ actor, topic }) => `${actor} opened “${topic}”`,
    badge: () => `You earned a badge`,
    trust: ({ level }) => `You reached trust level ${level}`,
    flag: () => `A moderator decided on your flag`,
    'vote-case': () => `There is news about votes that concern you`,
    nomination: () => `There is news about your nomination`,
    suggestion: ({ actor, topic, outcome }) => (outcome === 'open' ? `${actor} suggests an edit in “${topic}”` : outcome === 'accepted' ? `Your edit in “${topic}” was accepted` : `Your edit in “${topic}” was declined`),
    confirm: ({ topic }) => `Does it still work? You know “${topic}” well`,
    'idea-status': ({ topic }) => `There is news about “${topic}”`,
    'idea-delivered': ({ topic }) => `“${topic}” is here. Thank you for asking for it`,
    result: () => `A result that you may want to see is out`,
    'campaign-result': ({ topic }) => `“${topic}” has a result. Thank you for taking part`,
    'campaign-judging': ({ actor, topic, outcome, until }) => (outcome === 'begun' ? `There are ideas to judge in “${topic}”${until && ` until ${until}`}` : `${actor} made you a judge of “${topic}”`),
  },
  several: (count, community) => `${count} new things for you in ${community}`,
  digest: (community) => `Your week in ${community}`,
  digestBegin: (community) => `What was talked about most in ${community} this week:`,
  nobody: 'Somebody',
  aTopic: 'a topic',
  aCampaign: 'a campaign',
  why: (community) => `You get this because you take part in ${community}.`,
  preferences: 'Choose what comes by e-mail, and when:',
  unsubscribe: 'No more mails like this:',
};
