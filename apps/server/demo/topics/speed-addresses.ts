import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const speedAddressesTopics: DemoTopic[] = [
  {
    space: 'speed',
    kind: 'question',
    title: 'Gale 6 keeps handing out the old DNS server after I changed it',
    author: 'nilsf',
    hoursAgo: 33,
    tags: ['dns', 'dhcp'],
    product: 'Gale 6',
    version: '4.2.1',
    meToo: ['dalia', 'zbyszek'],
    views: 71,
    body: text`
      I run a small resolver at home, moved it from \`.5\` to \`.9\` two days ago. Changed it in **Settings › Internet › DNS** and restarted the Gale. Every device still gets the old one:

      \`\`\`
      $ cat lease
      router   192.168.44.1
      dns      192.168.44.5
      lease    86400
      \`\`\`

      Renewed the lease on three devices: \`.5\`. New phone which has never been here: also \`.5\`. The page shows \`.9\`. The backup file, which I opened out of desperation, contains both.

      So where does it keep the second one, and how do I get rid of it without a reset? I'm not typing in 30 reservations again.
    `,
    replies: [],
  },
  {
    space: 'speed',
    kind: 'question',
    title: 'IPv6 works on the router but not on any device',
    author: 'devonachter',
    hoursAgo: 1730,
    tags: ['ipv6', 'dhcp'],
    product: 'Gale 6',
    version: '4.1.3',
    meToo: 10,
    views: 604,
    body: text`
      \`Status › Internet\` shows a proper IPv6 address, ping6 from the router's own tools page works. No device in the house gets anything but \`fe80::\`. IPv6 on the LAN is On, mode Automatic.

      ISP says, quote, "we support it fully".

      Relevant lines:

      \`\`\`
      wan0: ipv6 address 2001:db8:51:7::a2/64 (ra)
      wan0: dhcp6 solicit ia_pd /56
      wan0: dhcp6 advertise: NoPrefixAvail
      lan0: no prefix, radvd idle
      \`\`\`
    `,
    replies: [
      {
        author: 'rajeevk',
        minutesAfter: 30,
        kudos: 1,
        downvotes: 2,
        body: 'Enable NAT for IPv6, problem solved.',
        replies: [
          {
            author: 'devonachter',
            minutesAfter: 36,
            kudos: 3,
            body: "There's no such switch, and I'd like to keep it that way.",
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 80,
        kudos: 19,
        solution: true,
        body: text`
          Your router got an *address* but no *prefix*. The address is for the Gale alone. For the house it must be given a block (prefix delegation), it asked for a /56, and the ISP answered \`NoPrefixAvail\`: "not in that size".

          1. **Settings › Internet › IPv6 › Prefix size**: try **/60**, then **/64**. Some lines only give what they have in stock and don't round down for you.
          2. After each change, release and wait two minutes. There's a timer on the ISP's side.
          3. With **/64** you get exactly one network. The guest network will have no IPv6, that's expected.

          If all three fail, the answer to the ISP isn't "IPv6 doesn't work" but "your DHCPv6 server refuses prefix delegation". That sentence gets you past the first line of support.
        `,
        replies: [
          {
            author: 'devonachter',
            minutesAfter: 125,
            kudos: 4,
            body: text`
              /60 did it. Sixteen networks, of which I need two. The gap between "we support it fully" and "but only if you guess the number" is impressive.
            `,
          },
        ],
      },
      {
        author: 'priya',
        minutesAfter: 4320,
        kudos: 12,
        body: text`
          4.2 will try 56, 60 and 64 by itself, in this order. Thanks for the log line, it went straight into the test.
        `,
        replies: [
          {
            author: 'maelle',
            minutesAfter: 63360,
            kudos: 2,
            body: "Sur 4.2.0 c'est bien automatique, je confirme : /60 trouvé tout seul.",
          },
        ],
      },
    ],
  },
  {
    space: 'speed',
    kind: 'question',
    title: 'Port forwarding stopped after ISP changed my line',
    author: 'mateus',
    hoursAgo: 392,
    tags: ['cgnat', 'port-forwarding', 'ipv6'],
    product: 'Gale 6',
    version: '4.2.0',
    meToo: ['kimble', 'sipho'],
    views: 297,
    body: text`
      Hello! Until last month I could reach my small server at home from the work, port 8022 forwarded to \`192.168.44.20\`. Then ISP made "an upgrade of the network" and it doesn't arrive anything any more. The rule in the Gale is the same, I removed and made it again, nothing.

      When I look from outside at my address it is \`198.51.100.40\`. In the Gale the page Internet shows \`100.72.13.9\`. Maybe this is the problem? I don't understand why there are two.
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 20,
        kudos: 1,
        body: "Did you set the server's address fixed? Maybe it has another one now.",
        replies: [
          {
            author: 'mateus',
            minutesAfter: 28,
            kudos: 1,
            body: 'Yes it is reserved, I can reach it inside the house with .20',
          },
        ],
      },
      {
        author: 'kwabena',
        minutesAfter: 65,
        kudos: 23,
        solution: true,
        body: text`
          You found the problem yourself: there are two addresses. Everything between \`100.64.0.0\` and \`100.127.255.255\` is a range reserved for providers who put many customers behind one public address (carrier-grade NAT). Someone knocking at \`198.51.100.40\` knocks at the provider's door, not at yours, and the provider doesn't know for whom it is. No rule in the Gale can change that.

          Your choices, cheapest first:

          1. **Ask** the provider for a public IPv4 address. Many give it for free to people who say "I need inbound connections".
          2. **Use IPv6** if the line has it. Then the server has its own public address, and you open the port for it in **Security › IPv6 openings**. Works only from places that have IPv6 too.
          3. **Call out instead of in**: use the Gale's built-in VPN through the Northwind relay. Slower, but it works behind everything.

          And whichever you choose: a service on 8022 that the whole world can reach should accept keys only, no passwords.
        `,
        replies: [
          {
            author: 'mateus',
            minutesAfter: 1800,
            kudos: 4,
            body: text`
              I asked, they gave me public address in ten minutes, only restart the modem. And I turned off the passwords, I was a little shocked how many people try every hour. Thank you very much!
            `,
          },
          {
            author: 'kwabena',
            minutesAfter: 1860,
            kudos: 7,
            body: 'The log of strangers trying doors is the best security lesson there is.',
          },
        ],
      },
    ],
  },
  {
    space: 'speed',
    kind: 'question',
    title: 'Static lease ignored for one printer only',
    author: 'teodora',
    hoursAgo: 522,
    tags: ['dhcp', 'printer', 'keel'],
    product: 'Keel gateway',
    version: '4.2.0',
    views: 188,
    body: text`
      Office, Keel gateway, 14 devices with reserved addresses, all fine except the plotter. Reserved \`192.168.44.60\`, it always gets something like \`.143\`. Removed and created the reservation twice.
    `,
    replies: [
      {
        author: 'devonachter',
        minutesAfter: 9,
        kudos: 3,
        body: text`
          Compare the hardware address on the reservation with the one in the lease list, character by character.
        `,
        replies: [
          {
            author: 'teodora',
            minutesAfter: 17,
            kudos: 2,
            body: "They're the same. I even had a colleague read it aloud.",
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 40,
        kudos: 18,
        solution: true,
        body: text`
          Then look at the **client id**. Some printers send one, and when they do, the DHCP server must go by the id and not by the hardware address. Your reservation matches the second and is ignored because of the first.

          **Devices › plotter › Lease › Details** shows it, something like:

          \`\`\`
          hw        00:00:5e:00:53:1f
          client-id ff:53:1f:00:00:02 ...
          \`\`\`

          If there is one: delete the reservation, and create it with the button **Reserve** *on the lease itself* instead of typing. That copies the id.
        `,
        replies: [
          {
            author: 'teodora',
            minutesAfter: 55,
            kudos: 4,
            body: text`
              It has one. Reserved from the lease, restarted the plotter, \`.60\`. Merci!
            `,
          },
          {
            author: 'hanneke',
            minutesAfter: 8640,
            kudos: 2,
            body: 'Worked for a label printer too, which lied to me for half a year.',
          },
        ],
      },
    ],
  },
];
