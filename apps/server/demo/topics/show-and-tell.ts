import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const showAndTellTopics: DemoTopic[] = [
  {
    space: 'show-your-setup',
    kind: 'discussion',
    title: 'What do you call your nodes?',
    author: 'fionnb',
    hoursAgo: 185,
    tags: ['naming'],
    views: 702,
    body: text`
      The app wants a name for each Drift and suggests "Living room", which isn't a name, it's a place. My wife has named ours after her uncles: the one in the attic is Uncle Dermot, because he's far away and doesn't hear well.

      Yours?
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 10,
        kudos: 6,
        body: 'Breakfast, Lunch and Dinner. You always know which one is down.',
      },
      {
        author: 'kimble',
        minutesAfter: 22,
        kudos: 5,
        body: '1 and 2',
        replies: [
          {
            author: 'fionnb',
            minutesAfter: 26,
            kudos: 11,
            body: 'Which is the older brother?',
            replies: [
              {
                author: 'kimble',
                minutesAfter: 30,
                kudos: 8,
                body: '2',
              },
            ],
          },
        ],
      },
      {
        author: 'maelle',
        minutesAfter: 60,
        kudos: 7,
        body: text`
          Les nôtres portent des noms de fromages. Le plus vieux s'appelle Roquefort, personne n'ose le déplacer.
        `,
      },
      {
        author: 'zbyszek',
        minutesAfter: 120,
        kudos: 4,
        body: 'By function. "attic". Works since 2021.',
      },
      {
        author: 'ramiz',
        minutesAfter: 300,
        kudos: 6,
        body: 'سمّينا النقطتين «قهوة» و«هيل»، لأن واحدة بلا الأخرى لا معنى لها.',
        replies: [
          {
            author: 'oselloum',
            minutesAfter: 360,
            kudos: 5,
            body: 'أجمل تسمية في هذا الموضوع.',
          },
        ],
      },
      {
        author: 'pathollow',
        minutesAfter: 480,
        kudos: 12,
        body: 'Thimble (hall) and Bobbin (sewing room). The Gale is called Mother.',
      },
      {
        author: 'devonachter',
        minutesAfter: 1440,
        kudos: 4,
        body: "After floors of a building where my software got stuck once. It's a reminder.",
      },
      {
        author: 'olena',
        minutesAfter: 1740,
        kudos: 7,
        body: text`
          For what it's worth: names show up in exports and logs for years. I recommend something you can still explain to a technician at 7 a.m.
        `,
        replies: [
          {
            author: 'fionnb',
            minutesAfter: 1800,
            kudos: 9,
            body: '"Uncle Dermot is offline" needs no explanation in this county.',
          },
        ],
      },
      {
        author: 'quynhlam',
        minutesAfter: 4320,
        kudos: 5,
        body: "I have only one node. Her name is Một, it means One. If I get another one, she'll be Hai.",
      },
    ],
  },
  {
    space: 'show-your-setup',
    kind: 'discussion',
    title: 'I measured every room for a month, here is what I learned',
    author: 'wenjiahe',
    hoursAgo: 2760,
    tags: ['measurements', 'placement', 'channels'],
    views: 1890,
    body: text`
      One flat (112 m², concrete frame, brick inside), Gale 6 Pro, one Drift. A small battery sensor in each room wrote signal and throughput every ten minutes for 31 days. 4,464 samples a room. What I learned, from most to least surprising:

      1. **People are walls.** With six guests in the living room the score from there to the study fell from 83 to 66. It recovered the minute they left.
      2. **The time of day matters less than I believed.** Median by hour, bedroom: best 388 Mb/s (04:00), worst 301 (21:00).
      3. **Doors matter more than I believed.** Bathroom: 210 open, 95 closed. Tiles, pipes, mirror.
      4. **Height is free.** Drift on the floor, on a desk (75 cm), on a shelf (160 cm): 61, 74, 80.
      5. **The microwave is real**, but only on 2.4 GHz, only in the kitchen, and only for soup.

      | Room | Score, median | 5th percentile | Mb/s, median |
      |---|---|---|---|
      | Study (cable) | – | – | 938 |
      | Living room | 91 | 84 | 610 |
      | Bedroom | 80 | 71 | 352 |
      | Kitchen | 77 | 49 | 290 |
      | Bathroom, closed | 52 | 40 | 95 |

      If I could keep only one piece of advice: don't look at the median, look at the 5th percentile. That's the moment you remember in the evening.
    `,
    replies: [
      {
        author: 'inesv',
        minutesAfter: 120,
        kudos: 17,
        body: text`
          Point 1 should be printed on the box. A body is 60 litres of salt water, and at parties people wonder why the music stops.
        `,
      },
      {
        author: 'hanam',
        minutesAfter: 180,
        kudos: 10,
        body: text`
          The kitchen's gap between median and 5th percentile tells the whole story of a kitchen. Is that the fridge door or the microwave?
        `,
        replies: [
          {
            author: 'wenjiahe',
            minutesAfter: 300,
            kudos: 11,
            body: text`
              Neither! It was the drying rack with a steel tray. I moved it: 5th percentile went from 49 to 68.
            `,
          },
        ],
      },
      {
        author: 'maraq',
        minutesAfter: 43200,
        kudos: 6,
        body: text`
          I put my Drift on a shelf because of number 4. From 71 to 79. Thank you for doing the boring part for all of us.
        `,
      },
      {
        author: 'noor',
        minutesAfter: 86400,
        kudos: 4,
        body: 'Do guests bring their own interference too, with all the phones in their pockets?',
        replies: [
          {
            author: 'wenjiahe',
            minutesAfter: 86760,
            kudos: 7,
            body: text`
              A little. Six phones idle are about 2 % of the air. The six bodies are the problem, please invite thin people.
            `,
          },
        ],
      },
      {
        author: 'bram',
        minutesAfter: 87840,
        kudos: 8,
        body: 'Linked from the placement article. Requests for part two, with furniture?',
      },
    ],
  },
];
