import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const meshBackhaulTopics: DemoTopic[] = [
  {
    space: 'mesh',
    kind: 'question',
    title: 'Drift node drops to 2.4 GHz every night around 3 a.m.',
    author: 'maraq',
    hoursAgo: 322,
    tags: ['drift', 'backhaul', 'nightly-tune', 'radar'],
    product: 'Drift',
    version: '4.2.0',
    meToo: 27,
    views: 1204,
    body: text`
      I have a Gale 6 Pro downstairs and one Drift upstairs. Every night, somewhere between 03:00 and 03:20, the Drift falls back to 2.4 GHz and stays there until I restart it. Upstairs goes from about 480 Mb/s to 35.

      Already tried: a new power adapter, moving the Drift a metre, factory reset on both. The log says \`bh: radar_check ch100 → move\`.

      Here is the whole minute, from \`http://gale.lan/log\`:

      \`\`\`
      03:07:12 tune: start (nightly)
      03:07:14 bh: scan done, best ch100/80 score 91
      03:07:14 bh: radar_check ch100 → move
      03:07:25 drift-1: follow timeout (10s)
      03:07:26 drift-1: fallback 2.4 GHz ch6
      03:08:14 bh: ch100 clear, in use
      03:08:15 tune: end, 1 of 1 nodes on fallback
      \`\`\`
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 13,
        kudos: 4,
        body: text`
          Same here since 4.2.0. Mine is 03:10 on the dot. Which channel does yours sit on before it drops?
        `,
        replies: [
          {
            author: 'maraq',
            minutesAfter: 19,
            kudos: 1,
            body: 'Channel 100, set to Auto.',
          },
          {
            author: 'calebs',
            minutesAfter: 38,
            kudos: 6,
            body: "Also 100. I'm two kilometres from an airfield, so radar makes sense.",
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 26,
        kudos: 38,
        solution: true,
        body: text`
          It's the nightly tune, not your hardware. At 3 a.m. the router re-picks channels. On channels 52 to 144 it must listen for weather radar first, for a full minute. Your log shows the rest: the router moves, the Drift waits ten seconds for it, gives up and goes to 2.4 GHz. Nothing ever tells it to come back.

          1. Open the Northwind app and go to **Network › Mesh › Backhaul**.
          2. Set **Nightly tune** to **Manual**.
          3. Pick channel **44**. It's below the radar range, so nothing can push it off.
          4. Restart the Drift once. The light turns steady white in about 90 seconds.

          If your neighbours crowd 44, try 36. Check the link score after one night: 80 or more is healthy.
        `,
        replies: [
          {
            author: 'maraq',
            minutesAfter: 1560,
            kudos: 9,
            body: text`
              First night on 44: nothing in the log, 470 Mb/s at breakfast. Thank you, I'd have bought a third power adapter.
            `,
          },
          {
            author: 'kimble',
            minutesAfter: 1740,
            kudos: 2,
            body: '44 is full here, 36 ok',
          },
          {
            author: 'nilsf',
            minutesAfter: 2880,
            kudos: 1,
            body: "Is there a reason this isn't the default, if the Drift can't follow?",
            replies: [
              {
                author: 'inesv',
                minutesAfter: 2940,
                kudos: 7,
                body: text`
                  The upper channels are emptier in most flats, that's why Auto likes them. It isn't a bad choice, the wait is just too short in this version.
                `,
              },
            ],
          },
        ],
      },
      {
        author: 'priya',
        minutesAfter: 1590,
        kudos: 31,
        body: text`
          Ines is right. In 4.2.0 the Drift waits 10 seconds to follow a channel move, and the radar check takes 60. 4.2.1 raises that wait to 75 seconds, so most homes won't need the manual channel. It's rolling out now and reaches everyone within a week.

          You can keep the pinned channel. It does no harm.
        `,
      },
      {
        author: 'rajeevk',
        minutesAfter: 1800,
        kudos: 1,
        downvotes: 5,
        body: text`
          You should just set transmit power to maximum and turn off 2.4 GHz on the Drift, then it has nothing to fall back to.
        `,
        replies: [
          {
            author: 'inesv',
            minutesAfter: 1860,
            kudos: 12,
            body: text`
              Then the Drift has no backhaul at all for the rest of the night, and everything upstairs is offline until somebody restarts it. The fallback is ugly, but it's the better of the two.
            `,
          },
        ],
      },
      {
        author: 'oselloum',
        minutesAfter: 6540,
        kudos: 14,
        body: text`
          On 4.2.1 with everything on Auto again: three quiet nights so far. Log now says \`drift-1: follow ok (63s)\`.
        `,
        replies: [
          {
            author: 'yusufk',
            minutesAfter: 7200,
            kudos: 3,
            body: 'Confirming, five nights. Removed my pinned channel too.',
          },
          {
            author: 'maraq',
            minutesAfter: 8640,
            kudos: 4,
            body: "I've left mine pinned because it works and I am a coward.",
          },
        ],
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Can two Drift nodes share one wired backhaul through an unmanaged switch?',
    author: 'rosap',
    hoursAgo: 27,
    tags: ['wired-backhaul', 'drift', 'cabling'],
    product: 'Drift',
    version: '4.2.1',
    meToo: ['teodora', 'calebs'],
    views: 58,
    body: text`
      The house has exactly one cable from the cupboard (Gale 6) up to the landing. I'd like to put a cheap five-port switch on the landing and hang **two** Drifts on it, one left, one right, both wired.

      The manual shows one Drift per cable and says nothing about switches. I've read that loop detection can switch a port off if it sees the same node twice, and I don't know whether a plain switch passes on whatever the Drifts use to recognise each other.

      Has somebody got this running on 4.2.1? Before I drill a hole in a wall that isn't entirely mine.
    `,
    replies: [],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Backhaul stuck on 20 MHz after update',
    author: 'zbyszek',
    hoursAgo: 1120,
    tags: ['backhaul', 'channels', 'link-score'],
    product: 'Drift',
    version: '4.2.0',
    meToo: 11,
    views: 467,
    body: text`
      After 4.2.0 backhaul is 20 MHz. Before was 80. Score from 88 to 41. Restart, no change. Set 80 by hand, after one minute is 20 again.

      \`\`\`
      bh: width 80 requested
      bh: coexist: legacy station on ch36+, width 20
      \`\`\`

      Flat, third floor, many neighbours. How to force?
    `,
    replies: [
      {
        author: 'devonachter',
        minutesAfter: 20,
        kudos: 2,
        body: 'Have you set the region correctly? Wrong country caps the width.',
        replies: [
          {
            author: 'zbyszek',
            minutesAfter: 26,
            kudos: 1,
            body: 'Region is correct. Checked first.',
          },
        ],
      },
      {
        author: 'calebs',
        minutesAfter: 55,
        kudos: 5,
        body: text`
          "legacy station" means that some old client of *yours* is on the 5 GHz band and the router makes itself narrow for it. Neighbours don't count for that line.
        `,
      },
      {
        author: 'inesv',
        minutesAfter: 90,
        kudos: 26,
        solution: true,
        body: text`
          Caleb read it right. 4.2.0 takes the "be kind to old devices" rule literally: one old client that can only do 20 MHz on the backhaul's channel, and the whole channel goes narrow, backhaul included.

          Find it and move it, don't force it:

          1. **Network › Devices**, sort by **Standard**. Look for the oldest one on 5 GHz, typically a printer, a picture frame or a first-generation camera.
          2. Open it, set **Preferred band** to **2.4 GHz**.
          3. Wait two minutes. The log should say \`coexist: clear, width 80\`.

          If you can't find it, turn **Separate backhaul channel** on (Gale 6 Pro only), then clients and backhaul no longer share.
        `,
        replies: [
          {
            author: 'zbyszek',
            minutesAfter: 120,
            kudos: 6,
            body: "Picture frame of my mother in law. Moved. 80 MHz, score 87. Thank you. I don't tell her.",
          },
          {
            author: 'fionnb',
            minutesAfter: 180,
            kudos: 11,
            body: 'Every mesh problem has a picture frame at the bottom of it.',
          },
        ],
      },
      {
        author: 'jonasw',
        minutesAfter: 2880,
        kudos: 17,
        body: text`
          From 4.2.1 on, the rule will apply to the client's own channel only, and the backhaul keeps its width. If you still see \`width 20\` there, please open a new question with the log, it's a different cause then.
        `,
      },
      {
        author: 'teodora',
        minutesAfter: 24480,
        kudos: 2,
        body: 'Thank you, mine was an old e-reader. The sort by Standard was very helpful.',
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Which channel near an airport?',
    author: 'calebs',
    hoursAgo: 2650,
    tags: ['channels', 'radar', 'backhaul'],
    product: 'Gale 6 Pro',
    version: '4.1.3',
    views: 733,
    body: text`
      I live 2 km from a small airfield with a weather radar on a stick. Whenever the router sits on anything from 52 to 144 it gets thrown off a few times a week, usually in the middle of something.

      So which ones are safe? I find lists for three different countries and they disagree.
    `,
    replies: [
      {
        author: 'rajeevk',
        minutesAfter: 35,
        kudos: 3,
        downvotes: 2,
        body: 'Use 120-128, they are the least used, always empty when I scan.',
        replies: [
          {
            author: 'hanam',
            minutesAfter: 60,
            kudos: 13,
            body: text`
              They're empty for a reason: these are the weather radar frequencies themselves. In many countries the router has to listen there for ten minutes instead of one, and next to an airfield it'll be thrown off first.
            `,
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 85,
        kudos: 28,
        solution: true,
        body: text`
          Sort them by what the router must do before it may use them:

          | Channels | Listens first | Near an airfield |
          |---|---|---|
          | 36, 40, 44, 48 | no | **yes, start here** |
          | 52 to 64 | 1 minute | sometimes fine, far from the beam |
          | 100 to 116, 132 to 144 | 1 minute | unlikely to be stable |
          | 120, 124, 128 | up to 10 minutes | no |
          | 149 to 165 | no, where allowed | yes, if your region offers them |

          The app only shows what's legal in your region, so if 149 and up are missing, they aren't for you.

          With an 80 MHz channel, "44" already occupies 36 to 48. You can't put the backhaul on 36 and the clients on 48 at that width and expect peace.
        `,
        replies: [
          {
            author: 'calebs',
            minutesAfter: 2880,
            kudos: 5,
            body: text`
              44 it is. Two days, not one \`radar\` in the log. And yes, region shows nothing above 144.
            `,
          },
          {
            author: 'wenjiahe',
            minutesAfter: 43200,
            kudos: 4,
            body: text`
              I logged it for a month at the other end of the same kind of valley: 52 was hit 3 times, 100 was hit 41 times, 44 of course never. Measuring is fun.
            `,
          },
        ],
      },
      {
        author: 'maraq',
        minutesAfter: 141120,
        kudos: 2,
        body: text`
          Linking my question because it's the same radar from another side: [Drift drops every night]({{topic:drift-node-drops-to-2-4-ghz-every-night-around-3-a-m}}).
        `,
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Node map shows the attic Drift connected to the wrong parent',
    author: 'hanneke',
    hoursAgo: 6,
    tags: ['drift', 'backhaul', 'steering'],
    product: 'Drift',
    version: '4.2.1',
    views: 31,
    body: text`
      Gale downstairs in the hall, Drift A on the first floor, Drift B in the attic. For months the map was a chain: hall, first floor, attic. Since this morning the attic hangs directly on the hall, two concrete floors away, with a score of 46 and an amber light, although Drift A is right below it and white.

      **Where are the nodes?** in a straight line above each other, about 3 m apart
      **What is the link score?** A 86, B 46 (was 78 yesterday)
      **What did you try?** restarted B twice. It chooses A for a minute, score 79, and then goes back to the hall.

      Can I pin the parent somewhere? I see **Preferred band** for clients, but nothing like that for nodes.
    `,
    replies: [],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Drift is slow every morning until I restart it',
    author: 'aroha',
    hoursAgo: 258,
    tags: ['drift', 'backhaul', '2-4-ghz'],
    product: 'Drift',
    version: '4.2.0',
    views: 84,
    closed: true,
    body: text`
      Every morning the Drift in the back room does 20 or 30, I pull the plug, it comes back with 300, and the next morning we start over. Light is amber when I get up. There's a weather radar on the hill across the valley, in case that matters.
    `,
    replies: [
      {
        author: 'bram',
        minutesAfter: 25,
        kudos: 6,
        body: text`
          It matters a great deal. This is the same as [the question about 3 a.m.]({{topic:drift-node-drops-to-2-4-ghz-every-night-around-3-a-m}}), with a radar that you can even see. I'm closing this one as a duplicate, so that everything stays in one place. If channel 44 doesn't help you, say so *there* and we'll look at your log.
        `,
        replies: [
          {
            author: 'aroha',
            minutesAfter: 1500,
            kudos: 4,
            body: text`
              Read it, took 44, and 4.2.1 on top. Slept in, 310 at breakfast. A duplicate and happy about it.
            `,
          },
        ],
      },
    ],
  },
];
