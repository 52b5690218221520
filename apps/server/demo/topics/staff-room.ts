import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const staffRoomTopics: DemoTopic[] = [
  {
    space: 'staff-room',
    kind: 'discussion',
    title: "Articles that we owe from this month's solved questions",
    author: 'priya',
    hoursAgo: 160,
    tags: ['first-setup', 'lights'],
    views: 23,
    pinned: true,
    body: text`
      Collected from what was solved and asked at least twice. Take one, put your name on it, tick it when it's published.

      - [x] Lights: slow white blink = clock could not be checked (me, incl. Arabic)
      - [x] Token scopes after 4.2.1 (Luis)
      - [ ] VLAN tag on the WAN, with a picture of a provider's sticker
      - [ ] "Measured by your router": what the speed test measures
      - [ ] People's own passwords instead of pausing devices: Kwabena's answer is nearly an article
      - [ ] Recovery page, Gale 6 and **6 Pro** (LAN 2 on the Pro, says Rosa, please verify in the lab)
    `,
    replies: [
      {
        author: 'lucho',
        minutesAfter: 180,
        kudos: 2,
        body: text`
          Took nothing new, but scopes is live and linked from the 401's \`detail\`.
        `,
      },
      {
        author: 'jonasw',
        minutesAfter: 300,
        kudos: 3,
        body: text`
          Verified: on the Pro the recovery system treats port 1 as WAN. LAN 2 to 5 all work. I'll write that one, since I have the board on the desk.
        `,
        replies: [
          {
            author: 'priya',
            minutesAfter: 330,
            kudos: 2,
            body: 'Thanks. Please credit Ines for the steps and Rosa for the port.',
          },
        ],
      },
      {
        author: 'edda',
        minutesAfter: 1440,
        kudos: 3,
        body: text`
          Ask Kwabena before you turn his answer into an article. He'll say yes, but he likes to be asked, and he'll improve it.
        `,
      },
    ],
  },
  {
    space: 'staff-room',
    kind: 'discussion',
    title: 'Amber light: change the light or change the words?',
    author: 'amara',
    hoursAgo: 365,
    tags: ['lights', 'link-score'],
    views: 19,
    body: text`
      14 questions about amber in 60 days. In 11 of them nothing was wrong *today*. People read amber as "broken", we mean "no margin". Options:

      1. Amber only below 40 instead of 60.
      2. Keep the light, and let the app say what to do in one line ("Move it by half a metre, then wait ten minutes").
      3. A different colour for "no margin".

      I lean towards 2: the early warning is useful, as in the whiteboard topic ([here]({{topic:amber-light-on-the-drift-but-full-speed-should-i-worry}})). Opinions?
    `,
    replies: [
      {
        author: 'priya',
        minutesAfter: 120,
        kudos: 3,
        body: text`
          2. From support's side: half of the tickets end with "moved it, white", and the person is proud. With 1 they'd call us later and angrier.
        `,
      },
      {
        author: 'jonasw',
        minutesAfter: 240,
        kudos: 2,
        body: '3 costs us the colour-blind: we already separate amber and red by blinking only. So 2.',
        replies: [
          {
            author: 'amara',
            minutesAfter: 1440,
            kudos: 3,
            body: text`
              Good point about blinking, I'd forgotten. 2 it is, text draft on Thursday. I'll ask Hana whether her sentence may be used.
            `,
          },
        ],
      },
    ],
  },
  {
    space: 'staff-room',
    kind: 'discussion',
    title: 'Handover for the weekend',
    author: 'edda',
    hoursAgo: 20,
    tags: ['guidelines'],
    views: 12,
    body: text`
      - **Waiting longest:** Nils and the old DNS server, Teodora and the split tunnel (four days, and nobody from us has looked). Please, one of you.
      - **Watch:** Omar's doorbell on the guest network. If somebody from firmware recognises the pause of two and a half minutes, say so soon.
      - **Tone:** all quiet. kimble was called rude once, I looked, it was only lower case.
      - **New people:** eleven this week. Three of them already answered somebody, that's a record.
    `,
    replies: [
      {
        author: 'priya',
        minutesAfter: 50,
        kudos: 3,
        body: text`
          I take Teodora on Monday first thing, the Keel people need to say whether a second port is intended.
        `,
      },
      {
        author: 'lucho',
        minutesAfter: 120,
        kudos: 2,
        body: "I'm around on Sunday until noon, for anything with a token in it.",
        replies: [
          {
            author: 'edda',
            minutesAfter: 130,
            kudos: 2,
            body: 'Thanks. Bram does the flags on Sunday, so the two of you have it.',
          },
        ],
      },
    ],
  },
];
