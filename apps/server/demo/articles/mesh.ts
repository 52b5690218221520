import { text } from '../text.js';
import type { DemoArticle } from '../types.js';

export const articlesOnMesh: DemoArticle[] = [
  {
    title: 'Where to put a Drift',
    author: 'amara',
    hoursAgo: 1_460,
    tags: ['placement', 'coverage', 'drift'],
    state: 'validated',
    versions: { product: 'Drift', names: ['4.2.0', '4.2.1'] },
    confirmedBy: ['inesv', 'hanam'],
    helped: { yes: 34, no: ['incomplete'] },
    body: text`
      A Drift passes on what it receives. Put it where reception is **still good**, not where it is bad: half way, with a door open between it and the Gale rather than a wall.

      ## Three steps

      1. Walk with the phone to the room that needs help. Go back towards the Gale until the app shows a link score of 80.
      2. Put the Drift there, at the height of a table.
      3. Look again after a night. Between 60 and 80 is fine for calls; below 60 the light turns amber.

      ## Fewer is more

      Each node that hears all the others takes air time from them. A flat of 90 m² rarely needs a second Drift, and [three made it worse]({{topic:three-drifts-in-a-90-m²-flat-made-it-worse}}).
    `,
  },
  {
    title: 'What walls cost',
    author: 'inesv',
    hoursAgo: 1_240,
    tags: ['walls', 'placement'],
    below: 'Where to put a Drift',
    state: 'validated',
    helped: { yes: 18, no: ['other'] },
    body: text`
      Numbers that members measured at home, with a Drift on one side and a Gale 6 on the other. Three decibels are half of the signal.

      | Between them | Costs about |
      |---|---|
      | Plasterboard | 3 dB |
      | Brick, one layer | 8 dB |
      | Concrete with steel | 20 dB |
      | Stone, 70 cm | 25 dB and more |
      | Boards with foil, hatch open | 17 dB |
      | Boards with foil, hatch closed | 30 dB |

      From 25 dB on, a node on the other side falls back to 2.4 GHz whatever you do. **Run a cable**, or put the node where it looks through a door or a stairwell.

      The [table with foil]({{topic:does-metal-foil-insulation-really-block-the-backhaul}}) is Jiahe's, the stone is from [the cottage thread]({{topic:stone-cottage-70-cm-walls-what-actually-worked-for-you}}).
    `,
  },
  {
    title: 'A Drift that is slow every morning',
    author: 'amara',
    hoursAgo: 240,
    tags: ['nightly-tune', 'backhaul', 'radar'],
    below: 'Where to put a Drift',
    state: 'validated',
    from: 'Drift node drops to 2.4 GHz every night around 3 a.m.',
    versions: { product: 'Drift', names: ['4.2.0'] },
    helped: { yes: 36, no: ['outdated', 'wrong'] },
    body: text`
      **It looks like this:** every morning one node is at 20 to 40 Mb/s, and a restart cures it until the next night. The log of the Gale says \`fallback 2.4 GHz\` a few minutes after three.

      ## Why

      At night the router chooses its channels anew. On channels 52 to 144 it must listen for weather radar for a whole minute first. Up to 4.2.1 a Drift waits ten seconds for it, gives up, and stays on 2.4 GHz.

      ## What to do

      1. In the app, **Network › Mesh › Backhaul**.
      2. **Nightly tune** to **Manual**.
      3. Channel **44**, or **36** where the neighbours are on 44. Both are below the radar.
      4. Restart the Drift once. It turns white within 90 seconds.

      A link score of 80 or more after one night is healthy.

      ## From 4.3 on

      Drifts wait 90 seconds, and the tune may be left on *Auto*. In the beta, 14 of 14 nodes followed.
    `,
  },
  {
    title: 'Nodes on a cable',
    author: 'hanam',
    hoursAgo: 690,
    tags: ['wired-backhaul', 'cabling'],
    below: 'Where to put a Drift',
    state: 'not-validated',
    helped: { yes: 9, no: ['incomplete'] },
    body: text`
      A cable between a Drift and the Gale beats any place you can find for it. One gigabit is enough for a Drift; the second pair of hands for pulling it is not optional.

      - **Which port:** any LAN port of the Gale. Never the WAN port of another box in between.
      - **Which cable:** Cat 5e up to 100 m. All eight wires: with four it connects, at a tenth of the speed, and [nobody tells you]({{topic:gigabit-plan-94-on-the-cable-and-600-through-the-air}}).
      - **Then:** the app shows a small plug beside the node within two minutes. Until it does, it's on the air.

      Whether two Drifts may share one cable through a switch is [still open]({{topic:can-two-drift-nodes-share-one-wired-backhaul-through-an-unmanaged-switch}}). I'll add it when somebody has run it for a week.
    `,
  },
];
