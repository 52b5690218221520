import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const securityDevicesTopics: DemoTopic[] = [
  {
    space: 'security',
    kind: 'question',
    title: 'Doorbell camera joins guest Wi-Fi, then vanishes from the app',
    author: 'oselloum',
    hoursAgo: 24,
    tags: ['cameras', 'guest-network', 'isolation'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    meToo: ['yusufk', 'hanneke'],
    views: 104,
    body: text`
      I moved everything that talks to a cloud to the guest network, as Kwabena advises. Plug sockets: fine. Vacuum: fine. The doorbell joins (I see it in **Devices**, signal −61), works for two or three minutes, then its own app says "offline", although the Gale still shows it as connected.

      On the main network it works for weeks. So it isn't the signal.

      What I tried: isolation on and off (**Guests › May see each other**), fixed channel, WPA2 only on guest, and a new reservation.
    `,
    replies: [
      {
        author: 'kwabena',
        minutesAfter: 35,
        kudos: 8,
        body: text`
          Two or three minutes smells like a device that checks something on a timer. Could you look at **Devices › doorbell › Connections** just before and after it goes offline? I'm interested in what it *tries*.
        `,
        replies: [
          {
            author: 'oselloum',
            minutesAfter: 120,
            kudos: 4,
            body: text`
              Before: one connection to its cloud, port 443, stable. At 2:30 it starts to ask \`192.168.44.1\` port 53, again and again, without an answer. After that the 443 one ends.
            `,
            replies: [
              {
                author: 'kwabena',
                minutesAfter: 150,
                kudos: 10,
                body: text`
                  It asks the *main* network's router address for names. On guest, the router is \`192.168.45.1\`, and \`.44.1\` is behind the wall. So either it remembers the old resolver from the time on the main network, or somebody typed it in. Is there a "fixed DNS" in the doorbell's own settings?
                `,
                replies: [
                  {
                    author: 'oselloum',
                    minutesAfter: 240,
                    kudos: 3,
                    body: text`
                      There's no such setting visible. I reset the doorbell completely and joined it to guest as the first network in its life. It has been online for 40 minutes. I don't celebrate yet. I'll report tomorrow, as always.
                    `,
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: 'hanneke',
        minutesAfter: 540,
        kudos: 2,
        body: text`
          I have the same brand of trouble with a baby monitor. Waiting for your verdict before I climb the ladder.
        `,
      },
    ],
  },
  {
    space: 'security',
    kind: 'question',
    title: 'Unknown device called ESP-19C2 in my list, should I be worried?',
    author: 'pathollow',
    hoursAgo: 64,
    tags: ['unknown-device'],
    product: 'Gale 6',
    version: '4.2.1',
    views: 155,
    body: text`
      Good evening. I was looking at the list of devices, because one of the young people here taught me how, and there is one named ESP-19C2. I have nothing with that name. It came on Thursday, it's connected all the time, and it is "2.4 GHz, weak".

      I live alone. I have: the tablet, the pattern computer, the television, the telephone, two Drifts, and a lamp in the hall which my grandson gave me on Thursday. I haven't touched anything yet. Is somebody in my Wi-Fi?
    `,
    replies: [
      {
        author: 'kimble',
        minutesAfter: 5,
        kudos: 3,
        body: 'its the lamp',
      },
      {
        author: 'kwabena',
        minutesAfter: 25,
        kudos: 24,
        solution: true,
        body: text`
          Good evening Pat. You were right to look, and right not to touch anything first.

          I agree with the short answer above, but let me show you how to be *sure*, because next time it may not be a lamp:

          1. Stand in the hall, open the list, and look at ESP-19C2.
          2. Pull the lamp's plug (the switch isn't enough, it stays awake).
          3. Wait one minute. If the dot beside ESP-19C2 turns grey, it's the lamp.
          4. Plug it in, tap the name, and write "Hall lamp". Then it won't frighten you again.

          "ESP" is how a very common little radio chip introduces itself when the maker didn't give it a name. Lamps, sockets and doorbells use it.

          If it had **not** turned grey: change the Wi-Fi password, and whatever it was would be outside.
        `,
        replies: [
          {
            author: 'pathollow',
            minutesAfter: 70,
            kudos: 9,
            body: text`
              It turned grey when I pulled the plug and came back when I put it in! It is called Hall lamp now. I feel like a detective. I have also found out that my television is called "LivingRoom(2)", and I would like to know what happened to the first.
            `,
            replies: [
              {
                author: 'kwabena',
                minutesAfter: 85,
                kudos: 11,
                body: text`
                  That's case number two. Usually it's the same set after a reset, which it counted as a new life.
                `,
              },
            ],
          },
        ],
      },
    ],
  },
  {
    space: 'security',
    kind: 'question',
    title: 'WPA3 only: which devices will I lose?',
    author: 'kwabena',
    hoursAgo: 4120,
    tags: ['wpa3', 'migration'],
    product: 'Gale 6',
    version: '4.1.0',
    views: 1322,
    body: text`
      I know the theory, I'd like to collect practice. If you switched to **WPA3 only**, what stopped working, and what surprised you by working? Please with the age of the device, not the maker. I'll keep the list.
    `,
    replies: [
      {
        author: 'olena',
        minutesAfter: 120,
        kudos: 8,
        body: text`
          Lost: label printer (7 years), robot vacuum (5), first e-reader (9). Worked: TV (4), both phones, all laptops after an update of the network driver.
        `,
      },
      {
        author: 'aroha',
        minutesAfter: 300,
        kudos: 6,
        body: 'Lost: weather station, 6 years. Worked, to my surprise: a scale that is 3 years old.',
      },
      {
        author: 'kwabena',
        minutesAfter: 4320,
        kudos: 25,
        solution: true,
        acceptedBy: 'bram',
        body: text`
          The list after three days and 61 devices:

          | Kind | Works from about | Typical trouble |
          |---|---|---|
          | Phones, tablets | 5 years old | none |
          | Laptops | 6 years, with driver update | older sleep bugs |
          | TVs, streaming boxes | 4 years | joins, then forgets after standby |
          | Printers | 2 to 3 years | most older ones don't see the network at all |
          | Plugs, lamps, sensors | 1 to 2 years, rarely older | can't join |
          | Old Drifts | from 4.1 | must be updated *before* |

          My conclusion: **WPA2/WPA3 on the main network** is right for nearly everybody. If you want WPA3 only, do it on the network for computers and phones and let the small things live on guest, with WPA2.
        `,
        replies: [
          {
            author: 'bram',
            minutesAfter: 4560,
            kudos: 7,
            body: text`
              Marking the summary as the answer, so that it's the first thing people see. Further devices are welcome below.
            `,
          },
        ],
      },
      {
        author: 'jochen',
        minutesAfter: 230400,
        kudos: 4,
        body: text`
          Ergänzung: Waschmaschine (2 Jahre alt) geht nicht, Heizung (1 Jahr) geht. Die Waschmaschine hat jetzt ihr eigenes Gastnetz und ist zufrieden.
        `,
      },
    ],
  },
  {
    space: 'security',
    kind: 'question',
    title: 'Someone on the guest network can see my TV',
    author: 'anouk',
    hoursAgo: 1,
    tags: ['guest-network', 'isolation'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    meToo: ['noor'],
    views: 14,
    body: text`
      A friend on our guest Wi-Fi just got "Cast to living room?" on her phone. The TV is on the main network, by cable. I thought guest can't see anything from main?

      **What should happen?** guests see the internet and nothing else
      **What happens instead?** she can see the TV's name. She couldn't start anything, it failed with an error
      **Which devices?** Gale 6 Pro 4.2.1, one Drift. **Security › Guests › Shared devices** is empty, I checked after finding [this topic]({{topic:partager-une-imprimante-entre-le-wi-fi-principal-et-le-réseau-invité}}).

      Does seeing the name mean that more is open?
    `,
    replies: [],
  },
];
