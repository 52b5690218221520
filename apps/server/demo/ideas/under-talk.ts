import { text } from '../text.js';
import type { DemoIdea } from '../types.js';

/** New ideas, and those that wait for something. */
export const ideasUnderTalk: DemoIdea[] = [
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Show why a device was moved to another node',
      author: 'wenjiahe',
      hoursAgo: 104,
      tags: ['steering', 'roaming', 'app'],
      product: 'Gale 6 Pro',
      version: '4.3 beta 1',
      views: 162,
      body: text`
        The router knows: too weak, too busy, told to by me. The app shows only that my laptop is "on Drift (hall)". Put the last reason below it, with the two numbers that were compared.

        I'd stop restarting things that work.
      `,
      replies: [
        { author: 'calebs', minutesAfter: 66, kudos: 6, body: 'In the beta this would have saved a week of guessing about my TV.' },
        { author: 'kimble', minutesAfter: 700, kudos: 2, body: 'fine but dont make it a notification' },
      ],
    },
    votes: 22,
    evidence: ['Steering by load feels too eager'],
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Bedtimes that know the school holidays',
      author: 'signe',
      hoursAgo: 58,
      tags: ['schedule', 'app'],
      views: 77,
      body: text`
        Bedtime is at eight, except in the holidays, except on the last day of them. I change eleven devices by hand, eight times a year, and forget one of them every time. The one that I forget is never the one with the most protest.

        A second timetable, and a start and an end date for it, would do.
      `,
      replies: [{ author: 'dalia', minutesAfter: 130, kudos: 5, body: 'Dates that I type in, not a calendar that you fetch from somewhere. Nobody outside needs to know when we are away.' }],
    },
    votes: 13,
    evidence: ['Bedtime schedule ignores the change of the clock on one tablet'],
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Save the speed history as a file',
      author: 'olena',
      hoursAgo: 27,
      tags: ['speed-test', 'export'],
      views: 41,
      body: 'My provider asks for "measurements over fourteen days" before they send anybody. The app has them. I made twenty-eight screenshots. A CSV with time, down, up and latency would be a kindness.',
      replies: [{ author: 'tomasr', minutesAfter: 44, kudos: 7, body: 'Until then: `GET /api/v2/speedtests?days=14` and three lines of jq. I can post them in Integrations if that helps.' }],
    },
    votes: 11,
    searches: [{ words: 'export speed test', times: 17, by: 'lucho' }],
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'A helper for guest Wi-Fi who sees nothing else, also without the app',
      author: 'dalia',
      hoursAgo: 980,
      tags: ['guest-network', 'app'],
      views: 233,
      body: text`
        "Helper" in the app is nearly what my parents need. But it is an app, it wants an account, and my father's phone is older than the guest room's wallpaper.

        Could the same helper be a **page**: gale.lan/guests, one big switch, a code on the fridge?
      `,
      replies: [
        { author: 'kwabena', minutesAfter: 75, kudos: 8, body: 'With a code that only works at home and only for this switch, that is safer than what people do today, which is to share the admin password.' },
        { author: 'priya', minutesAfter: 2_900, kudos: 3, body: 'How would you like to see on paper whether it is on: does the page have to be open, or is the ring of the router enough? It changes what we would have to build.' },
      ],
    },
    votes: 15,
    customers: [{ customer: 'Haldersen Guesthouses', source: 'Ticket', by: 'priya' }],
    evidence: ['How do I give my parents a simple on/off for guest Wi-Fi?', 'Turn guest Wi-Fi on from a wall button'],
    steps: [{ status: 'needs-more', note: 'We like it. Help us with one thing: where should somebody without an app see whether it is on?', by: 'priya', hoursAgo: 920 }],
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Point the phone at a light and be told what it means',
      author: 'pathollow',
      hoursAgo: 1_250,
      tags: ['lights', 'app'],
      views: 187,
      body: 'Amber, pulsing, slowly. Is that "slowly" or the other slowly? I am seventy-one and I should not have to describe a lamp to my grandson over the telephone.',
      replies: [
        { author: 'olena', minutesAfter: 60, kudos: 6, body: 'The first week I had a photo of the table from the manual as my lock screen.' },
        { author: 'amara', minutesAfter: 5_700, kudos: 7, body: 'We tried. A camera sees a pulse badly at thirty frames a second, and two of the ambers look the same to it. So first we make the lights different enough for eyes; then a camera has a chance.' },
      ],
    },
    votes: 16,
    evidence: ['Amber light on the Drift but full speed, should I worry?', 'Red light after a power cut, factory reset did not help'],
    steps: [{ status: 'later', note: 'After the new light patterns, which come with 4.4.', by: 'amara', hoursAgo: 1_100 }],
    response: 1,
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Sell the Drift without a power adapter in the box',
      author: 'aroha',
      hoursAgo: 2_700,
      tags: ['drift'],
      views: 143,
      body: 'I have a drawer with nine of them. Give me two pounds off and keep the tenth.',
      replies: [
        { author: 'hanam', minutesAfter: 420, kudos: 5, body: 'Only if the box says in large print which ones fit. I have seen a Drift on a phone charger, and so has its owner, every evening at eight.' },
        { author: 'priya', minutesAfter: 4_000, kudos: 2, body: 'Which adapters do you have, and from when? The plug stayed the same in 2021 and the current did not.' },
      ],
    },
    votes: 8,
    steps: [{ status: 'needs-information', note: 'We need to know how many of the adapters in drawers would be strong enough. Tell us what is printed on yours.', by: 'priya', hoursAgo: 2_600 }],
  },
];
