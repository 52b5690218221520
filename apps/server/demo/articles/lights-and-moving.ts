import { text } from '../text.js';
import type { DemoArticle } from '../types.js';

export const articlesOnLights: DemoArticle[] = [
  {
    title: 'What the lights mean',
    author: 'priya',
    hoursAgo: 2_050,
    tags: ['lights', 'first-setup'],
    state: 'validated',
    versions: { product: 'Drift', names: ['4.2.0', '4.2.1'] },
    confirmedBy: ['inesv', 'jonasw'],
    helped: { yes: 21, no: ['incomplete', 'unclear'] },
    body: text`
      Every Northwind box has one light. It says how the box itself is, not how fast the internet is.

      | Light | What it says | What to do |
      |---|---|---|
      | White, steady | Everything is well | Nothing |
      | White, slow blinking | Online, but the time could not be checked | Wait five minutes, then see below |
      | Blue, blinking | Waits to be paired | Open the app next to it |
      | Amber, steady | The link has little margin: a score below 60 | Move the node, when you have a moment |
      | Amber, two blinks | Belongs to another network | Reset it with the pin |
      | Red, steady | No way to the internet | Look at the modem first |

      ## White, and blinking slowly

      The router is online and wants to know what time it is. Some providers' boxes answer that question themselves, wrongly. Switch the provider's box off and on; if it blinks again, set **Settings › This router › Clock** to *From the app*.

      ## Amber is not broken

      Amber warns of an evening that hasn't come yet: today all is fast, because nobody else uses the link. [This answer]({{topic:amber-light-on-the-drift-but-full-speed-should-i-worry}}) explains it in two sentences.

      ## The 2021 Drift

      It shows amber and red by blinking only, and two ambers mean that it still belongs to somebody's network. [Where the pin goes]({{topic:where-does-the-reset-pin-go-on-the-2021-drift-there-is-no-hole-anywhere}}).
    `,
  },
  {
    title: 'Moving house with Gale and Drifts',
    author: 'bram',
    hoursAgo: 118,
    tags: ['moving', 'backup'],
    state: 'not-validated',
    versions: { product: 'Gale 6', names: ['4.2.1'] },
    helped: { yes: 6, no: [] },
    body: text`
      Nothing in your network is tied to an address. **Don't reset anything**: names, passwords, pairing and timetables move along.

      ## Before you pack

      1. **Settings › Backup › Save a copy**. It goes to your phone.
      2. Take a picture of **Settings › Internet**.
      3. Pull the Drifts first, then the Gale.
      4. Tape the room's name to each Drift **and to its adapter**.

      ## At the new place

      1. The modem first. When it has settled, the Gale.
      2. **Settings › Internet › Start over** asks for the new provider's details and leaves the rest.
      3. Put the Drifts up and give them five minutes.
      4. In the evening, once: **Network › Mesh › Tune now**.
    `,
    revision: {
      author: 'inesv',
      hoursAgo: 70,
      note: 'Where the light is amber for a while, so that nobody starts again',
      change: (body) => `${body}\n\n## What looks wrong and isn't\n\n- **Red** until the new provider's details are in.\n- **Amber** until the first tune: the nodes still call for the old channel.\n- A floor plan of the old place. Delete it, the scores mean nothing here.`,
    },
  },
];
