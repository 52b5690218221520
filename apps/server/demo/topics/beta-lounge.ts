import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const betaLoungeTopics: DemoTopic[] = [
  {
    space: 'beta',
    kind: 'discussion',
    title: '4.3 beta 1: how to install it, and what we know is broken',
    author: 'jonasw',
    hoursAgo: 232,
    tags: ['4.3-beta', 'release-notes', 'firmware'],
    product: 'Gale 6 Pro',
    version: '4.3 beta 1',
    views: 244,
    pinned: true,
    body: text`
      Thank you for being here. Beta 1 is for the Gale 6, the Gale 6 Pro and current Drifts. Not for Keel yet.

      **Install:** *Settings › This router › Update › Channel › Beta*. It keeps a copy of your settings from before, and **Back to stable** takes four minutes. Please don't run it on the only router of somebody who didn't ask for it.

      **New**

      - Follow time 90 s, see [Jiahe's table]({{topic:4-2-1-is-rolling-out-what-changes-for-mesh}})
      - Steering by load and not only by signal
      - Setup network answers the phone's "is there internet?" check
      - \`GET /api/v2/tokens/self\`

      **Known to be broken**

      - [ ] Speed history is empty after the update (the data is there, the graph doesn't find it)
      - [ ] Wired nodes sometimes show a radio score of 0
      - [x] Restart loop with two USB disks (fixed in the file that's online now, take it again if yours is from the first hour)

      Report with the version, the log of the minute, and what you expected.
    `,
    replies: [
      {
        author: 'calebs',
        minutesAfter: 50,
        kudos: 4,
        body: text`
          Installed, 6 Pro and one wired Drift. The Drift shows score 0 as promised. Otherwise calm.
        `,
      },
      {
        author: 'inesv',
        minutesAfter: 180,
        kudos: 6,
        body: text`
          Two Drifts by radio. Forced a move to 116 six times: 6 of 6 followed, 62 to 71 s. Will repeat at night.
        `,
        replies: [
          {
            author: 'inesv',
            minutesAfter: 1440,
            kudos: 7,
            body: 'Night: 14 of 14.',
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 300,
        kudos: 5,
        body: text`
          \`tokens/self\` works and returns scopes, but \`expires_at\` is \`""\` for tokens without an end. I'd expect \`null\`.
        `,
        replies: [
          {
            author: 'lucho',
            minutesAfter: 1320,
            kudos: 6,
            body: 'So would I. Fixed in beta 2.',
          },
        ],
      },
      {
        author: 'kimble',
        minutesAfter: 2880,
        kudos: 1,
        body: 'back to stable works. asked me twice if im sure. i was',
        replies: [
          {
            author: 'jonasw',
            minutesAfter: 3120,
            kudos: 5,
            body: "What made you go back? That's the most useful thing you could tell us.",
            replies: [
              {
                author: 'kimble',
                minutesAfter: 3180,
                kudos: 6,
                body: 'tv kept jumping between nodes',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    space: 'beta',
    kind: 'discussion',
    title: 'Steering by load feels too eager',
    author: 'calebs',
    hoursAgo: 118,
    tags: ['4.3-beta', 'steering', 'roaming'],
    product: 'Gale 6 Pro',
    version: '4.3 beta 1',
    views: 97,
    body: text`
      Since beta 1 my TV changes nodes every few minutes when somebody downloads something. The log shows it in both directions:

      \`\`\`
      20:10:31 steer: tv gale → drift-1 (load 71% → 12%)
      20:13:02 steer: tv drift-1 → gale (load 58% → 33%)
      20:15:40 steer: tv gale → drift-1 (load 74% → 9%)
      \`\`\`

      Each change costs half a second of picture. The TV itself is a good part of the load, so it carries the reason with it from node to node. I think that the decision should subtract the device's own traffic, or wait longer before it moves the same device again.
    `,
    replies: [
      {
        author: 'inesv',
        minutesAfter: 60,
        kudos: 9,
        body: text`
          Your last paragraph is the whole bug report. A device that's moved because of its own load will be moved back for the same reason.
        `,
      },
      {
        author: 'amara',
        minutesAfter: 300,
        kudos: 11,
        body: text`
          Agreed, and that's how the paper version worked: own traffic subtracted, and no second move within 15 minutes unless the signal is bad. Somebody (me) left the second half out of the ticket.
        `,
        replies: [
          {
            author: 'calebs',
            minutesAfter: 360,
            kudos: 5,
            body: 'Happy to test. I have a patient TV and a less patient family.',
          },
        ],
      },
      {
        author: 'maraq',
        minutesAfter: 1680,
        kudos: 3,
        body: text`
          Same with a tablet here, less often. Under **Devices › tablet** I set **Stay on this node**, and it's been quiet since.
        `,
        replies: [
          {
            author: 'calebs',
            minutesAfter: 1800,
            kudos: 2,
            body: 'Good workaround, did the same for now.',
          },
        ],
      },
      {
        author: 'jonasw',
        minutesAfter: 4320,
        kudos: 8,
        body: text`
          In beta 2: own load subtracted, 15 minutes of rest, and the log line says why it did *not* move something. Early next week, if the tests agree.
        `,
      },
    ],
  },
  {
    space: 'beta',
    kind: 'discussion',
    title: "Speed history is back in beta 1 if you change the phone's language",
    author: 'rosap',
    hoursAgo: 52,
    tags: ['4.3-beta', 'app'],
    product: 'Gale 6',
    version: '4.3 beta 1',
    views: 41,
    body: text`
      Found by accident. The empty graph from the list of known problems: I switched the phone from English to Spanish to help my neighbour, and the whole history was there. Back to English: empty.

      So I guess that it's the date format that doesn't match? Mine is set to day/month order with English as the language.
    `,
    replies: [
      {
        author: 'jonasw',
        minutesAfter: 90,
        kudos: 7,
        body: text`
          That's a lovely find. Yes: the graph asks for a week that starts on Sunday and gets data grouped from Monday, and doesn't dare to draw. With you it's the combination of English and a calendar that starts on Monday.
        `,
        replies: [
          {
            author: 'rosap',
            minutesAfter: 110,
            kudos: 3,
            body: text`
              My calendar starts on Monday, correct. Glad that my neighbour's printer problem was good for something.
            `,
            replies: [
              {
                author: 'jonasw',
                minutesAfter: 120,
                kudos: 4,
                body: 'Fix goes into beta 2. You get a line in the notes, if you like.',
              },
            ],
          },
        ],
      },
    ],
  },
];
