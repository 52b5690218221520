import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const meshRoamingTopics: DemoTopic[] = [
  {
    space: 'mesh',
    kind: 'question',
    title: 'Roaming between floors drops video calls for two seconds',
    author: 'nilsf',
    hoursAgo: 243,
    tags: ['roaming', 'steering', 'drift'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    meToo: 13,
    views: 367,
    body: text`
      Every time I walk downstairs during a call, the picture freezes, two seconds, then "your connection is unstable", then it's back. My colleagues have started to count. It happens at the same step of the stairs. I counted that too: the ninth.

      Gale 6 Pro downstairs, Drift upstairs, both white, score 90. So don't tell me about placement. The score is 90.

      I've had this since the day I bought it and I'm close to nailing the laptop to the desk.
    `,
    replies: [
      {
        author: 'rajeevk',
        minutesAfter: 12,
        kudos: 1,
        downvotes: 4,
        body: text`
          Give the two floors different Wi-Fi names, then you control which one you're on. Roaming never works in homes.
        `,
        replies: [
          {
            author: 'nilsf',
            minutesAfter: 20,
            kudos: 3,
            body: "So I'd switch networks by hand, during a call, on the stairs. No.",
          },
        ],
      },
      {
        author: 'calebs',
        minutesAfter: 70,
        kudos: 6,
        body: text`
          What does the log say at the moment of the ninth step? Filter for \`roam\`.
        `,
        replies: [
          {
            author: 'nilsf',
            minutesAfter: 105,
            kudos: 2,
            body: text`
              \`\`\`
              14:22:07 roam: laptop-nils drift-1 → gale (signal −74)
              14:22:07 auth: laptop-nils full handshake
              14:22:09 auth: laptop-nils ok (1.9s)
              \`\`\`
            `,
            replies: [
              {
                author: 'calebs',
                minutesAfter: 112,
                kudos: 9,
                body: text`
                  There are your two seconds. "full handshake" should be "fast transition". The move itself is instant, then your laptop introduces itself from zero, with password and all.
                `,
              },
            ],
          },
        ],
      },
      {
        author: 'calebs',
        minutesAfter: 140,
        kudos: 24,
        solution: true,
        body: text`
          So it isn't the radio and it isn't placement (you said so). The laptop isn't allowed to keep its keys when it moves. Two switches decide that, and one of them is off by default for networks that were set up before 4.1:

          1. **Network › Wi-Fi › Advanced › Fast transition**: turn it **On**. It was **Off** in old networks because some printers disliked it.
          2. On the same page, **Security**: choose **WPA2/WPA3** and not **WPA2 compatible**. The compatible mode switches fast transition off again, without telling you.
          3. Forget and rejoin the network on the laptop, once, so that it learns the new rules.

          Then walk. The line should read \`auth: laptop-nils fast transition (0.04s)\`.

          If a printer disappears afterwards, put it on the 2.4 GHz extra network. It'll be happier there anyway.
        `,
        replies: [
          {
            author: 'nilsf',
            minutesAfter: 1440,
            kudos: 7,
            body: text`
              \`\`\`
              09:03:41 roam: laptop-nils drift-1 → gale (signal −73)
              09:03:41 auth: laptop-nils fast transition (0.05s)
              \`\`\`
              Walked up and down for a whole meeting. Nobody noticed, including me. OK. Thank you. I take back most of what I said to my wife about this router.
            `,
            replies: [
              {
                author: 'fionnb',
                minutesAfter: 1560,
                kudos: 12,
                body: "A warmer thank-you than this one hasn't been seen from Nils. Frame it.",
              },
            ],
          },
        ],
      },
      {
        author: 'amara',
        minutesAfter: 2880,
        kudos: 14,
        body: text`
          The silent interaction in step 2 is ugly, and I've put it on my list: from 4.3 the app says which devices lose fast transition when you choose the compatible mode, before you save.
        `,
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'After 4.2.1, one of three nodes hides its link score',
    author: 'yusufk',
    hoursAgo: 31,
    tags: ['link-score', 'drift', 'firmware'],
    product: 'Drift',
    version: '4.2.1',
    meToo: ['oselloum', 'maraq', 'noor', 'fionnb'],
    views: 96,
    body: text`
      Three Drifts: kitchen, landing, kids. Since the update the app shows a score for kitchen (88) and landing (79), and for kids there's just a dash. Light is white, speed is fine, everything works. Only the number is gone.

      I restarted the kids one, then all three, then the Gale. I also closed the app and opened it again about fifty times, as one does.
    `,
    replies: [
      {
        author: 'oselloum',
        minutesAfter: 22,
        kudos: 3,
        body: text`
          Same picture here: two with score, one with a dash. Mine is the one that hangs on a *cable*. Is yours wired as well?
        `,
        replies: [
          {
            author: 'yusufk',
            minutesAfter: 30,
            kudos: 2,
            body: 'No, all three by radio. I wish, it would be an explanation.',
          },
        ],
      },
      {
        author: 'maraq',
        minutesAfter: 120,
        kudos: 2,
        body: text`
          Dash here too, single Drift, radio. I noticed that the score comes back for a second when I open **Devices** and return.
        `,
      },
      {
        author: 'tomasr',
        minutesAfter: 190,
        kudos: 9,
        body: text`
          The API knows it, so it's the app that hides it:

          \`\`\`
          $ curl -s -H "Authorization: Bearer $TOKEN" https://gale.lan:8443/api/v2/nodes | jq '.[] | {name, score, score_age}'
          { "name": "kitchen", "score": 88, "score_age": 4 }
          { "name": "landing", "score": 79, "score_age": 6 }
          { "name": "kids",    "score": 81, "score_age": 1987 }
          \`\`\`

          Your kids' score is 81 but 33 minutes old. I'd guess that the app now shows a dash when the number is older than some limit. So the question becomes why that node is measured so rarely.
        `,
        replies: [
          {
            author: 'yusufk',
            minutesAfter: 300,
            kudos: 3,
            body: text`
              Mine says \`score_age: 2210\` for kids. So it's old, yes. It has almost no devices on it during the day, could that be the reason? The kids are at school.
            `,
            replies: [
              {
                author: 'noor',
                minutesAfter: 420,
                kudos: 4,
                body: 'That fits. My dash is in the guest room, and nobody has been there since Tuesday.',
              },
            ],
          },
        ],
      },
      {
        author: 'jonasw',
        minutesAfter: 1260,
        kudos: 13,
        body: text`
          Good detective work, all of you. A node without traffic is measured every 30 minutes in 4.2.1 instead of every minute, to save power. The app hides a score older than 15 minutes. Each of the two decisions makes sense and together they make a dash.

          I don't have a version number for you yet. Until then: the node is fine, and any traffic over it brings the number back. I'll post here when I know which side changes.
        `,
        replies: [
          {
            author: 'oselloum',
            minutesAfter: 1560,
            kudos: 2,
            body: 'Thanks. And the wired one?',
            replies: [
              {
                author: 'jonasw',
                minutesAfter: 1620,
                kudos: 4,
                body: text`
                  Wired nodes have no radio score at all, the dash is right there. The app should say "wired" instead of it. Noted as well.
                `,
              },
            ],
          },
        ],
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Link score of exactly 100 since this morning, can I trust it?',
    author: 'gabrielam',
    hoursAgo: 0.5,
    tags: ['link-score', 'drift'],
    product: 'Drift',
    version: '4.2.1',
    views: 6,
    body: text`
      My bedroom Drift had 70 to 74 since I paired it. Today it shows 100, all day, and doesn't move when I close the door or stand in front of it. Speed is as before (about 260). Did something get stuck, or is there really a 100?
    `,
    replies: [],
  },
];
