import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const showCablesTopics: DemoTopic[] = [
  {
    space: 'show-your-setup',
    kind: 'discussion',
    title: 'Show your cupboard: before and after',
    author: 'hanam',
    hoursAgo: 640,
    tags: ['cable-runs', 'cabling'],
    views: 1380,
    body: text`
      I'm at work in other people's cupboards all day, so I'd like to see yours. Before and after, in words if you have no picture. Rules: no shame, and say **one thing** that you'd do differently.

      I start. Before: a shoebox with the Gale standing on it, one power strip, nine adapters, cables in the colour of whatever was in the drawer. After: a board of plywood, 40 by 60 cm, everything screwed on, adapters in a row below, cables cut to length. One thing I'd do differently: leave more loop. I had to re-cut two when I turned the switch around.
    `,
    replies: [
      {
        author: 'fionnb',
        minutesAfter: 35,
        kudos: 14,
        body: text`
          Before: a drawer that doesn't close. After: the same drawer, with a hole drilled for the cables. It closes now. One thing: drill *before* the router is in the drawer.
        `,
        replies: [
          {
            author: 'hanam',
            minutesAfter: 50,
            kudos: 8,
            body: 'Is the router all right?',
            replies: [
              {
                author: 'fionnb',
                minutesAfter: 55,
                kudos: 12,
                body: 'It has a speed hole.',
              },
            ],
          },
        ],
      },
      {
        author: 'olena',
        minutesAfter: 120,
        kudos: 11,
        body: text`
          - Before: 14 cables, 3 labels.
          - After: 14 cables, 28 labels (both ends), a table inside the door, a spare of each adapter in a bag with the voltage on it.
          - Different: I'd number the *sockets* from the start. I named them after rooms, and then the rooms swapped.
        `,
      },
      {
        author: 'rajeevk',
        minutesAfter: 180,
        kudos: 7,
        body: text`
          Before: the office rack that my wife doesn't want to talk about. After: one shelf. I took out five devices and nothing got slower, two things got faster. One thing: I'd have asked myself ten years ago what each box is *for*.
        `,
        replies: [
          {
            author: 'hanam',
            minutesAfter: 200,
            kudos: 10,
            body: "This is the most mature thing I've read this month.",
          },
        ],
      },
      {
        author: 'pathollow',
        minutesAfter: 1440,
        kudos: 13,
        body: text`
          Before: behind the sofa. After: behind the sofa, but in a sewing basket with the lid open, so the cat can't. One thing: a bigger basket, the Gale needs air, it was quite warm. Somebody here will tell me whether that is safe.
        `,
        replies: [
          {
            author: 'kwabena',
            minutesAfter: 1560,
            kudos: 9,
            body: text`
              Lid open and no fabric on top: fine. If you can put it on its feet and not flat, better still.
            `,
          },
        ],
      },
      {
        author: 'ulrike',
        minutesAfter: 2880,
        kudos: 6,
        body: text`
          Vorher: Zählerschrank, 1974, alles übereinander. Nachher: Zählerschrank, 1974, alles nebeneinander, mit Lüftungsgitter. Anders machen: vorher ausmessen, der Gale 6 Pro ist 4 mm höher als die Tür tief.
        `,
      },
      {
        author: 'sipho',
        minutesAfter: 5760,
        kudos: 8,
        body: text`
          Nine rooms. Before: a cable from reception to each, all grey, all ending in a knot. After: patch panel with room numbers, grey for rooms, yellow for cameras, red for "do not touch, Sipho". One thing: more red ones. People touch.
        `,
      },
      {
        author: 'wenjiahe',
        minutesAfter: 8640,
        kudos: 7,
        body: text`
          I measured the temperature in the cupboard, door closed, for one day: 41 °C before, 33 after with two holes of 5 cm at the bottom and top. The Gale lowers its transmit power at 40 on the sensor, so for me two holes were worth more than a second Drift.
        `,
        replies: [
          {
            author: 'hanam',
            minutesAfter: 8700,
            kudos: 9,
            body: text`
              Holes at the bottom *and* top is the part that everybody forgets. Warm air needs to be replaced.
            `,
          },
        ],
      },
      {
        author: 'nilsf',
        minutesAfter: 25920,
        kudos: 5,
        body: text`
          Before: the laptop nailed to the desk (nearly). After: not nailed. I have nothing to show, I just wanted to say that it's still fine.
        `,
      },
      {
        author: 'greta',
        minutesAfter: 36000,
        kudos: 4,
        body: text`
          Mine has no before, the garden office isn't even finished: there'll be a flat box beside the door, with the Drift on the *wooden* wall, as I learned here this week. Different: an empty pipe to the house. I say this every day.
        `,
      },
    ],
  },
  {
    space: 'show-your-setup',
    kind: 'discussion',
    title: 'Kabelbeschriftung, die nach fünf Jahren noch lesbar ist',
    author: 'ulrike',
    hoursAgo: 5060,
    tags: ['cable-runs', 'cabling'],
    views: 466,
    body: text`
      Angeregt durch den Schaltschrank meines Schwiegervaters, in dem alles beschriftet *war*. Was hält bei euch wirklich? Hier mein Vergleich nach fünf Jahren am Dachboden (im Sommer 50 Grad, im Winter Frost):

      | Methode | nach 1 Jahr | nach 5 Jahren |
      |---|---|---|
      | Filzstift auf Kreppband | lesbar | Kreppband liegt am Boden |
      | Gedrucktes Etikett, um das Kabel geklebt | lesbar | löst sich, aber lesbar |
      | Etikett **als Fähnchen** | lesbar | lesbar |
      | Kabelbinder mit Schild | lesbar | Schild spröde |
      | Schrumpfschlauch, bedruckt | perfekt | perfekt |

      Mein Favorit ist das Fähnchen: hält, ist billig, und man kann es auch nachträglich anbringen. Schrumpfschlauch muss *vor* dem Stecker drauf, das vergisst man genau einmal pro Kabel.
    `,
    replies: [
      {
        author: 'olena',
        minutesAfter: 240,
        kudos: 6,
        body: text`
          Translated this with interest. Flags here too, printed on both sides, and the *date* on it. You'll want to know later which cable is the old one.
        `,
      },
      {
        author: 'hanam',
        minutesAfter: 1440,
        kudos: 8,
        body: text`
          In schools we use heat shrink and a number, nothing else. The number goes into a list. Rooms change their names, numbers don't.
        `,
        replies: [
          {
            author: 'ulrike',
            minutesAfter: 1620,
            kudos: 4,
            body: text`
              Nummern statt Namen, das leuchtet mir ein. Meine „Gästezimmer“-Kabel gehen inzwischen ins Büro.
            `,
          },
        ],
      },
      {
        author: 'jochen',
        minutesAfter: 237600,
        kudos: 3,
        body: text`
          Danke, Fähnchen bestellt. Bei mir steht noch „Kinderzimmer 1“ an einem Kabel, das Kind wohnt seit acht Jahren in Bremen.
        `,
      },
    ],
  },
  {
    space: 'show-your-setup',
    kind: 'discussion',
    title: 'Three buildings, one Keel, and not a single trench',
    author: 'aroha',
    hoursAgo: 3960,
    tags: ['outdoor', 'breeze', 'keel', 'cable-runs'],
    views: 1105,
    body: text`
      We've got the house, the woolshed (180 m) and the shearers' quarters (90 m, the other way). Internet comes in by fixed wireless on the shed roof, because that's the only spot with a view of the tower. So everything's backwards: the internet is in the shed and the people are in the house.

      What we ended up with:

      1. **Shed:** Keel gateway in a dust box, buffered by a 12 V battery. Breeze on the gable, looking at the house.
      2. **House:** Breeze on the chimney (band, no drilling), cable down to a Drift in the hall.
      3. **Quarters:** a Breeze on a fence post with a small roof, looking back at the house.

      Numbers after a year: shed to house score 81, 240 Mb/s. House to quarters 77. Two outages: one lightning, one possum.

      Happy to answer questions. It took three summers of getting it wrong to get here.
    `,
    replies: [
      {
        author: 'sipho',
        minutesAfter: 180,
        kudos: 7,
        body: 'How do you power the fence post?',
        replies: [
          {
            author: 'aroha',
            minutesAfter: 300,
            kudos: 9,
            body: text`
              Solar panel off an electric fence energiser, a battery and the injector inside the roof. The Breeze takes about 7 W. It's survived four grey days in a row, and died on the fifth.
            `,
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 480,
        kudos: 12,
        body: text`
          81 over 180 m is beautiful. Did you tilt the chimney one? From the shed's height you must be looking slightly down.
        `,
        replies: [
          {
            author: 'aroha',
            minutesAfter: 1440,
            kudos: 8,
            body: 'Six degrees, measured with a school protractor and a string. Before that it was 68.',
          },
        ],
      },
      {
        author: 'calebs',
        minutesAfter: 2880,
        kudos: 6,
        body: 'Details about the possum, please.',
        replies: [
          {
            author: 'aroha',
            minutesAfter: 3120,
            kudos: 15,
            body: text`
              It chewed exactly one cable: the one I'd meant to put in conduit "next week" since spring.
            `,
          },
        ],
      },
      {
        author: 'greta',
        minutesAfter: 227520,
        kudos: 5,
        body: text`
          I'm reading this because of my garden office. 40 metres suddenly feels like a small problem.
        `,
      },
    ],
  },
];
