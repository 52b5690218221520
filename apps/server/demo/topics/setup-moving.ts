import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const setupMovingTopics: DemoTopic[] = [
  {
    space: 'setup',
    kind: 'question',
    title: 'Moving house: what should I do with Gale and Drifts before I pack them?',
    author: 'anouk',
    hoursAgo: 151,
    tags: ['moving', 'first-setup', 'backup'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    views: 173,
    body: text`
      We move on Saturday, three flatmates, one Gale 6 Pro, two Drifts. New provider at the new place, so a new modem too. I'd like not to spend the first night in an empty flat with a phone torch and a router manual.

      Do I reset everything before packing? Or does it remember? Someone told me Drifts "lock" to the old address, which sounds made up, but now I'm worried.
    `,
    replies: [
      {
        author: 'kimble',
        minutesAfter: 9,
        kudos: 1,
        downvotes: 3,
        body: 'reset all of it. clean start always better',
        replies: [
          {
            author: 'inesv',
            minutesAfter: 31,
            kudos: 9,
            body: text`
              That throws away the pairing, the device names and the schedules, and it gains nothing. The boxes don't know what an address is; only the internet part changes.
            `,
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 44,
        kudos: 19,
        solution: true,
        body: text`
          Nothing locks to an address, and please don't reset. Wi-Fi name, passwords, pairing and schedules live in the Gale and move with it. Only three things belong to the old flat: the internet settings, the floor plan and the channels. So:

          **Before you pack**

          - [ ] App: **Settings › Backup › Save a copy**. It goes to your phone, encrypted with your account password.
          - [ ] Write down (or photograph) **Settings › Internet**. You'll want to see what is different at the new place.
          - [ ] Pull the Drifts first, then the Gale. They'll find each other in any order later.
          - [ ] Put a bit of tape with the room on every Drift and its power adapter. The adapters look alike, but the 2021 one is 9 W weaker.

          **At the new place**

          - [ ] Modem, wait until it has settled, then the Gale. Red light is fine for now.
          - [ ] Open the app, **Settings › Internet › Start over**. This asks only for the new provider's details and leaves the rest alone.
          - [ ] Place the Drifts. Give them five minutes.
          - [ ] **Network › Mesh › Tune now**, once, in the evening, when the neighbours are home. The channels from the old flat mean nothing here.

          Phones and TVs will join by themselves, because name and password are the same.
        `,
        replies: [
          {
            author: 'anouk',
            minutesAfter: 70,
            kudos: 2,
            body: 'This is so much nicer than what I expected. The tape idea alone. Thank you!',
          },
          {
            author: 'pathollow',
            minutesAfter: 300,
            kudos: 4,
            body: text`
              May I add a thing I learned the hard way: take the telephone number of the new provider with you ON PAPER. Mine was in an e-mail, and the e-mail was in the cloud, and the cloud was on the other side of the modem that didn't work.
            `,
          },
        ],
      },
      {
        author: 'anouk',
        minutesAfter: 7440,
        kudos: 13,
        body: text`
          Update from the new flat: 25 minutes from opening the box to all three of us online, and most of that was the modem thinking about life. The "Start over" entry did it. One Drift showed amber until I ran Tune now, then white.
        `,
        replies: [
          {
            author: 'inesv',
            minutesAfter: 7500,
            kudos: 4,
            body: text`
              Amber before the first tune is normal, it was still calling for the old channel. Enjoy the new place.
            `,
          },
        ],
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'Can I restore a Gale 5 backup onto a Gale 6 Pro?',
    author: 'elspeth',
    hoursAgo: 830,
    tags: ['backup', 'migration', 'gale-5'],
    product: 'Gale 6 Pro',
    version: '4.2.0',
    views: 412,
    body: text`
      I've three years of device names, reserved addresses and one very delicate set of bedtime schedules on a Gale 5, and a Gale 6 Pro on the kitchen table. The app offers **Restore a copy** during setup. The manual says "from the same model". The shop assistant said "should be fine".

      Before I find out which of the two is right with two teenagers watching: has anyone done it?
    `,
    replies: [
      {
        author: 'nilsf',
        minutesAfter: 15,
        kudos: 2,
        downvotes: 2,
        body: 'No. Did it, got a router with no working ports, had to reset. Waste of an evening.',
        replies: [
          {
            author: 'elspeth',
            minutesAfter: 28,
            kudos: 0,
            body: "Thanks, that's what I feared. Which version was the Gale 5 on when you saved the copy?",
          },
          {
            author: 'nilsf',
            minutesAfter: 34,
            kudos: 1,
            body: '4.0-something.',
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 63,
        kudos: 13,
        body: text`
          What @nilsf saw is real but it's about the version, not the model. A copy saved under 4.0 names the ports by position (\`lan1\` .. \`lan4\`), and the Pro has five with other positions. From 4.1 on, the copy stores what a port is *for*, and the restore maps it.
        `,
      },
      {
        author: 'priya',
        minutesAfter: 300,
        kudos: 24,
        solution: true,
        body: text`
          Official answer, because the manual is out of date here (we're correcting it):

          A copy from a Gale 5 restores on a Gale 6 or 6 Pro **if it was saved on 4.1.0 or later**. So:

          1. Update the Gale 5 to 4.1.3, its last version.
          2. Save a **new** copy. An old one isn't converted by updating.
          3. Unplug the Gale 5 before you power on the Pro. Two routers with the same name in one house confuse every phone.
          4. Choose **Restore a copy** on the second screen.

          | Carried over | Not carried over |
          |---|---|
          | Wi-Fi name, passwords, guest network | channels and transmit power |
          | device names, reserved addresses | per-port speed limits |
          | schedules, pauses, block lists | local API tokens (on purpose) |
          | port forwards | the floor plan |
        `,
        replies: [
          {
            author: 'elspeth',
            minutesAfter: 2880,
            kudos: 8,
            body: text`
              Reporting back: 4.1.3, new copy, old router in the cupboard, restored in one go. All 37 names are there and the bedtimes too, to general disappointment upstairs.
            `,
          },
          {
            author: 'devonachter',
            minutesAfter: 12960,
            kudos: 2,
            body: '"on purpose" for the tokens saved me an hour of debugging, thanks for writing that down.',
          },
        ],
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'Can I do the first setup over a 4G dongle in the USB port?',
    author: 'chidi',
    hoursAgo: 79,
    tags: ['first-setup', 'failover'],
    product: 'Gale 6',
    version: '4.2.1',
    meToo: ['aroha'],
    views: 64,
    body: text`
      Hi friends! I will have the fibre only in three weeks, the technician has no free day before. But I have a 4G dongle that works in my laptop, and the Gale 6 has this USB port behind the small door.

      When I put the dongle in, the light of the dongle goes green, but the app wants a cable in the WAN port and I can't pass this screen. Is there some way to tell it "use USB now, fibre later"? Or is the USB only for disks?

      The dongle shows itself as network card (not as modem with dial), if this is important.
    `,
    replies: [],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'Router name keeps going back to Gale-7F2A after every restart',
    author: 'signe',
    hoursAgo: 1,
    tags: ['first-setup', 'firmware'],
    product: 'Gale 6',
    version: '4.2.1',
    views: 9,
    body: text`
      Small thing, but it annoys me. I rename the router to "Loft" in **Settings › This router › Name**. It shows Loft everywhere. After a restart it's \`Gale-7F2A\` again, in the app and on \`http://gale.lan\`. The Wi-Fi name is not affected, only the router's own name.

      Renamed it four times now. Saving says "Saved". 4.2.1, no Drifts, set up two weeks ago. Log after the restart:

      \`\`\`
      cfg: load profile ok (rev 41)
      cfg: hostname missing in rev 41, using default
      \`\`\`

      Revision 41 is from the day I set it up, if the date next to it is right.
    `,
    replies: [],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'Why does the Gale list my laptop twice?',
    author: 'greta',
    hoursAgo: 14,
    tags: ['app', 'unknown-device'],
    product: 'Gale 6',
    version: '4.2.1',
    views: 77,
    body: text`
      Under **Devices** I see "greta-laptop" and "greta-laptop (2)". Both online, different addresses, one says LAN 3, the other 5 GHz. I've only one laptop, I've looked.
    `,
    replies: [
      {
        author: 'hanam',
        minutesAfter: 18,
        kudos: 9,
        solution: true,
        body: text`
          It's on the network twice: once by the cable of your desk (LAN 3), and once by radio, because Wi-Fi stays on when you plug in. Each way in has its own hardware address, so for the Gale it's two devices.

          Harmless. If it bothers you, open the second one, **This is the same device as…**, and pick the first. Then schedules and names count for both.
        `,
        replies: [
          {
            author: 'greta',
            minutesAfter: 40,
            kudos: 3,
            body: "Joined, one laptop. I'll sleep better, thank you.",
          },
        ],
      },
    ],
  },
];
