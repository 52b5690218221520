import { text } from '../text.js';
import type { DemoIdea } from '../types.js';

/** What Northwind works on, and what was merged into it. */
export const ideasInProgress: DemoIdea[] = [
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Let me choose the hour of the nightly tune',
      author: 'maraq',
      hoursAgo: 296,
      tags: ['nightly-tune', 'backhaul'],
      views: 640,
      body: text`
        The tune starts at three and the whole house is on one node for ten minutes. For most people that's fine. I have clients in Auckland, my best friend nurses at night, and the neighbours' baby monitor is on my guest network.

        I don't want it off. I want to say **when**: an hour of the day, and maybe a day of the week on which it stays quiet.

        How I found out is in [this question]({{topic:drift-node-drops-to-2-4-ghz-every-night-around-3-a-m}}).
      `,
      replies: [
        {
          author: 'yusufk',
          minutesAfter: 34,
          kudos: 7,
          body: text`
            An hour would be enough for me. Mine falls on the morning prayer for half of the year, and then on nothing for the other half, because the clock changes and the tune doesn't.
          `,
        },
        {
          author: 'amara',
          minutesAfter: 1_510,
          kudos: 21,
          body: text`
            We'll do it. What we learned from your logs: the tune needs about four minutes of quiet, not a particular hour. So you will get **an hour that you choose**, and a second setting, "not while somebody is in a call", for which the router looks at the traffic and waits up to two hours.

            A day of the week is not in the first version. If you need one, say for what: it decides whether we make it a calendar or a switch.
          `,
          replies: [
            { author: 'maraq', minutesAfter: 1_566, kudos: 5, body: 'The second one is better than what I asked for. Thank you.' },
            { author: 'sipho', minutesAfter: 1_890, kudos: 3, body: 'For us a day of the week: Saturdays nine rooms change hands, and everybody arrives late and streams something. A switch is fine.' },
          ],
        },
        { author: 'calebs', minutesAfter: 9_120, kudos: 4, body: 'Does the radar check move with it? Mine waits for a quiet minute that never comes when the flying club trains in the evening.' },
      ],
    },
    votes: 27,
    customers: [
      { customer: 'Haldersen Guesthouses', source: 'Call with Priya, renewal', note: 'Nine houses, guests arrive at night.', by: 'priya' },
      { customer: 'Vellmore Dialysis', source: 'Ticket', note: 'Machines report at 03:00.', by: 'priya' },
    ],
    evidence: ['Drift node drops to 2.4 GHz every night around 3 a.m.', 'Drift is slow every morning until I restart it'],
    searches: [{ words: 'change tune time', times: 43, by: 'priya' }],
    steps: [
      { status: 'in-review', note: 'Reading the logs that you attached, to see how much quiet the tune really needs.', by: 'amara', hoursAgo: 282 },
      { status: 'building', note: 'An hour of your choice, and waiting while somebody is in a call. In beta 3, if the lab agrees.', by: 'amara', hoursAgo: 96 },
    ],
    response: 1,
    roadmap: { lane: 'now', quarter: 0 },
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'A pause button for the nightly tune before an important day',
      author: 'greta',
      hoursAgo: 201,
      tags: ['nightly-tune', 'app'],
      views: 118,
      body: 'I defend my thesis on the 14th, by video, at eight. I would sleep better if I could press "not tonight" once and forget about it.',
      replies: [{ author: 'signe', minutesAfter: 95, kudos: 4, body: 'Good luck! And yes: exam weeks, in this house, twice a year.' }],
    },
    votes: 9,
    mergedInto: 'Let me choose the hour of the nightly tune',
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'Tell scripts and the app when Keel changes to the second line',
      author: 'teodora',
      hoursAgo: 1_420,
      tags: ['keel', 'failover', 'webhook'],
      views: 402,
      body: text`
        We pay for two lines so that nobody has to think. But when Keel changes over, somebody should: the second one is metered, and last month a render farm ran on it for six hours because nobody knew.

        A notification in the app would be enough for me. A webhook would let the render queue stop by itself.
      `,
      replies: [
        { author: 'tomasr', minutesAfter: 210, kudos: 6, body: 'With the reason in it, please: `link_down`, `loss` and `manual` want three different reactions.' },
        {
          author: 'lucho',
          minutesAfter: 4_330,
          kudos: 9,
          body: text`
            Planned together with v2 of the events. It will be \`wan.changed\` with \`from\`, \`to\` and \`reason\`, and it's sent **over the new line**, because that's the one that works.

            The app shows the same event as a notification that you can't swipe away while the metered line is in use.
          `,
        },
      ],
    },
    votes: 19,
    customers: [
      { customer: 'Brightwater Lettings', source: 'Support call', note: 'Metered line used for a whole weekend.', by: 'priya' },
      { customer: 'Atelier Dumarais', source: 'Trade fair', by: 'amara' },
      { customer: 'Vellmore Dialysis', source: 'Ticket', note: 'Their auditor asks for a record of each change.', by: 'priya' },
    ],
    evidence: ['Is there an event when the WAN fails over on Keel?', 'Dual WAN on Keel: failover takes four minutes'],
    steps: [
      { status: 'accepted', note: 'Agreed. It has to wait for the second version of the events, so that nobody must change their scripts twice.', by: 'lucho', hoursAgo: 1_300 },
      { status: 'planned', note: 'In the release after 4.3, with the other events of version 2.', by: 'lucho', hoursAgo: 430 },
    ],
    response: 1,
    roadmap: { lane: 'next', quarter: 1 },
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'A floor plan in the app on which I can put my nodes',
      author: 'elspeth',
      hoursAgo: 2_160,
      tags: ['app', 'placement', 'coverage'],
      views: 511,
      body: text`
        Let me draw rooms with a finger, put the Gale and the Drifts where they are, and walk around with the phone while it colours the plan by what it measures.

        It needn't be to scale. I know which wall is seventy centimetres thick; I would only like to see what that does to me.
      `,
      replies: [
        { author: 'inesv', minutesAfter: 160, kudos: 14, body: 'Please keep the numbers under the colours. A green room with a link score of 61 is a promise that breaks in November.' },
        { author: 'wenjiahe', minutesAfter: 1_200, kudos: 8, body: 'And a date on each measurement. I would walk the same path once a month and compare.' },
      ],
    },
    votes: 30,
    evidence: ['I measured every room for a month, here is what I learned', 'Three Drifts in a 90 m² flat made it worse'],
    searches: [{ words: 'heat map', times: 61, by: 'amara' }, { words: 'floor plan', times: 38, by: 'amara' }],
    steps: [
      { status: 'in-review', note: 'Two of us spent a week on a paper version. The drawing is easy, walking with the phone is not: phones lie about their own signal.', by: 'amara', hoursAgo: 1_900 },
      { status: 'planned', note: 'First the measuring, then the plan: you will walk and see the numbers by room name. Drawing comes once those numbers hold.', by: 'amara', hoursAgo: 310 },
    ],
    roadmap: { lane: 'later', quarter: 3 },
  },
  {
    topic: {
      space: 'ideas',
      kind: 'idea',
      title: 'One log for all nodes, in the time zone that I live in',
      author: 'inesv',
      hoursAgo: 860,
      tags: ['backhaul', 'roaming'],
      views: 274,
      body: text`
        To follow one roam I open three logs, subtract an hour from one of them (it boots in UTC) and two seconds from another (its clock drifts until it has asked the Gale).

        One page, all nodes, one column of time, and a filter by device. The Gale already collects everything for the support bundle.
      `,
      replies: [
        { author: 'rajeevk', minutesAfter: 340, kudos: 5, body: 'In my working life this was called syslog and cost four thousand a year. I would be happy with a text box.' },
        { author: 'jonasw', minutesAfter: 2_950, kudos: 11, body: 'Working on it, because I need it myself. The order is by when the Gale **received** the line, with the node\'s own time beside it, so nothing has to be subtracted.' },
      ],
    },
    votes: 18,
    evidence: ['Roaming between floors drops video calls for two seconds'],
    steps: [{ status: 'building', note: 'In beta 2 as a plain page at gale.lan/log/all. The app will link to it.', by: 'jonasw', hoursAgo: 140 }],
    response: 1,
    roadmap: { lane: 'now', quarter: 0 },
  },
];
