import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const setupRecoveryTopics: DemoTopic[] = [
  {
    space: 'setup',
    kind: 'question',
    title: 'Where does the reset pin go on the 2021 Drift? There is no hole anywhere',
    author: 'pathollow',
    hoursAgo: 1460,
    tags: ['reset', 'drift-2021'],
    product: 'Drift (2021)',
    views: 196,
    body: text`
      Good afternoon. I hope this is the right place, my grandson set up the account for me.

      I have two of the Drift boxes. One is newer and has a small hole at the back with the word "reset" beside it, and I managed that one on Tuesday with an earring. The other came with the house, so to speak: the previous owners left it on top of the kitchen cupboard, and my grandson says it is the 2021 one because it has the rounded feet. I have turned it over more often than a pancake and there is no hole. There is a rubber plug, a label, the socket for the power, and one for the cable. I did not dare to pull the rubber plug.

      It blinks amber twice, then waits, then twice again. I would like to use it in the sewing room.
    `,
    replies: [
      {
        author: 'olena',
        minutesAfter: 17,
        kudos: 8,
        body: text`
          The 2021 model has no reset hole, you are not missing anything. The rubber plug covers a service port, leave it.

          On that model the **top is the button**. Steps:

          1. Plug it in and wait one full minute.
          2. Press the middle of the top and keep pressing. You feel a small click.
          3. After about 12 seconds the light goes off. Release now.
          4. It comes back pulsing blue. Now you can add it in the app like a new one.
        `,
        replies: [
          {
            author: 'pathollow',
            minutesAfter: 50,
            kudos: 6,
            body: text`
              Dear Olena, the top is the button! I have been dusting it for a year. It pulses blue now. My grandson isn't here until Sunday, so I shall try the app alone.
            `,
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 90,
        kudos: 12,
        solution: true,
        body: text`
          Olena's steps are right. One thing that saves you a second round: two amber blinks on a 2021 Drift mean *"I still belong to somebody else's network"*. If it blinks like that again after the reset, the previous owner has it in their account, and only they or support can release it. Pulsing blue means that it's free, so you're fine.

          In the app: **Add › Drift › Older model**. Bring it near the router for the pairing and carry it to the sewing room afterwards.
        `,
        replies: [
          {
            author: 'pathollow',
            minutesAfter: 1620,
            kudos: 16,
            body: text`
              It is done, by me, alone, and there is music in the sewing room. Thank you both. I have told my grandson that he may come on Sunday anyway.
            `,
          },
          {
            author: 'bram',
            minutesAfter: 1680,
            kudos: 9,
            body: 'This made the whole moderation team smile. Welcome to the community, Pat.',
          },
        ],
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'Red light after a power cut, factory reset did not help',
    author: 'aroha',
    hoursAgo: 204,
    tags: ['recovery', 'lights', 'reset'],
    product: 'Gale 6',
    version: '4.2.1',
    meToo: ['sipho', 'fionnb', 'rosap'],
    views: 356,
    body: text`
      We're at the end of the line out here and the power goes when the wind does. Last night it went off and on four times in a minute, and since then the Gale 6 shows a steady red light, about 20 seconds after plugging in. No Wi-Fi at all, not even \`Northwind-setup\`.

      **What happened?** steady red, no Wi-Fi, ports light up but nothing gets an address
      **What did you try?** 10 s reset, 30 s reset, other power adapter (same volts, from the spare), left it unplugged overnight
      **What changed?** only the power cuts

      Is it cooked? Nearest shop is a two and a half hour drive, so I'd rather ask first.
    `,
    replies: [
      {
        author: 'fionnb',
        minutesAfter: 8,
        kudos: 3,
        body: text`
          Condolences. Mine did that and I buried it with full honours. In hindsight I should have asked here.
        `,
      },
      {
        author: 'sipho',
        minutesAfter: 35,
        kudos: 6,
        body: text`
          We have load shedding, so I've seen this one. Steady red straight after start, and no setup network, means that it doesn't find a system to start, not that the board is dead. There's a second, read-only system in it. I did it once with the help of the chat, but I don't remember the exact buttons.
        `,
      },
      {
        author: 'inesv',
        minutesAfter: 75,
        kudos: 29,
        solution: true,
        body: text`
          @sipho is right, and you don't need the shop. The power probably went while the router was writing its system. Every Gale keeps a small **recovery system** that can't be overwritten:

          1. Unplug everything, also the cables. Wait ten seconds.
          2. Hold **WPS and reset together**, plug in the power, and keep holding until the light flickers quickly between red and white (8 to 10 seconds). Let go.
          3. Connect a laptop to **LAN 1** by cable. Give the laptop a fixed address, because recovery hands none out:

          \`\`\`
          address  192.168.44.10
          mask     255.255.255.0
          gateway  (empty)
          \`\`\`

          4. Open \`http://192.168.44.1\`. You get a plain white page with one button.
          5. Choose the system file for your model (use the phone's hotspot or a neighbour to download it from the support page, about 38 MB) and press **Write**. Don't touch anything for four minutes.

          Settings survive this in most cases. If they don't, restore your copy.

          After that, think about a cheap 12 V battery buffer. For a place with wind like yours it's the best thing you can buy for a router.
        `,
        replies: [
          {
            author: 'aroha',
            minutesAfter: 230,
            kudos: 9,
            body: text`
              Plain white page with one button found! Writing took 3:20 by the kitchen clock, white light, and all our settings are there. I could hug you.
            `,
            replies: [
              {
                author: 'inesv',
                minutesAfter: 240,
                kudos: 5,
                body: 'Put the hug into the battery buffer.',
              },
            ],
          },
          {
            author: 'sipho',
            minutesAfter: 300,
            kudos: 4,
            body: 'Now I save this page offline. Thank you Ines.',
          },
        ],
      },
      {
        author: 'jonasw',
        minutesAfter: 1260,
        kudos: 18,
        body: text`
          Thanks for the detail about four cuts in a minute. 4.2.1 writes the system to the spare half first and switches only when it was verified, but the *settings* were still saved at every start, which is where repeated cuts can hit. 4.3 waits until the router has been up for two minutes before it writes anything.
        `,
      },
      {
        author: 'rosap',
        minutesAfter: 5760,
        kudos: 5,
        body: text`
          This fixed mine as well, a Gale 6 Pro, same red light after a builder switched off the wrong circuit. On the Pro the cable goes into LAN 2, the first port is a WAN port in recovery.
        `,
        replies: [
          {
            author: 'inesv',
            minutesAfter: 5880,
            kudos: 7,
            body: "Good catch, I didn't know that about the Pro.",
          },
        ],
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'Router restarts in the middle of my working day for updates, how do I stop that?',
    author: 'wren',
    hoursAgo: 271,
    tags: ['firmware', 'schedule'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    meToo: ['kimble', 'nilsf'],
    views: 402,
    body: text`
      I've edited this down because I was told to, so here's the polite version.

      I teach online. Thirty people per class. On Monday at 14:06 the router restarted in the middle of a lesson. I came back after four minutes, apologised, went on. On Tuesday at 14:11 it did the same **again**. I've got emails from two students asking whether the course is "always like this". I rang the shop and they said it can't be, updates are at night. I looked at the page and there's a switch that says *Update automatically at night*, and it's ON, so apparently two in the afternoon is night now.

      I've turned off the switch, I've read the thing from front to back, I've unplugged the Drift in case it's that. I don't want a firmware lecture. I want it to not restart while I'm working. If that isn't possible, say so, and I'll buy something else.
    `,
    replies: [
      {
        author: 'bram',
        minutesAfter: 20,
        kudos: 7,
        body: text`
          Hello Wren. I've given this a title that says what it's about and moved it from "Show your setup". The first version had two sentences about the people who built it, which I've asked you to take out, and you did. Thanks for that, I know that it isn't the mood for it.
        `,
      },
      {
        author: 'rajeevk',
        minutesAfter: 31,
        kudos: 2,
        downvotes: 2,
        body: "You shouldn't work without a backup line if your job depends on it.",
        replies: [
          {
            author: 'wren',
            minutesAfter: 40,
            kudos: 4,
            body: "That's not what I asked.",
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 52,
        kudos: 8,
        body: text`
          Two restarts at nearly the same time on two days doesn't look like chance, and you're right that it isn't night. Could you tell me what **Settings › This router › Time** shows, the zone as well as the clock?
        `,
        replies: [
          {
            author: 'wren',
            minutesAfter: 75,
            kudos: 2,
            body: text`
              > Time 02:31, zone UTC+0, set automatically

              It's 14:31 here.
            `,
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 88,
        kudos: 21,
        solution: true,
        body: text`
          Then the router does exactly what the switch says, in the wrong half of the day. Its night begins at two, and its two o'clock is your fourteen.

          > zone UTC+0, set automatically

          "Automatically" takes the zone from the internet provider's address. Some addresses are registered in another country, and then it's wrong without anything else being wrong.

          1. **Settings › This router › Time › Zone**: choose your city by hand. The clock should be right at once.
          2. Turn *Update automatically at night* back on. It's the switch that protects you.
          3. Check that under **Update › Window** it says 02:00 to 04:00, and look at the nightly tune below it: it uses the same clock, so it has been cutting into your afternoons too.

          The second restart on Tuesday was 4.2.1 writing its spare half, it's a single event and won't return.
        `,
        replies: [
          {
            author: 'wren',
            minutesAfter: 110,
            kudos: 5,
            body: text`
              It was on UTC. All of it. Bedtimes I never understood, too. I've set the city.

              I was short with people. It's been a week. Thank you for asking instead of guessing.
            `,
            replies: [
              {
                author: 'rajeevk',
                minutesAfter: 180,
                kudos: 6,
                body: 'And I was guessing. Sorry about the backup line.',
              },
            ],
          },
        ],
      },
      {
        author: 'jonasw',
        minutesAfter: 1440,
        kudos: 15,
        body: text`
          A twelve-hour difference should have made the router suspicious: the phone that sets it up knows the right zone. From 4.3 the app compares the two, and asks if they disagree. Sorry about the lessons, Wren.
        `,
      },
      {
        author: 'wren',
        minutesAfter: 10080,
        kudos: 9,
        body: text`
          A week of lessons, no restart. I've told the two students that it was "a time zone", and they think that I was travelling.
        `,
      },
    ],
  },
];
