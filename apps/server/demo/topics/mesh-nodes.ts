import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const meshNodesTopics: DemoTopic[] = [
  {
    space: 'mesh',
    kind: 'question',
    title: 'Drift will not pair: blue light for ten minutes, then nothing',
    author: 'gabrielam',
    hoursAgo: 344,
    tags: ['pairing', 'drift'],
    product: 'Drift',
    version: '4.2.0',
    views: 201,
    body: text`
      Second-hand Drift, current model, from a neighbour who moved to a house with cables (jealous). Light pulses blue, the app says *Looking for Drift...* and after ten minutes both give up. Two metres from the router. My Gale is on 4.2.0.

      I reset it with the pin until it blinked, several times. What am I doing wrong?
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 15,
        kudos: 1,
        body: 'Put it closer, half a metre.',
        replies: [
          {
            author: 'gabrielam',
            minutesAfter: 24,
            kudos: 0,
            body: 'They touch now. Same result.',
          },
        ],
      },
      {
        author: 'olena',
        minutesAfter: 48,
        kudos: 10,
        body: text`
          Questions in order of probability:

          1. Which version is on the Drift? (small print on the app's pairing screen, or on the sticker if it was never updated)
          2. Did the neighbour remove it from their account?
          3. Is your Wi-Fi set to WPA3 only?

          I ask for 3, because a Drift older than 4.1 can't join a WPA3-only network, it simply never sees an invitation.
        `,
        replies: [
          {
            author: 'gabrielam',
            minutesAfter: 75,
            kudos: 2,
            body: text`
              1: sticker says 4.0.2. 2: yes, in front of me. 3: yes! I set it to WPA3 only last week because a magazine said it's the best.
            `,
          },
        ],
      },
      {
        author: 'olena',
        minutesAfter: 90,
        kudos: 17,
        solution: true,
        body: text`
          Then it's number 3. You don't have to give up WPA3 for good:

          1. **Network › Wi-Fi › Security**: choose **WPA2/WPA3**.
          2. Pair the Drift. It takes about two minutes.
          3. Let it update by itself. It restarts twice, and goes white.
          4. Set **WPA3 only** again if you like. From 4.1 on, Drifts know it.
        `,
        replies: [
          {
            author: 'gabrielam',
            minutesAfter: 180,
            kudos: 3,
            body: text`
              White light in my bedroom for the first time. You are wonderful. I'll leave it on WPA2/WPA3, I don't trust magazines any more.
            `,
          },
          {
            author: 'kwabena',
            minutesAfter: 300,
            kudos: 8,
            body: text`
              For the record, WPA2/WPA3 is a perfectly good setting: every device uses the best it can. More on who would be left out in [this list]({{topic:wpa3-only-which-devices-will-i-lose}}).
            `,
          },
        ],
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: "Le nœud Drift du grenier décroche dès qu'il pleut",
    author: 'maelle',
    hoursAgo: 608,
    tags: ['wired-backhaul', 'cabling', 'drift'],
    product: 'Drift',
    version: '4.2.0',
    views: 254,
    body: text`
      Bonjour à tous,

      je sais que le titre a l'air d'une blague. Mon Drift du grenier est relié **par câble** au Gale 6, et chaque fois qu'il pleut plus d'une heure, il passe en orange, puis il repasse en Wi-Fi. Quand le temps redevient sec, tout revient au bout d'un jour environ.

      Extrait du journal, hier pendant l'averse :

      \`\`\`
      18:41:02 port lan3: link 1000 → 100
      18:52:40 port lan3: link down
      18:52:41 drift-2: backhaul wired → 5 GHz ch44
      \`\`\`

      J'ai changé le Drift de prise, changé le port du Gale, et mis à jour en 4.2.0. Mon mari pense que c'est la 5 GHz qui « n'aime pas l'eau ».
    `,
    replies: [
      {
        author: 'baptou',
        minutesAfter: 35,
        kudos: 9,
        body: text`
          Question bête : par où passe le câble ? Il ne sortirait pas dehors quelque part, le long de la gouttière par exemple ?
        `,
        replies: [
          {
            author: 'maelle',
            minutesAfter: 50,
            kudos: 2,
            body: text`
              ... Si. Il sort sous le toit et remonte quatre mètres de façade, c'était déjà comme ça quand nous avons acheté.
            `,
          },
        ],
      },
      {
        author: 'baptou',
        minutesAfter: 70,
        kudos: 20,
        solution: true,
        body: text`
          Alors votre mari a presque raison : c'est l'eau, mais dans le câble. Le passage de 1000 à 100 est la signature, il faut huit fils pour 1000 et seulement quatre pour 100. Quand une paire prend l'humidité, le lien ralentit, puis tombe.

          À vérifier :

          1. La prise extérieure ou le raccord : s'il est vert-de-gris à l'intérieur, c'est lui.
          2. Le câble lui-même : un câble d'intérieur au soleil se fissure en deux ou trois ans.
          3. Le sens de la boucle : le câble doit descendre **plus bas** que le trou avant d'y entrer, sinon l'eau suit le câble jusque dans la maison.

          Remplacez le tronçon par du câble d'extérieur (gaine noire, gel à l'intérieur) et un raccord étanche. En attendant, le Wi-Fi de secours fait son travail.
        `,
        replies: [
          {
            author: 'maelle',
            minutesAfter: 5760,
            kudos: 6,
            body: text`
              Ouvert le raccord : vert comme une grenouille. Nouveau câble posé samedi, il a plu dimanche **et** lundi, 1000 tout le temps. Merci Baptiste ! Mon mari dit qu'il le savait.
            `,
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 7200,
        kudos: 5,
        body: text`
          (Merci pour le journal, très clair.) In English for everyone else: a wired link that falls from 1000 to 100 in the rain is water in an outdoor joint, practically always.
        `,
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Old Drift (2021): last version, known limits, what still works',
    author: 'bram',
    hoursAgo: 7350,
    tags: ['drift-2021', 'firmware'],
    product: 'Drift (2021)',
    version: '4.1.3',
    views: 1530,
    closed: true,
    body: text`
      We had eleven topics about the 2021 Drift, all ending in the same place, so I've merged what was in them. Please correct me below while it's open.

      - [x] Last version it gets: to be confirmed by staff
      - [x] Works together with current Drifts: yes, but see below
      - [x] Reset: press the top, there's no hole
      - [ ] Outdoor use: no, whatever the video says
    `,
    replies: [
      {
        author: 'priya',
        minutesAfter: 360,
        kudos: 16,
        body: text`
          Confirmed: **4.1.x is the last line for the 2021 Drift**, with security fixes until two years after the last one was sold. It'll never get 4.2, because its memory is full. It stays compatible with routers on 4.2.
        `,
        replies: [
          {
            author: 'kimble',
            minutesAfter: 540,
            kudos: 3,
            body: 'so buy new. figures',
            replies: [
              {
                author: 'priya',
                minutesAfter: 600,
                kudos: 8,
                body: text`
                  Not necessarily. If it does its job at the end of a chain or on a cable, it'll do the same job next year.
                `,
              },
            ],
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 1440,
        kudos: 19,
        body: text`
          Limits worth knowing before you mix old and new:

          | | 2021 | current |
          |---|---|---|
          | Radar channels | no | yes |
          | Follows a channel move | restarts, about 2 min | seconds |
          | Wired backhaul | yes | yes |
          | WPA3 only | no | from 4.1 |
          | Behind another Drift | not recommended | fine |

          Rule of thumb: put the 2021 one where it's the *last* in its line, with the backhaul on channel 36 to 48.
        `,
      },
      {
        author: 'rosap',
        minutesAfter: 17280,
        kudos: 4,
        body: text`
          On a cable mine has run for fourteen months without a restart. It's a fine access point if you don't ask it to think.
        `,
      },
      {
        author: 'bram',
        minutesAfter: 87840,
        kudos: 6,
        body: text`
          Closing this, everything in it is now in the article "Which Drift do I have?". Open a new question if yours does something that isn't listed.
        `,
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Drift summt leise im Schlafzimmer, ist das normal?',
    author: 'ulrike',
    hoursAgo: 3,
    tags: ['drift'],
    product: 'Drift',
    version: '4.2.1',
    meToo: ['jochen'],
    views: 18,
    body: text`
      Seit ein paar Tagen höre ich nachts ein feines Summen vom Drift auf der Kommode, ungefähr so hoch wie eine Mücke, die weit weg ist. Nur wenn es ganz still ist, und nicht durchgehend: vielleicht zehn Sekunden an, dann eine Minute Pause.

      Das Netzteil ist es nicht, das habe ich mit einer Verlängerung in den Flur gelegt. Mit dem Ohr direkt am Gehäuse ist es links unten am lautesten, dort wo die Buchse sitzt. Funktionieren tut alles, Licht weiß, Linkwert 83.

      Kennt das jemand? Hängt das mit dem Stromsparen in 4.2.1 zusammen?
    `,
    replies: [],
  },
];
