import { text } from '../text.js';
import type { DemoIdea } from '../types.js';

/** What was delivered, and what will not come. */
export const ideasSettled: DemoIdea[] = [
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Tokens that can read and change nothing',
      author: 'devonachter',
      hoursAgo: 4_100,
      tags: ['local-api', 'token'],
      views: 690,
      body: text`
        My wall display needs to know who is at home. It holds a token that could also factory-reset the router. In my trade you don't hang the emergency key next to the call button.

        Scopes, please: at least "read".
      `,
      replies: [
        { author: 'tomasr', minutesAfter: 25, kudos: 12, body: 'Also one for guest Wi-Fi alone. Half of the scripts that I see do nothing else.' },
        {
          author: 'lucho',
          minutesAfter: 9_600,
          kudos: 15,
          body: text`
            Five scopes: \`status:read\`, \`clients:read\`, \`guest\`, \`network:write\` and \`admin\`. Tokens from before become \`status:read\`, which is the safe side, and the answer to a refused call says which scope is missing.
          `,
        },
      ],
    },
    votes: 24,
    evidence: ['Local API returns 401 after the 4.2.1 update, token unchanged'],
    steps: [{ status: 'building', note: 'Five scopes, and an error that names the missing one.', by: 'lucho', hoursAgo: 3_700 }],
    response: 1,
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Ask before an update restarts the router',
      author: 'rajeevk',
      hoursAgo: 5_200,
      tags: ['firmware', 'app'],
      views: 455,
      body: 'Twenty years of change windows, and at home a router restarts in the middle of a board meeting. A time of day that I set, and a message the evening before. I will say yes. I want to be asked.',
      replies: [
        { author: 'zbyszek', minutesAfter: 190, kudos: 6, body: 'And a way to say "not this week". Once is enough.' },
        { author: 'jonasw', minutesAfter: 7_200, kudos: 10, body: 'Fair. The only ones that will not wait are fixes for a hole that is being used; those say so, and come at four in the morning of your own time.' },
      ],
    },
    votes: 21,
    evidence: ['Router restarts in the middle of my working day for updates, how do I stop that?'],
    steps: [{ status: 'planned', note: 'A window, a message the evening before, and one week of delay.', by: 'jonasw', hoursAgo: 4_300 }],
    response: 1,
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Keep my labels when a device changes its address',
      author: 'nilsf',
      hoursAgo: 1_750,
      tags: ['private-address', 'app'],
      views: 209,
      body: "Every few weeks \"Lena's phone\" becomes \"unknown device\" and my alarm about unknown devices goes off. You could tell that it is the same one by its name and by the password it used.",
      replies: [
        { author: 'kwabena', minutesAfter: 55, kudos: 9, body: 'Phones change their address so that they are not recognised. Recognising them anyway should be something that the owner of the phone agrees to.' },
        { author: 'amara', minutesAfter: 6_100, kudos: 6, body: "Kwabena's point decided it: we keep the label where a person has a password of their own. Who shares one password stays unknown, and we say why." },
      ],
    },
    votes: 17,
    evidence: ['Kid got around the pause by switching to a private address'],
    steps: [{ status: 'partly-delivered', note: 'With 4.2.0, for people who have a password of their own. Not for shared passwords, on purpose.', by: 'amara', hoursAgo: 1_180 }],
    response: 1,
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'A Drift in black, or at least not in hospital white',
      author: 'rosap',
      hoursAgo: 3_300,
      tags: ['drift'],
      views: 164,
      body: 'It stands on an oak sideboard from 1911. It looks like something that came to take my blood pressure.',
      replies: [
        { author: 'baptou', minutesAfter: 88, kudos: 7, body: 'Le mien est derrière un pot en granit. Le pot est plus joli, le signal beaucoup moins.' },
        { author: 'amara', minutesAfter: 2_880, kudos: 4, body: 'We measured three paints. The dark ones run four degrees warmer in the sun, and the metallic one cost a third of the signal.' },
      ],
    },
    votes: 12,
    steps: [{ status: 'declined', note: 'No second colour: dark cases run too warm on a window sill, and we would rather not ship a case that shortens its own life. Covers of cloth or wood are fine, and we publish the outline for them.', by: 'amara', hoursAgo: 3_100 }],
    response: 1,
  },
];
