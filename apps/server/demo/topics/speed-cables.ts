import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const speedCablesTopics: DemoTopic[] = [
  {
    space: 'speed',
    kind: 'question',
    title: 'Jumbo frames between two storage boxes, is it worth the trouble?',
    author: 'olena',
    hoursAgo: 2230,
    tags: ['jumbo-frames', '2-5-gigabit'],
    product: 'Gale 6 Pro',
    version: '4.1.3',
    views: 517,
    body: text`
      Two storage boxes, both on the 2.5 gigabit ports of a Gale 6 Pro. Copy between them: 268 MB/s. I see **Jumbo frames (9000)** under **Ports › Advanced**. Advice on the internet ranges from "always" to "never".

      My plan, please tell me where it's wrong:

      - [x] note the speed before
      - [ ] set 9000 on both boxes
      - [ ] set 9000 on both router ports
      - [ ] copy again, compare
      - [ ] check that everything else still works
    `,
    replies: [
      {
        author: 'rajeevk',
        minutesAfter: 25,
        kudos: 3,
        body: 'In the office we do it always. Gain of 10-15 %.',
      },
      {
        author: 'tomasr',
        minutesAfter: 60,
        kudos: 21,
        solution: true,
        body: text`
          Your plan is fine, the expectation needs adjusting. 268 MB/s is 2.14 Gb/s of payload. 2.5 gigabit with normal frames tops out at about 2.35, so the most you can win is 9 %, and the copy is probably limited by the disks.

          What you can lose: any device on these ports that doesn't know 9000 sees *some* things working (small packets) and others hanging (large ones). That's the most annoying fault to debug in a year when you have forgotten this.

          If you try it: test with large pings that may not be fragmented, in both directions, before you believe anything.

          \`\`\`
          ping -M do -s 8972 storage-b
          \`\`\`

          Personally I'd leave it at 1500 and spend the evening elsewhere.
        `,
        replies: [
          {
            author: 'olena',
            minutesAfter: 1440,
            kudos: 9,
            body: text`
              Done for science. Before: 268. After: 281. Then the printer on the same switch stopped scanning to storage-a, exactly as you said. Back to 1500. Everything scans.
            `,
            replies: [
              {
                author: 'wenjiahe',
                minutesAfter: 1560,
                kudos: 6,
                body: '5 % for one printer. A fair exchange rate to know.',
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
    title: 'Gigabit plan, 94 on the cable and 600 through the air',
    author: 'pathollow',
    hoursAgo: 290,
    tags: ['cabling', 'speed-test'],
    product: 'Gale 6',
    version: '4.2.1',
    views: 178,
    body: text`
      Dear all, it's me again, with the sewing room.

      My grandson tells me that a cable is always faster than the air, and until last week I had no reason to doubt him. Now I have a small computer for my patterns, and it is joined to the Gale with the cable that came down the wall when we had the windows done. The test says 94. I carried the tablet to the very same table: 600. I did it three times, once with my eyes on the kettle, so that I wouldn't influence it.

      So is the cable tired? It is only from 2019.
    `,
    replies: [
      {
        author: 'hanam',
        minutesAfter: 14,
        kudos: 27,
        solution: true,
        body: text`
          Dear Pat, your experiment is impeccable, and 94 is one of the most talkative numbers there are.

          A network cable has eight thin wires. With all eight it can do 1000. If only *one* of them has no contact, the two ends agree to use four and do 100, of which 94 are left for you. So your cable isn't tired, it has one bad wire, and almost always that's in the plug or the socket and not in the wall.

          1. Pull out both plugs and look at the golden contacts. Is one of them dull or pressed down?
          2. Try another short cable between the *socket* and the computer.
          3. If it's still 94, the socket itself has to be opened and the eight wires pressed in again. It's ten minutes for somebody with the tool.

          In the app, under **Network › Ports**, you can watch it: it says 100 now, and 1000 the moment it's right.
        `,
        replies: [
          {
            author: 'pathollow',
            minutesAfter: 180,
            kudos: 7,
            body: text`
              It was the short cable! One of the little golden teeth was bent, I could see it with my thread magnifier. With the cable from the television it says 1000, and the test says 938. The television hasn't noticed.
            `,
            replies: [
              {
                author: 'hanam',
                minutesAfter: 200,
                kudos: 9,
                body: 'A thread magnifier is now on my list of recommended tools.',
              },
            ],
          },
        ],
      },
      {
        author: 'kimble',
        minutesAfter: 2880,
        kudos: 6,
        body: 'had 94 for two years. it was a bent tooth too. thanks i guess',
      },
    ],
  },
  {
    space: 'speed',
    kind: 'question',
    title: 'Speed test in the app says 920, browser says 410',
    author: 'noor',
    hoursAgo: 436,
    tags: ['speed-test', 'app'],
    product: 'Northwind app',
    version: '4.2.0',
    views: 233,
    body: text`
      Same sofa, same phone, same minute. The app: 920. Any test in the browser: 380 to 430. Which one lies? My flatmate wants to know before we pay for the faster plan.
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 10,
        kudos: 2,
        body: 'The app shows better numbers so that you like the router, I think :)',
        replies: [
          {
            author: 'priya',
            minutesAfter: 120,
            kudos: 9,
            body: "We'd be found out quite quickly, as you can see.",
          },
        ],
      },
      {
        author: 'priya',
        minutesAfter: 140,
        kudos: 20,
        solution: true,
        body: text`
          Neither lies, they measure different roads:

          - **The app's test runs on the router**: from the Gale to the internet. Your phone is only the remote control. 920 is your line.
          - **The browser's test runs on the phone**: phone to node by radio, node to Gale, Gale to the internet. 410 is what this phone gets at this spot.

          So paying for a faster plan will change the first number and not the second. If 410 on the sofa is too little (for most people it isn't), it's a question of placement or of the phone.

          We know that the screen doesn't say so. It'll get a line "Measured by your router" under the number.
        `,
        replies: [
          {
            author: 'noor',
            minutesAfter: 170,
            kudos: 4,
            body: 'That saves us 12 a month. Thank you! And @yusufk, I had the same suspicion.',
          },
        ],
      },
    ],
  },
  {
    space: 'speed',
    kind: 'question',
    title: 'Dual WAN on Keel: failover takes four minutes',
    author: 'sipho',
    hoursAgo: 770,
    tags: ['failover', 'keel'],
    product: 'Keel gateway',
    version: '4.2.0',
    meToo: ['teodora'],
    views: 341,
    body: text`
      Guesthouse, Keel gateway, fibre on WAN 1 and a 5G box on WAN 2. When the fibre goes (building work, weekly), guests have no internet for about four minutes, then everything comes back over 5G. Four minutes is exactly the time a guest needs to walk to reception.

      Part of the exported settings:

      \`\`\`yaml
      wan:
        mode: failover
        primary: wan1
        check:
          target: gateway
          interval: 30s
          fail_after: 8
          recover_after: 3
      \`\`\`

      Which of these can I turn down without it jumping to and fro?
    `,
    replies: [
      {
        author: 'rajeevk',
        minutesAfter: 18,
        kudos: 7,
        body: text`
          8 × 30 s = 240 s. There are your four minutes. \`interval: 5s\`, \`fail_after: 3\` and you're at 15 s.
        `,
        replies: [
          {
            author: 'sipho',
            minutesAfter: 40,
            kudos: 2,
            body: text`
              I tried that. Now it takes 15 seconds when I pull the cable. But yesterday the fibre was dead for an hour *behind* the provider's box, and it never switched at all.
            `,
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 120,
        kudos: 20,
        solution: true,
        body: text`
          Rajeev's arithmetic is right, the second half is the **target**. \`gateway\` only asks the provider's box in your cellar, which answers happily while the street is being dug up. Ask something beyond it:

          \`\`\`yaml
          wan:
            mode: failover
            primary: wan1
            check:
              target: [192.0.2.53, 198.51.100.53]   # two public resolvers of different providers
              require: any                          # one answer is enough to be "up"
              interval: 5s
              fail_after: 3
              recover_after: 24                     # two minutes of calm before going back
          \`\`\`

          - two targets and \`require: any\`, so that one sleepy server doesn't throw you over
          - a slow return: going back too early is what makes it jump

          Replace the two addresses with resolvers you trust, these are placeholders.
        `,
        replies: [
          {
            author: 'sipho',
            minutesAfter: 4320,
            kudos: 8,
            body: text`
              Test with the excavator (not mine): switched after 16 seconds. Two guests were on a call and one noticed. Return after two minutes, nobody noticed. Rajeev and Hana, breakfast is on the house if you're ever here.
            `,
            replies: [
              {
                author: 'rajeevk',
                minutesAfter: 4380,
                kudos: 6,
                body: "Careful, I'm closer than you think.",
              },
            ],
          },
        ],
      },
    ],
  },
];
