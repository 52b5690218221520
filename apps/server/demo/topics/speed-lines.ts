import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const speedLinesTopics: DemoTopic[] = [
  {
    space: 'speed',
    kind: 'question',
    title: 'Half speed on the 2.5 gigabit port with a new ISP box',
    author: 'rosap',
    hoursAgo: 168,
    tags: ['2-5-gigabit', 'cabling', 'speed-test'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    meToo: 8,
    views: 489,
    body: text`
      Upgraded to a 2 gigabit line. The new ISP box has a 2.5 gigabit port, the Gale 6 Pro has two of them, I used the short cable that came with the box. The test inside the Gale says 930 down, 940 up. Every time. That's a suspiciously round half.

      The ISP measured 2,080 on their box, in front of me, with their own laptop. So it's between the box and the Gale.
    `,
    replies: [
      {
        author: 'devonachter',
        minutesAfter: 8,
        kudos: 2,
        body: "Port 5 is 2.5, port 1 is the other one, 2 to 4 are gigabit. You're in 2?",
        replies: [
          {
            author: 'rosap',
            minutesAfter: 15,
            kudos: 1,
            body: 'Port 1, the blue one. I checked the colour twice and asked my daughter.',
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 28,
        kudos: 9,
        body: text`
          930 is exactly a gigabit link minus overhead, so it's negotiation and not speed. Two things to look at: what does **Network › Ports** say next to port 1, and what's printed on the cable?
        `,
        replies: [
          {
            author: 'rosap',
            minutesAfter: 40,
            kudos: 2,
            body: text`
              Port 1: \`1000 full (partner offers 1000)\`. The cable says nothing at all. It's grey and flat.
            `,
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 55,
        kudos: 22,
        solution: true,
        body: text`
          "Partner offers 1000" is the important half. Your Gale would like 2500, the box isn't offering it. There are two usual reasons:

          1. **The box's port is set to 1 gigabit by default.** Many providers do that on the LAN side until the customer asks. Look in its menu for "Port speed", "Eco Ethernet" or "Green", choose Auto or 2.5G, restart the box.
          2. **The cable.** Flat unlabelled ones often have untwisted pairs. They pass gigabit and fail the training for 2.5, then the port falls back. Any cable marked Cat 5e or better is good for 2.5 in a house.

          Do both, then check that the line says \`2500 full\` before you run any test. No test can be faster than the link.
        `,
        replies: [
          {
            author: 'rosap',
            minutesAfter: 180,
            kudos: 6,
            body: text`
              It was called "Energy saver: LAN", and it was on. Port now says \`2500 full\`, and the test 2,070. I changed the flat cable too, out of spite.
            `,
          },
          {
            author: 'hanam',
            minutesAfter: 192,
            kudos: 5,
            body: 'Spite is a valid reason to change a flat cable.',
          },
        ],
      },
      {
        author: 'wenjiahe',
        minutesAfter: 2880,
        kudos: 5,
        body: text`
          Side note for people who get 2,070 on the router and 940 on a computer: that's the computer's own gigabit port. You need 2.5 at both ends.
        `,
      },
    ],
  },
  {
    space: 'speed',
    kind: 'question',
    title: 'Upload collapses during backups and video calls stutter',
    author: 'wenjiahe',
    hoursAgo: 1010,
    tags: ['bufferbloat', 'latency'],
    product: 'Gale 6 Pro',
    version: '4.2.0',
    meToo: 19,
    views: 812,
    body: text`
      Line: 500 down, 50 up. When the nightly backup of my parents' computer is late and runs into my morning call, the call stutters although the backup "only" takes 48 of 50. I measured the round trip to the first hop of the ISP every second, 5 minutes for each row:

      | State | Median (ms) | 95th percentile (ms) | Lost |
      |---|---|---|---|
      | idle | 9 | 12 | 0 % |
      | download full | 21 | 44 | 0 % |
      | upload full | **412** | **780** | 2 % |

      So the delay isn't from the distance, somewhere a queue fills. **Smart queue** in the app is On. Is it broken or do I use it wrong?
    `,
    replies: [
      {
        author: 'kimble',
        minutesAfter: 20,
        kudos: 1,
        downvotes: 2,
        body: 'get more upload',
        replies: [
          {
            author: 'wenjiahe',
            minutesAfter: 31,
            kudos: 5,
            body: 'With more upload the same backup would fill it in the same way, only faster.',
          },
        ],
      },
      {
        author: 'rajeevk',
        minutesAfter: 50,
        kudos: 5,
        body: text`
          Your measurement is good and the diagnosis too: it's the buffer in the modem. Set the priority of the video app to High in **Devices**, that should help.
        `,
        replies: [
          {
            author: 'hanam',
            minutesAfter: 90,
            kudos: 8,
            body: text`
              Priority helps only if the queue is in the Gale. Here it sits in the modem, behind the Gale, and it doesn't know about priorities. The trick is to get the queue back.
            `,
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 120,
        kudos: 31,
        solution: true,
        body: text`
          Smart queue can only manage a queue that it owns. With the limit on **Automatic** the Gale believes the link speed (1000), sends as fast as the modem takes it, and the modem piles it up. Tell it the true speed, a little lower:

          1. **Network › Smart queue › Limit › Manual**
          2. Down **475**, up **46**. That's about 5 to 8 % under what you measure on a bad evening, not under what the contract says.
          3. Repeat your third row. If the median stays above 40 ms, lower *up* by 2 and repeat.

          You lose a few Mb/s on paper, and nobody can feel them. Everybody feels 400 ms.
        `,
        replies: [
          {
            author: 'wenjiahe',
            minutesAfter: 300,
            kudos: 14,
            body: text`
              Same measurement, backup running:

              | State | Median (ms) | 95th percentile (ms) | Lost |
              |---|---|---|---|
              | upload full, limit 46 | 14 | 23 | 0 % |
              | upload full, limit 48 | 31 | 96 | 0 % |

              46 it is. From 412 to 14 with two numbers. Thank you, Hana.
            `,
            replies: [
              {
                author: 'hanam',
                minutesAfter: 320,
                kudos: 9,
                body: "And thank *you* for the table. I'll send people here instead of explaining it again.",
              },
            ],
          },
        ],
      },
      {
        author: 'sipho',
        minutesAfter: 11520,
        kudos: 6,
        body: text`
          For the guesthouse: 100/20 line, nine rooms, limit 92/18. The complaints about "slow Wi-Fi" stopped the same evening. It was never the Wi-Fi.
        `,
      },
      {
        author: 'amara',
        minutesAfter: 27360,
        kudos: 11,
        body: text`
          Automatic will learn the real speed from load in a later version, we're testing it at the moment. I don't want to promise a date.
        `,
      },
    ],
  },
  {
    space: 'speed',
    kind: 'question',
    title: 'Games lag only in the evening, and only for one of us',
    author: 'fionnb',
    hoursAgo: 47,
    tags: ['latency', 'bufferbloat'],
    product: 'Gale 6',
    version: '4.2.1',
    meToo: ['mateus', 'noor'],
    views: 139,
    body: text`
      Household: two adults, two consoles, one Gale 6, cable (the Ethernet kind) to both consoles. Every evening between eight and eleven my console lags like a drunk uncle. My wife, on the other console, same switch, same game, is fine. She claims it's skill.

      Smart queue is set by hand, as in [Jiahe's thread]({{topic:upload-collapses-during-backups-and-video-calls-stutter}}), 232 down and 22 up.

      Ping from the router to the game server in the afternoon 24 ms, in the evening 26. So the line is innocent. Ping shown in the game: mine 180 with spikes, hers 30.

      What's different about my console apart from the player?
    `,
    replies: [
      {
        author: 'hanam',
        minutesAfter: 25,
        kudos: 6,
        body: text`
          Swap the two cables at the switch, not at the consoles. Tells us whether it stays with the port or with the console.
        `,
        replies: [
          {
            author: 'fionnb',
            minutesAfter: 75,
            kudos: 2,
            body: 'Swapped. The lag stayed with my console. My wife would like this on the record.',
          },
        ],
      },
      {
        author: 'rajeevk',
        minutesAfter: 120,
        kudos: 4,
        body: text`
          Same game server for both? In many games the region is chosen once per account, and yours could be playing on another continent in the evening, when the nearer ones are full.
        `,
        replies: [
          {
            author: 'fionnb',
            minutesAfter: 180,
            kudos: 3,
            body: text`
              That sounds plausible. Where would I see it? There's no server name in the game, only "Europe", which is a big place.
            `,
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 300,
        kudos: 8,
        body: text`
          The router can tell you. During a match: **Devices › your console › Connections**, or

          \`\`\`
          curl -s -H "Authorization: Bearer $TOKEN" \\
            "https://gale.lan:8443/api/v2/clients/console-f/flows?sort=packets&limit=3"
          \`\`\`

          The flow with the many small UDP packets is the match. Compare the address with your wife's.
        `,
        replies: [
          {
            author: 'fionnb',
            minutesAfter: 1500,
            kudos: 4,
            body: text`
              Hers: \`198.51.100.18\`. Mine: \`203.0.113.77\`. So they're different indeed! Same "Europe". I've written to the game's support. I don't hold my breath, but at least it's not Northwind and it's (she's reading this) not skill.
            `,
            replies: [
              {
                author: 'rajeevk',
                minutesAfter: 1560,
                kudos: 7,
                body: "I'll enjoy being right about something for once. Please report back.",
              },
            ],
          },
        ],
      },
    ],
  },
  {
    space: 'speed',
    kind: 'question',
    title: 'Ping-Spitzen alle 60 Sekunden am LAN-Port 3',
    author: 'jochen',
    hoursAgo: 137,
    tags: ['latency', 'cabling'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    meToo: ['ulrike'],
    views: 166,
    body: text`
      Moin,

      mein Arbeitsrechner hängt per Kabel an LAN 3. Genau alle 60 Sekunden springt der Ping zum Gale (!) von 0,4 ms auf 80 bis 120 ms, für zwei, drei Pakete. Über WLAN passiert das nicht, am anderen Rechner an LAN 2 auch nicht.

      Auszug, nur die Ausreißer:

      \`\`\`
      10:14:03  112 ms
      10:15:03   97 ms
      10:16:04  104 ms
      10:17:03   88 ms
      \`\`\`

      Kabel getauscht, Port getauscht (LAN 4: dasselbe). Es wandert also mit dem Rechner. Nur: am alten Router war das nie.
    `,
    replies: [
      {
        author: 'ulrike',
        minutesAfter: 40,
        kudos: 5,
        body: text`
          Hat der Rechner eine Stromsparfunktion auf der Netzwerkkarte? „Energieeffizientes Ethernet“ oder so ähnlich. Die schläft bei wenig Verkehr ein.
        `,
        replies: [
          {
            author: 'jochen',
            minutesAfter: 60,
            kudos: 1,
            body: 'War an. Habe sie ausgeschaltet: die Spitzen sind kleiner (um 30 ms), aber immer noch da.',
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 150,
        kudos: 16,
        solution: true,
        body: text`
          Two things overlap here, I think. (Antwort auf Englisch, ich hoffe, das passt.)

          The sleep explains part of the height. The *rhythm* of 60 s is something that wakes up on the computer. A classic: a tool that asks the network card for its status every minute, and on some cards that question resets the link's power state.

          Look for it like this: open the task list, sort by network, and stop candidates one after the other. Docking stations with their own update service are my favourite suspect. You said **Arbeitsrechner**, so perhaps there's also management software from your employer.
        `,
        replies: [
          {
            author: 'jochen',
            minutesAfter: 360,
            kudos: 4,
            body: text`
              Volltreffer: der Update-Dienst der Dockingstation. Beendet, seitdem 0,4 ms flach wie Holland. Am alten Router hing der Rechner ohne Dock, deshalb ist es mir nie aufgefallen. Danke an beide!
            `,
            replies: [
              {
                author: 'hanneke',
                minutesAfter: 540,
                kudos: 8,
                body: 'As a person from the flat country I approve of this unit.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    space: 'speed',
    kind: 'question',
    title: 'Latency doubles when I turn on traffic statistics',
    author: 'maelle',
    hoursAgo: 124,
    tags: ['latency', 'measurements'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    views: 47,
    body: text`
      With **Insights › Traffic per device** off, ping from my desk (cable) to the Gale is 0.3 ms and to the first hop 6 ms. With it on: 0.7 and 13 to 15. Off again: back to 6. I repeated it five times, always the same, also at night with nobody else awake.

      Throughput doesn't change (line is 800/400). About 60 devices, 4.2.1, Gale 6 Pro, Smart queue on with a manual limit of 760/380.

      Is that the expected cost of counting? I like the graphs, but I play with my sister in the evening and feel the difference.
    `,
    replies: [],
  },
];
