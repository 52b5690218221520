import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const newsReleasesTopics: DemoTopic[] = [
  {
    space: 'news',
    kind: 'discussion',
    title: '4.2.1 is rolling out: what changes for mesh',
    author: 'priya',
    hoursAgo: 308,
    tags: ['announcement', 'release-notes', 'nightly-tune', 'firmware'],
    views: 3120,
    pinned: true,
    body: text`
      Northwind OS 4.2.1 starts today and goes out in four waves. Everybody has it within a week. You can wait, or take it now under **Settings › This router › Update**.

      **For mesh**

      - A Drift waits **75 seconds** for a channel move instead of 10. That was behind [the drops at 3 a.m.]({{topic:drift-node-drops-to-2-4-ghz-every-night-around-3-a-m}}).
      - One old device on 5 GHz no longer makes [the backhaul narrow]({{topic:backhaul-stuck-on-20-mhz-after-update}}).
      - A node without traffic is measured less often, which saves about 1.5 W for each.

      **For everything else**

      - The system is written to a spare half first and started only when it has been verified.
      - Security fixes, details in 30 days.

      **If you had set Nightly tune to Manual** as a workaround, you may set it back to Auto. You don't have to.

      Known so far:

      - Keel: the update needs two restarts, that's intended
      - Gale 5: stays on 4.1.3

      Tell us here how it goes. A version number and one line is already useful.
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 12,
        kudos: 5,
        body: "First! Updating now. If you don't hear from me, you know why.",
        replies: [
          {
            author: 'yusufk',
            minutesAfter: 31,
            kudos: 9,
            body: "I'm back. 11 minutes, three Drifts, all white.",
            replies: [
              {
                author: 'fionnb',
                minutesAfter: 36,
                kudos: 7,
                body: 'We had already divided your devices among us.',
              },
            ],
          },
        ],
      },
      {
        author: 'kimble',
        minutesAfter: 25,
        kudos: 2,
        body: 'what does "four waves" mean. which one am i',
        replies: [
          {
            author: 'priya',
            minutesAfter: 40,
            kudos: 8,
            body: text`
              By the last digit of the serial number: 0 and 1 today, 2 to 4 on the second day, 5 to 7 on the fourth, 8 and 9 on the sixth. Taking it by hand skips the queue.
            `,
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 70,
        kudos: 15,
        body: text`
          The 75 seconds are the right number: 60 for the radar check and a bit of air. Thank you for reading the threads.
        `,
      },
      {
        author: 'sipho',
        minutesAfter: 105,
        kudos: 3,
        body: text`
          Keel and nine Drifts. Is there a way to choose the *hour*? Guests check in between 15:00 and 18:00.
        `,
        replies: [
          {
            author: 'priya',
            minutesAfter: 125,
            kudos: 7,
            body: text`
              Keel: **Admin › Update › Window**. The nodes follow the gateway, one after the other, so no room is dark for longer than three minutes.
            `,
          },
          {
            author: 'sipho',
            minutesAfter: 1560,
            kudos: 4,
            body: 'Did it at 03:30. Nobody noticed, which is the highest praise in my trade.',
          },
        ],
      },
      {
        author: 'zbyszek',
        minutesAfter: 180,
        kudos: 4,
        body: '4.2.1. Gale 6, one Drift. Width 80, score 87, picture frame back on 5 GHz. Good.',
      },
      {
        author: 'nilsf',
        minutesAfter: 240,
        kudos: 2,
        body: 'And the two seconds on the stairs?',
        replies: [
          {
            author: 'amara',
            minutesAfter: 300,
            kudos: 6,
            body: text`
              Not in this one, I'm afraid. If you open a question with the \`roam\` and \`auth\` lines of one walk, somebody will spot the cause, it's usually a setting.
            `,
            replies: [
              {
                author: 'nilsf',
                minutesAfter: 5520,
                kudos: 5,
                body: text`
                  Done, it was a setting: [the ninth step]({{topic:roaming-between-floors-drops-video-calls-for-two-seconds}}). I'm told that I was nearly polite.
                `,
              },
            ],
          },
        ],
      },
      {
        author: 'elspeth',
        minutesAfter: 360,
        kudos: 3,
        body: 'Does the update touch schedules? Asking for two teenagers who hope so.',
        replies: [
          {
            author: 'priya',
            minutesAfter: 420,
            kudos: 6,
            body: "It doesn't. My condolences to them.",
          },
        ],
      },
      {
        author: 'wenjiahe',
        minutesAfter: 540,
        kudos: 16,
        body: text`
          Measured follow times, forced moves, 20 each:

          | From → to | 4.2.0 | 4.2.1 |
          |---|---|---|
          | 44 → 100 (radar) | 20 of 20 lost | 0 lost, 61 to 66 s |
          | 100 → 44 | 0 lost, 3 s | 0 lost, 3 s |
          | 52 → 116 (radar) | 19 of 20 lost | 1 lost, 62 to 75 s |

          The one that got lost took 75.4 s. A little more air would be nice.
        `,
        replies: [
          {
            author: 'jonasw',
            minutesAfter: 660,
            kudos: 14,
            body: text`
              This is better than our lab report. The lost one was the radar check starting a second time. We'll go to 90 in the next version.
            `,
            replies: [
              {
                author: 'wenjiahe',
                minutesAfter: 720,
                kudos: 6,
                body: "Then I'll measure that too.",
              },
            ],
          },
        ],
      },
      {
        author: 'pathollow',
        minutesAfter: 840,
        kudos: 7,
        body: text`
          I have been asked by the router whether I'd like to update. I said yes and made tea. It was done before the tea was. Was that right?
        `,
        replies: [
          {
            author: 'edda',
            minutesAfter: 900,
            kudos: 11,
            body: "That's exactly the procedure, Pat. We may put it in the manual.",
          },
        ],
      },
      {
        author: 'jochen',
        minutesAfter: 1200,
        kudos: 2,
        body: 'Frage: muss ich die Drifts einzeln anstoßen?',
        replies: [
          {
            author: 'ulrike',
            minutesAfter: 1260,
            kudos: 4,
            body: text`
              Nein, die ziehen nach. Bei mir hat es pro Drift etwa vier Minuten gedauert, und der letzte war eine Weile orange.
            `,
          },
        ],
      },
      {
        author: 'devonachter',
        minutesAfter: 5880,
        kudos: 12,
        body: text`
          "Security fixes, details in 30 days", and one of them took \`clients:read\` away from my tokens. Not listed here. See [the 401 topic]({{topic:local-api-returns-401-after-the-4-2-1-update-token-unchanged}}), and please update the post.
        `,
        replies: [
          {
            author: 'lucho',
            minutesAfter: 6120,
            kudos: 10,
            body: text`
              Apologies, it's in the notes now. It belongs on this list as well: **tokens without scopes read status only**, scripts that look at clients need \`clients:read\`.
            `,
            replies: [
              {
                author: 'devonachter',
                minutesAfter: 6180,
                kudos: 3,
                body: 'Thank you.',
              },
            ],
          },
        ],
      },
      {
        author: 'maraq',
        minutesAfter: 6360,
        kudos: 4,
        body: 'Auto for everything but the channel. I have a sentimental attachment to 44.',
      },
      {
        author: 'noor',
        minutesAfter: 7200,
        kudos: 3,
        body: "One thing: the score of the guest room's node is a dash since the update. Feature?",
        replies: [
          {
            author: 'bram',
            minutesAfter: 16740,
            kudos: 4,
            body: text`
              There's a topic for this now: [one of three nodes hides its link score]({{topic:after-4-2-1-one-of-three-nodes-hides-its-link-score}}). Please add your numbers there, so that they're in one place.
            `,
          },
        ],
      },
      {
        author: 'aroha',
        minutesAfter: 10080,
        kudos: 6,
        body: text`
          Power went off twice *during* the update. It came back on the old version, waited, and did it again by itself. Whoever wrote the "spare half" part: well done.
        `,
        replies: [
          {
            author: 'jonasw',
            minutesAfter: 10260,
            kudos: 9,
            body: 'Forwarded to the person who did, with the weather report.',
          },
        ],
      },
      {
        author: 'priya',
        minutesAfter: 10560,
        kudos: 13,
        body: text`
          All four waves are out. 97 of 100 routers that can run 4.2.1 are on it, the rest is switched off or on holiday. Thank you for every line here: two of the fixes for the next version come from this thread.
        `,
      },
      {
        author: 'baptou',
        minutesAfter: 12960,
        kudos: 2,
        body: 'Gale 5 en 4.1.3 : rien à faire, donc ? Il tourne très bien, je demande juste.',
        replies: [
          {
            author: 'priya',
            minutesAfter: 13080,
            kudos: 4,
            body: text`
              Rien à faire. It keeps getting security fixes within 4.1.3, they just don't change the number.
            `,
          },
        ],
      },
      {
        author: 'greta',
        minutesAfter: 14400,
        kudos: 2,
        body: text`
          Late to the party: updated while the builder was here, he asked what the noise was. It was the builder's radio. Everything white.
        `,
      },
      {
        author: 'quynhlam',
        minutesAfter: 14880,
        kudos: 3,
        body: 'My first update in my life! I was afraid, but it was okay. Did it the tea way from Pat.',
      },
    ],
  },
];
