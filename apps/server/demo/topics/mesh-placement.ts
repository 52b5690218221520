import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const meshPlacementTopics: DemoTopic[] = [
  {
    space: 'mesh',
    kind: 'question',
    title: 'Garden office 40 m away: second Drift or Breeze outdoor?',
    author: 'greta',
    hoursAgo: 66,
    tags: ['outdoor', 'breeze', 'placement'],
    product: 'Drift',
    version: '4.2.1',
    meToo: ['elspeth'],
    views: 142,
    body: text`
      Hello all. I'm having a small wooden office built at the end of the garden. It is 40 metres from the back wall of the house, clear view except for one apple tree, which stays. Power is there, a network cable isn't, and the trench for the power is already closed. (I know. I know.)

      In the house: Gale 6 in the hall, one Drift in the kitchen at the garden side, score 84.

      Would you

      1. put a second Drift into the office and hope that it reaches the kitchen one, or
      2. hang a Breeze outdoor on the house wall, and a Drift inside the office?

      I need video calls to be boring. Budget is fine for either, but I'd rather not buy both.
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 18,
        kudos: 2,
        body: "I have 25 m with two Drifts, window to window. It's ok. 40 I don't know.",
      },
      {
        author: 'elspeth',
        minutesAfter: 60,
        kudos: 5,
        body: text`
          Watching this one, ours is 35 m and stone at one end. Greta, what sort of glass does the office have? My kitchen has the coated kind, and it eats signal like a wall.
        `,
        replies: [
          {
            author: 'greta',
            minutesAfter: 82,
            kudos: 2,
            body: 'Triple glazing, coated, yes. The builder was very proud of it.',
            replies: [
              {
                author: 'elspeth',
                minutesAfter: 90,
                kudos: 3,
                body: "Then I'd count that window as brick.",
              },
            ],
          },
        ],
      },
      {
        author: 'rajeevk',
        minutesAfter: 120,
        kudos: 1,
        downvotes: 2,
        body: text`
          40 m line of sight is nothing, 5 GHz carries for kilometres. One Drift is enough, put power to high.
        `,
        replies: [
          {
            author: 'hanam',
            minutesAfter: 160,
            kudos: 16,
            body: text`
              With directional antennas on masts, yes. A Drift is an indoor box with antennas in all directions, and there are two coated windows and an apple tree in the way. Leaves are mostly water, and the link that works in March is not the one you have in June.
            `,
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 300,
        kudos: 15,
        body: text`
          For *boring*, option 2, with one change: the Breeze needs a cable from the house anyway (it's powered through it), so hang it on the back wall, wired to the Gale, 3 to 4 metres up, looking over the tree rather than through it. Inside the office put the Drift in the window **that opens**, or on the wall nearest to the house if that wall is wood. Wood is almost free.

          Expect a score around 70 to 80 and 250 Mb/s or so. The Drift alone, glass to glass, I'd guess at 45, and it'll be the first thing you blame on a rainy Tuesday.

          Do you have a way to borrow a Breeze for a weekend? I'd like to see numbers before you drill.
        `,
        replies: [
          {
            author: 'greta',
            minutesAfter: 480,
            kudos: 4,
            body: text`
              Thank you, that is very clear. The shop lets me try one until Sunday. I'll come back with numbers. And the wall nearest to the house is wood, just boards and wool.
            `,
          },
        ],
      },
      {
        author: 'sipho',
        minutesAfter: 1200,
        kudos: 6,
        body: text`
          We run two Breezes between the guesthouse and the cottages, 55 m, since last winter. One tip: leave a drip loop in the cable before it goes into the wall. Ours filled with water like a straw.
        `,
      },
      {
        author: 'greta',
        minutesAfter: 3180,
        kudos: 7,
        body: text`
          First numbers, Breeze only held up on a broom by my husband, Drift on the wooden wall:

          | Drift where | Score | Down | Up |
          |---|---|---|---|
          | in the coated window | 52 | 140 | 88 |
          | on the wooden wall | 77 | 290 | 210 |
          | on the floor, behind the desk | 61 | 180 | 120 |

          So you were right about the wood. I'll mount it properly at the weekend and then mark the answer, I want to see it in the rain first.
        `,
        replies: [
          {
            author: 'inesv',
            minutesAfter: 3240,
            kudos: 6,
            body: 'Textbook. My compliments to the broom.',
          },
        ],
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Amber light on the Drift but full speed, should I worry?',
    author: 'hanneke',
    hoursAgo: 410,
    tags: ['lights', 'drift', 'link-score'],
    product: 'Drift',
    version: '4.2.0',
    views: 231,
    body: text`
      The Drift in the study went from white to amber yesterday. Speed next to it is the same as ever (around 400). Link score 58. Is it about to die?
    `,
    replies: [
      {
        author: 'kimble',
        minutesAfter: 6,
        kudos: 0,
        downvotes: 1,
        body: 'mine is amber for a year. ignore',
      },
      {
        author: 'hanam',
        minutesAfter: 40,
        kudos: 21,
        solution: true,
        body: text`
          Not dying. Amber is about the **link's margin**, not about today's speed: the score has been under 60 for fifteen minutes. You still get 400 because nobody else uses the air right now. When somebody starts a big download, or a neighbour does, a link without margin is the first to suffer.

          So don't worry, but use the warning. What changed yesterday? Typical suspects: a door that's now closed, a mirror, a metal shelf, the aquarium.

          Move the Drift by half a metre, wait ten minutes, look at the score again. White comes back at 65, not at 60, so that it doesn't flicker.
        `,
        replies: [
          {
            author: 'hanneke',
            minutesAfter: 90,
            kudos: 5,
            body: text`
              We put up a whiteboard. It is magnetic, so it's a metal sheet, two metres wide, exactly between the Drift and the stairs. Moved the Drift to the shelf above: 73, white.
            `,
          },
          {
            author: 'hanam',
            minutesAfter: 100,
            kudos: 8,
            body: 'A whiteboard is a first-class reflector. Nice find.',
          },
        ],
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Three Drifts in a 90 m² flat made it worse',
    author: 'noor',
    hoursAgo: 3310,
    tags: ['placement', 'steering', 'coverage'],
    product: 'Drift',
    version: '4.1.0',
    meToo: 14,
    views: 902,
    body: text`
      We had one Gale 6 and a bad corner in the kitchen. I bought the three-pack because it was on offer (mistake number one?). Now there's a Drift in every room, everything shows full bars and everything is *slower*. Phone says excellent signal, page takes ten seconds. My flatmate wants the old internet back.
    `,
    replies: [
      {
        author: 'fionnb',
        minutesAfter: 11,
        kudos: 9,
        body: 'Ah, the three-pack. The gym membership of networking.',
      },
      {
        author: 'inesv',
        minutesAfter: 50,
        kudos: 34,
        solution: true,
        body: text`
          Mistake number one, yes, but a cheap one to undo. Bars only tell you how near the next box is. They say nothing about how many times your data has to travel through the same air.

          All wireless nodes share one backhaul channel. A phone on a Drift that's linked to another Drift uses that channel three times: phone to Drift, Drift to Drift, Drift to Gale. In 90 m² every node also hears every other node, so they take turns all the time.

          1. Unplug **all** Drifts. Measure in the bad corner. Write it down.
          2. Add **one**, halfway between Gale and kitchen. Measure again.
          3. Only if there's a second bad corner, add the second one, in the other direction, never behind the first.
          4. Take the rest back to the shop.

          For 90 m² with normal walls, one is nearly always right.
        `,
        replies: [
          {
            author: 'noor',
            minutesAfter: 1560,
            kudos: 8,
            body: text`
              No Drift: 40 Mb/s in the kitchen. One Drift in the hallway: 310. Two: 240. Three: 90. It's almost funny. Two go back tomorrow.
            `,
            replies: [
              {
                author: 'wenjiahe',
                minutesAfter: 1740,
                kudos: 12,
                body: 'These are beautiful numbers. May I quote you when somebody next says that more is better?',
                replies: [
                  {
                    author: 'noor',
                    minutesAfter: 1800,
                    kudos: 3,
                    body: 'Please do. Save others from the offer.',
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 2880,
        kudos: 7,
        body: text`
          With *wired* backhaul the story is different: nodes with a cable don't use the air to talk to each other, so three can be fine, if you turn their transmit power down. Without cables, fewer.
        `,
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Can a Drift hang upside down under a shelf?',
    author: 'maraq',
    hoursAgo: 26,
    tags: ['placement', 'drift'],
    product: 'Drift',
    version: '4.2.1',
    views: 121,
    body: text`
      After [Jiahe's measurements]({{topic:i-measured-every-room-for-a-month-here-is-what-i-learned}}) I'd like mine as high as possible, and the highest free place is the underside of a shelf. Does it matter which way up it is? It would hang there by two strips of tape, lights to the floor.
    `,
    replies: [
      {
        author: 'kimble',
        minutesAfter: 20,
        kudos: 1,
        body: 'tape will fall off',
      },
      {
        author: 'inesv',
        minutesAfter: 45,
        kudos: 14,
        solution: true,
        body: text`
          Radio: it makes no difference that you could measure. The antennas look to all sides and a little up and down, and upside down they do the same.

          Heat is what matters: the warm air leaves through the *top*, so upside down it stays inside. Two ways around it:

          - hang it with **two centimetres** of distance to the shelf, on spacers, and it's fine
          - or turn it on its side, which cools better than both

          And kimble is right about the tape: it's 45 °C warm on that side, and most tape gives up at 40. Use screws, the holes in the foot are 62 mm apart.
        `,
        replies: [
          {
            author: 'maraq',
            minutesAfter: 360,
            kudos: 4,
            body: text`
              On its side, two screws, 62 mm confirmed. Score 82, three more than before. I consider this hobby finished.
            `,
            replies: [
              {
                author: 'fionnb',
                minutesAfter: 420,
                kudos: 5,
                body: 'They all say that at 82.',
              },
            ],
          },
        ],
      },
    ],
  },
];
