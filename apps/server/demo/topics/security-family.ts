import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const securityFamilyTopics: DemoTopic[] = [
  {
    space: 'security',
    kind: 'question',
    title: 'How do I give my parents a simple on/off for guest Wi-Fi?',
    author: 'dalia',
    hoursAgo: 1210,
    tags: ['guest-network', 'automation', 'app'],
    product: 'Gale 6',
    version: '4.2.0',
    meToo: 12,
    views: 733,
    body: text`
      My parents let a room now and then. They want guest Wi-Fi on when somebody is there and off when nobody is. They don't want the app: too many tabs, and my father once paused himself for a week.

      What I'm after: **one** thing they can press. It should show whether it's on. It must not let them change anything else. Buying a separate access point with a power switch is plan Z.
    `,
    replies: [
      {
        author: 'kimble',
        minutesAfter: 30,
        kudos: 2,
        downvotes: 1,
        body: 'leave it always on. nobody dies',
        replies: [
          {
            author: 'dalia',
            minutesAfter: 41,
            kudos: 3,
            body: "My mother sleeps better when it's off. That's reason enough.",
          },
        ],
      },
      {
        author: 'kwabena',
        minutesAfter: 100,
        kudos: 9,
        body: text`
          The idea is sound, by the way. A network that isn't there can't be misused, and "off unless needed" is a good default for guest access.
        `,
      },
      {
        author: 'tomasr',
        minutesAfter: 130,
        kudos: 25,
        solution: true,
        body: text`
          Three ways, pick by household:

          **1. A card on the phone's home screen.** In the app of *your* phone: **People › Invite › Helper**, tick only **Guest Wi-Fi**. On their phone the app then shows one big switch and nothing else. No tabs, no pausing of fathers.

          **2. The button on the router.** **Settings › This router › WPS button › Toggles guest Wi-Fi**. Press it for a second, and the ring goes green for on or white for off.

          **3. A battery button by the door**, if you already run a home hub. Needs a token with the scope \`guest\` and one line.

          For most parents I'd take 2, because it needs no battery, no phone and no explanation that lasts longer than a sentence.
        `,
        replies: [
          {
            author: 'dalia',
            minutesAfter: 1440,
            kudos: 6,
            body: text`
              Went with 2 and a sticky note: GREEN = GUESTS. My father has pressed it eleven times since lunch and reports every state by phone. Success?
            `,
            replies: [
              {
                author: 'tomasr',
                minutesAfter: 1460,
                kudos: 10,
                body: 'Thorough testing. Hire him.',
              },
            ],
          },
          {
            author: 'teodora',
            minutesAfter: 7200,
            kudos: 3,
            body: 'Helper role is what I needed for our receptionist. I had no idea that it existed.',
          },
          {
            author: 'zbyszek',
            minutesAfter: 60480,
            kudos: 4,
            body: text`
              I do number 3 now, with four hours and then off. Not perfect yet, details are [here]({{topic:turn-guest-wi-fi-on-from-a-wall-button}}).
            `,
          },
        ],
      },
    ],
  },
  {
    space: 'security',
    kind: 'question',
    title: 'Bedtime schedule ignores the change of the clock on one tablet',
    author: 'signe',
    hoursAgo: 860,
    tags: ['schedule', 'pause'],
    product: 'Gale 6',
    version: '4.2.0',
    meToo: 4,
    views: 322,
    body: text`
      Since the clocks changed, our youngest's tablet goes off at 19:00 instead of 20:00. All other devices on the *same* schedule go off at 20:00. She has noticed. There have been negotiations.

      - Router's clock: right
      - Schedule: 20:00 to 06:30, every day
      - The tablet's own clock: right
    `,
    replies: [
      {
        author: 'fionnb',
        minutesAfter: 12,
        kudos: 7,
        body: 'As a legal precedent this is very dangerous.',
      },
      {
        author: 'kwabena',
        minutesAfter: 60,
        kudos: 17,
        solution: true,
        body: text`
          The tablet has probably *two* rules: one from the schedule of your daughter's profile, and an old one on the device itself. Device rules made before 4.1 were stored in UTC, so they slide by one hour when the clock changes. And when two rules disagree, the stricter one wins.

          **Devices › tablet › Rules**: if you see "Own bedtime" there, delete it. The profile's rule stays.
        `,
        replies: [
          {
            author: 'signe',
            minutesAfter: 95,
            kudos: 5,
            body: text`
              There it was, from two years ago, before I knew about profiles. Deleted. Peace has been restored, and I lost an hour of quiet evening. Should I have said nothing?
            `,
            replies: [
              {
                author: 'kwabena',
                minutesAfter: 110,
                kudos: 6,
                body: "That's beyond my area of expertise.",
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
    title: 'Kid got around the pause by switching to a private address',
    author: 'signe',
    hoursAgo: 228,
    tags: ['private-address', 'pause'],
    product: 'Gale 6',
    version: '4.2.1',
    meToo: ['dalia', 'jochen', 'greta', 'elspeth'],
    views: 518,
    body: text`
      Pause works on the phone of our 13-year-old for about ten minutes. Then a "new device" appears and the phone is online again. He says he does nothing. He's smiling.

      The new device has no name and an address that starts with \`da:\`. The next one started with \`6e:\`. There were nine last week.

      I don't want to block everything new by default, we have guests and a grandmother with a tablet.
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 18,
        kudos: 2,
        body: 'Change the Wi-Fi password :)',
        replies: [
          {
            author: 'signe',
            minutesAfter: 30,
            kudos: 1,
            body: "He reads it from his sister's phone. Tried in August.",
          },
        ],
      },
      {
        author: 'kwabena',
        minutesAfter: 80,
        kudos: 26,
        solution: true,
        body: text`
          He uses a privacy feature of the phone: a made-up hardware address for a network, renewed when you "forget" the network and join again. You can recognise these by the second digit: \`2\`, \`6\`, \`A\` or \`E\`. The pause is tied to the address, so a new address is a new person.

          I wouldn't fight the feature, it's a good one outside your home. Give him his own door instead:

          1. **People › (his name) › Own password**. The same Wi-Fi name then accepts a second password that belongs to him.
          2. On his phone: forget the network, join with *his* password.
          3. Change the main password one last time, tell it to the adults, and put his sister on her own password, too.

          From then on everything that enters by his password counts as his, whatever address it wears, and the pause applies to the door.
        `,
        replies: [
          {
            author: 'signe',
            minutesAfter: 1440,
            kudos: 8,
            body: text`
              That's elegant. He needed three minutes to understand it and then said "okay, that's actually fair". I nearly wrote it down.
            `,
          },
          {
            author: 'elspeth',
            minutesAfter: 2880,
            kudos: 5,
            body: 'Did this for both of ours. The silence was remarkable.',
          },
        ],
      },
      {
        author: 'pathollow',
        minutesAfter: 4320,
        kudos: 4,
        body: "I'm the grandmother with the tablet in somebody's house, I think. Please do not block us.",
        replies: [
          {
            author: 'fionnb',
            minutesAfter: 4440,
            kudos: 6,
            body: 'Never, Pat.',
          },
        ],
      },
    ],
  },
  {
    space: 'security',
    kind: 'question',
    title: 'Pause everybody at dinner with one tap, except the oven',
    author: 'elspeth',
    hoursAgo: 39,
    tags: ['pause', 'schedule', 'automation'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    meToo: ['signe', 'fionnb'],
    views: 148,
    body: text`
      I can pause a person, and I can pause a device. What I want at six o'clock is to pause *everyone at once*, me included, for forty minutes. But the oven has an app and sulks without internet, and my mother-in-law's alarm pendant must never be touched, whatever I press.

      A schedule doesn't do it, because dinner isn't punctual in this house.
    `,
    replies: [
      {
        author: 'fionnb',
        minutesAfter: 11,
        kudos: 6,
        body: "Tell me when you find it. I'd like one for the pub.",
      },
      {
        author: 'signe',
        minutesAfter: 35,
        kudos: 3,
        body: text`
          I pause both children one after the other. By the time I've found the second, the first has eaten.
        `,
      },
      {
        author: 'kwabena',
        minutesAfter: 70,
        kudos: 18,
        solution: true,
        body: text`
          There's a place for it, just not where one looks. **People › Household** is a person too, and it contains everybody:

          1. Open **Household**, and under **Always online** add the oven and the pendant. This list beats every pause and schedule, so do the pendant first and test it.
          2. Tap **Pause › For › 40 minutes**.
          3. Long-press the pause button, **Put on home screen**. That's your one tap.

          Things without a person (lamps, plugs) aren't part of Household unless you assign them, so the house won't go dark.

          Test for the pendant: pause, then press its test button. It must answer. I'd repeat that after each update, out of respect.
        `,
        replies: [
          {
            author: 'elspeth',
            minutesAfter: 480,
            kudos: 6,
            body: text`
              Tested with the pendant's test button, twice, it answers. Then with two teenagers, who answered as well. First dinner with conversation since spring.
            `,
            replies: [
              {
                author: 'signe',
                minutesAfter: 540,
                kudos: 4,
                body: 'Copied. "Always online" for the pendant is the part that I\'d have forgotten.',
              },
            ],
          },
        ],
      },
    ],
  },
];
