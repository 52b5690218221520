import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const setupFirstStepsTopics: DemoTopic[] = [
  {
    space: 'setup',
    kind: 'question',
    title: "Gale 6 asks for a PPPoE login the ISP says I don't need",
    author: 'gabrielam',
    hoursAgo: 476,
    tags: ['first-setup', 'vlan', 'pppoe'],
    product: 'Gale 6',
    version: '4.2.0',
    meToo: 9,
    views: 388,
    body: text`
      Just moved into a flat with fibre. The white box on the wall (the ISP calls it "ONT") has one Ethernet port. I plugged the Gale 6 in and the app says:

      > We couldn't find internet. Does your provider use a user name and password?

      I called the ISP twice. Both people told me: no password, it is "automatic", and that their own router just works. If I tap Skip, the light stays red. If I put their router back, it works in a minute.

      What I tried:

      - another cable, both ends
      - turned the ONT off for ten minutes
      - typed the user name \`guest\` with no password because a video said so (no)

      The log on \`http://gale.lan/log\` repeats this every 20 seconds:

      \`\`\`
      wan0: link up 1000/full
      wan0: dhcp discover (attempt 6)
      wan0: dhcp no offer
      wan0: pppoe padi sent, no pado
      \`\`\`
    `,
    replies: [
      {
        author: 'rajeevk',
        minutesAfter: 22,
        kudos: 0,
        downvotes: 4,
        body: text`
          It is PPPoE, they all are. Enter anything as username, most providers don't check it. \`internet\` / \`internet\` usually works.
        `,
        replies: [
          {
            author: 'gabrielam',
            minutesAfter: 35,
            kudos: 2,
            body: text`
              Tried \`internet\` / \`internet\` now. Same red light, same log.
            `,
          },
          {
            author: 'hanam',
            minutesAfter: 51,
            kudos: 14,
            body: text`
              That can't be it here. The log says \`no pado\`: nobody on the line answers PPPoE at all, so the user name never gets sent. There is also no DHCP offer, though, so the line is silent for both. That usually means a tag is missing.
            `,
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 58,
        kudos: 23,
        solution: true,
        body: text`
          Your ISP most likely sends internet on a **VLAN tag**. Their own router has the number built in, which is why it "just works" and why the hotline doesn't know about it. The Gale 6 sends untagged frames, the ONT drops them, and you see exactly this: link up, nobody answers.

          1. In the app skip the login question and choose **Finish without internet**.
          2. Open **Settings › Internet › Advanced › VLAN tag**.
          3. Turn it on and enter the number. To find yours, look at the sticker under the ISP's router or at its page under "WAN" or "Service". Common ones are 7, 10, 20, 35 and 100, but don't guess through all of them: some ONTs block the port for a few minutes after wrong tags.
          4. Leave the type on **Automatic (DHCP)** and save.

          If the light isn't white after two minutes, release the ISP router's address first: many lines hand out one address and keep it for the old router until it is released or 30 minutes have passed.
        `,
        replies: [
          {
            author: 'gabrielam',
            minutesAfter: 180,
            kudos: 5,
            body: text`
              On the sticker of their router: \`SRV-INT 20\`. I put 20, waited, red... then I left it and made dinner, and when I came back it was white. So it was the 30 minutes. Thank you so much, I was about to send it back.
            `,
          },
          {
            author: 'hanam',
            minutesAfter: 200,
            kudos: 6,
            body: "The dinner method is underrated. Glad it's up.",
          },
        ],
      },
      {
        author: 'priya',
        minutesAfter: 1560,
        kudos: 11,
        body: text`
          We've taken the point that the app's question sends people the wrong way: when neither DHCP nor PPPoE answers, it should offer the tag before it asks for a login. That text is changed in the next app release.
        `,
      },
      {
        author: 'mateus',
        minutesAfter: 12960,
        kudos: 3,
        body: text`
          Found this from search, same thing in my city with tag 100. Worked in first try, obrigado @hanam.
        `,
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'Which order do I plug things in? Modem, Gale, Drift, switch',
    author: 'dalia',
    hoursAgo: 9480,
    tags: ['first-setup', 'wired-backhaul', 'cabling'],
    product: 'Drift',
    version: '4.0.5',
    views: 845,
    body: text`
      Sorry if this is too basic. I have the provider's modem, a Gale 6, two Drifts and an eight-port switch in the hall cupboard, because the flat has network sockets in every room (yay). Five boxes, and every picture on the internet shows three.

      What goes into what, and in which order do I switch them on?
    `,
    replies: [
      {
        author: 'devonachter',
        minutesAfter: 30,
        kudos: 4,
        downvotes: 1,
        body: 'Modem to switch, then everything into the switch. Simple star.',
        replies: [
          {
            author: 'hanam',
            minutesAfter: 46,
            kudos: 15,
            body: text`
              Please don't: that puts every device in front of the router, next to the modem. One of them will grab the provider's only address, and the rest will have none, or worse, all of them will be on the internet without a firewall.
            `,
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 80,
        kudos: 31,
        solution: true,
        body: text`
          Not too basic at all, it's the question that decides whether the next three years are quiet. One rule: **everything hangs behind the Gale.**

          \`\`\`
          wall ── modem ── [WAN] Gale [LAN 1] ── switch ──┬── socket bedroom ── Drift A
                                                          ├── socket study   ── Drift B
                                                          └── TV, printer ...
          \`\`\`

          - Only **one** cable goes to the modem: the Gale's blue WAN port.
          - The switch goes into any LAN port. It needs no settings.
          - The Drifts may hang on the switch. They notice the cable and use it instead of radio ("wired backhaul").

          Order of switching on: modem, wait until its lights are calm. Gale, wait for white. Switch. Then one Drift after the other, with a minute between, so that you can see which one is which in the app.

          One trap: don't give a Drift two cables to the same switch. That makes a loop. The Gale notices and shuts one port, but it takes a minute in which nothing works.
        `,
        replies: [
          {
            author: 'dalia',
            minutesAfter: 120,
            kudos: 6,
            body: text`
              The drawing is exactly what I needed. All five boxes are on, two white Drifts, and the app says "wired" under both.
            `,
          },
          {
            author: 'devonachter',
            minutesAfter: 150,
            kudos: 9,
            body: "I stand corrected, and I'm re-cabling a friend's flat on Saturday.",
          },
        ],
      },
      {
        author: 'pathollow',
        minutesAfter: 504000,
        kudos: 5,
        body: text`
          I printed the drawing and glued it inside the cupboard door. It is the most useful thing on that door, and there is a fuse plan there too.
        `,
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'First login page never loads, 192.168.44.1 times out',
    author: 'kimble',
    hoursAgo: 689,
    tags: ['first-setup', 'app'],
    product: 'Gale 6',
    version: '4.1.3',
    views: 214,
    body: text`
      cable in lan1, laptop, browser, 192.168.44.1 -> timeout. gale.lan -> not found. light pulses blue. third router i've had that hates me
    `,
    replies: [
      {
        author: 'tomasr',
        minutesAfter: 14,
        kudos: 7,
        body: text`
          Two outputs, please: the laptop's address and its route to 192.168.44.1. If the address isn't 192.168.44.something, we know where to look.
        `,
        replies: [
          {
            author: 'kimble',
            minutesAfter: 19,
            kudos: 1,
            body: '10.61.0.14, it says "tunnel" next to it',
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 24,
        kudos: 16,
        solution: true,
        body: text`
          That's your work VPN, not the Gale. It takes the whole 192.168 range for itself, so the page request goes to your employer, who quite rightly doesn't answer.

          Disconnect the VPN, unplug and replug the cable, wait for an address like \`192.168.44.100\`, load \`http://192.168.44.1\` again (http, not https, until setup is done).

          If you can't disconnect it because the laptop belongs to work, do the first setup from a phone and never look back.
        `,
        replies: [
          {
            author: 'kimble',
            minutesAfter: 33,
            kudos: 6,
            body: 'works. i hate that it was this',
          },
          {
            author: 'tomasr',
            minutesAfter: 36,
            kudos: 12,
            body: "It's this about once a week. You're in good company.",
          },
        ],
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'App finds the router over Bluetooth and then stops at 62 percent',
    author: 'quynhlam',
    hoursAgo: 262,
    tags: ['first-setup', 'app'],
    product: 'Northwind app',
    version: '4.2.1',
    meToo: ['layla', 'mateus', 'pathollow'],
    views: 240,
    body: text`
      Hello everyone, I am student and this is my first own router, so please be patient with me.

      The app finds "Gale 6" very quick. I press Continue, it counts 10, 30, 62 percent and then it stays at 62 for maybe five minutes and says *Something took too long*. I did this six times. Every time 62.

      My phone is one year old. The router has blue light which goes slow on and off. I stand one metre from it.
    `,
    replies: [
      {
        author: 'mateus',
        minutesAfter: 12,
        kudos: 2,
        body: text`
          Hi! I had 62 also. For me it was helped when I used the tablet of my wife, but I don't know why.
        `,
      },
      {
        author: 'yusufk',
        minutesAfter: 65,
        kudos: 3,
        body: 'Did you try to restart the router? I would hold reset 10 seconds and begin from zero.',
        replies: [
          {
            author: 'quynhlam',
            minutesAfter: 100,
            kudos: 1,
            body: 'Yes, I did the reset two times now, the same 62. Thank you for the idea.',
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 120,
        kudos: 20,
        solution: true,
        body: text`
          62 is a useful number: it's the moment when the app leaves Bluetooth and continues over the router's own temporary Wi-Fi (\`Northwind-setup\`). The phone joins it, notices that this Wi-Fi has no internet, and many phones then quietly go back to mobile data. The app waits for an answer that can't arrive any more.

          So, for five minutes:

          1. Turn **mobile data off**. Not airplane mode, because you still need Bluetooth and Wi-Fi.
          2. In the phone's settings allow the Northwind app to find **devices on the local network**, if it asks or asked before.
          3. Start again. When the phone shows something like "This Wi-Fi has no internet. Stay connected?", answer **Stay**.

          Mobile data can go back on as soon as the light is white.
        `,
        replies: [
          {
            author: 'quynhlam',
            minutesAfter: 145,
            kudos: 4,
            body: text`
              It goes to 100!! It was the question "Stay connected?" I pressed No every time because I thought no internet is bad. Thank you teacher 🙏
            `,
          },
          {
            author: 'mateus',
            minutesAfter: 180,
            kudos: 2,
            body: 'So that is why the tablet worked: it has no SIM. Mystery closed.',
          },
          {
            author: 'jonasw',
            minutesAfter: 1320,
            kudos: 15,
            body: text`
              Firmware here. From 4.3 the setup network will answer the phone's "is there internet?" check until setup ends, so phones stop leaving. Until then mobile data off is the right advice.
            `,
          },
        ],
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'QR code on the sticker is scratched off, how do I join the first time?',
    author: 'chidi',
    hoursAgo: 9,
    tags: ['first-setup', 'reset'],
    product: 'Gale 6',
    views: 63,
    body: text`
      The Gale 6 is second-hand, and somebody scratched the sticker, maybe on purpose. I can read the serial number but not the code and not the first password. The fibre isn't here yet, but I wanted to prepare the names and all that.
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 6,
        kudos: 1,
        body: 'Ask the seller.',
        replies: [
          {
            author: 'chidi',
            minutesAfter: 9,
            kudos: 0,
            body: "He doesn't answer any more :/",
          },
        ],
      },
      {
        author: 'olena',
        minutesAfter: 31,
        kudos: 11,
        solution: true,
        body: text`
          You don't need the sticker:

          1. Hold reset for 10 s, until the light goes off. That removes whatever the seller had set.
          2. Use a **cable** in LAN 1 and open \`http://192.168.44.1\`. By cable the first page doesn't ask for the password, because touching the box counts as proof.
          3. On the first page choose your own Wi-Fi name and password. The printed one isn't valid any more after that.

          One more thing for second-hand: if the page says "This router belongs to an account", the seller has to release it, and no reset helps.
        `,
        replies: [
          {
            author: 'chidi',
            minutesAfter: 80,
            kudos: 3,
            body: text`
              Page opened, no account message, my name and password are set. It's a router called "Lagos Drift" that has no internet, but it's mine. Thank you Olena!
            `,
            replies: [
              {
                author: 'fionnb',
                minutesAfter: 120,
                kudos: 4,
                body: text`
                  There's a [topic for names]({{topic:what-do-you-call-your-nodes}}). That one belongs in it.
                `,
              },
            ],
          },
        ],
      },
    ],
  },
];
