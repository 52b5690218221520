import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const newsCommunityTopics: DemoTopic[] = [
  {
    space: 'news',
    kind: 'discussion',
    title: 'Welcome: how this community works',
    author: 'edda',
    hoursAgo: 9350,
    tags: ['announcement', 'guidelines'],
    views: 5410,
    pinned: true,
    body: text`
      Hello and welcome. People here help each other with Northwind routers. Some of us work for Northwind (you see it at the name), most don't.

      **When you ask**

      1. Say what you see, not only what you think it is. A log line is worth ten adjectives.
      2. Say what you tried, so that nobody sends you around the block again.
      3. Take out what's private: passwords, tokens, your address. Nobody here needs them, staff included.
      4. When something worked, mark the answer. It's the nicest thank-you, and the next person finds it first.

      **When you answer**

      - "I don't know, but I'd look here" is a fine answer. "Buy a better one" isn't.
      - If you were wrong, say so and leave it standing. Half of what we know here started as a mistake.
      - Any language is welcome. Answer in the one you're good at.

      **When something is out of line**, flag it and write a word about why. @bram and I read every flag.

      Say hello below if you like.
    `,
    replies: [
      {
        author: 'bram',
        minutesAfter: 40,
        kudos: 9,
        body: text`
          Hello. I move things. If your topic isn't where you left it, it's where people will find it.
        `,
      },
      {
        author: 'dalia',
        minutesAfter: 7200,
        kudos: 5,
        body: 'Does "take out what\'s private" include the serial number?',
        replies: [
          {
            author: 'edda',
            minutesAfter: 7320,
            kudos: 8,
            body: 'Yes, please. It tells support who you are, so it belongs in a message to support only.',
          },
        ],
      },
      {
        author: 'yusufk',
        minutesAfter: 28800,
        kudos: 6,
        body: text`
          Hello from a house with three Drifts and two children. Or the other way round, depending on the day.
        `,
      },
      {
        author: 'elspeth',
        minutesAfter: 203040,
        kudos: 5,
        body: 'Hello. Granite cottage, will probably be back with questions.',
        replies: [
          {
            author: 'bram',
            minutesAfter: 204480,
            kudos: 3,
            body: "I've heard about granite. Welcome.",
          },
        ],
      },
      {
        author: 'pathollow',
        minutesAfter: 475200,
        kudos: 13,
        body: text`
          Hello everyone. I was afraid to write in a forum, because my grandson says that people are rude. So far he's wrong, and I have told him.
        `,
      },
      {
        author: 'chidi',
        minutesAfter: 555840,
        kudos: 4,
        body: 'Hello! New since yesterday, fibre comes in three weeks, until then I read everything.',
      },
    ],
  },
  {
    space: 'news',
    kind: 'discussion',
    title: 'Local API v1 ends with 4.3: what to change in your scripts',
    author: 'lucho',
    hoursAgo: 1440,
    tags: ['announcement', 'local-api', 'metrics', 'token'],
    views: 982,
    body: text`
      The first version of the local API is five years old. 4.3 will be the last release that answers on \`/api/v1\`, with a warning header, and the release after it won't answer any more. In short:

      | v1 | v2 |
      |---|---|
      | \`GET /api/v1/stations\` | \`GET /api/v2/clients\` |
      | \`GET /api/v1/mesh\` | \`GET /api/v2/nodes\` |
      | \`POST /api/v1/guest?on=1\` | \`PUT /api/v2/guest\` with JSON |
      | key in the address | \`Authorization: Bearer\` |
      | times in local time | UTC, ISO 8601 |
      | no paging | \`limit\`, \`cursor\` |

      To find out whether you still use v1:

      \`\`\`
      $ curl -s http://gale.lan/log?filter=api-v1
      api-v1: GET /stations from 192.168.44.31 (412 calls today)
      \`\`\`

      What's hard to move? I'd rather hear it now.
    `,
    replies: [
      {
        author: 'devonachter',
        minutesAfter: 120,
        kudos: 6,
        body: text`
          The key in the address was terrible and I'll miss it. One request: an endpoint that answers "who am I", with the scopes of the token. Otherwise I find out by 403.
        `,
        replies: [
          {
            author: 'lucho',
            minutesAfter: 240,
            kudos: 11,
            body: text`
              Good idea and small. \`GET /api/v2/tokens/self\` will be in 4.3.
            `,
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 300,
        kudos: 9,
        body: text`
          A warning *header* is invisible to people who wrote a script three years ago and forgot it. Could the app show the log line above, once a month?
        `,
        replies: [
          {
            author: 'lucho',
            minutesAfter: 1440,
            kudos: 12,
            body: "That's better than what we had planned. Yes.",
          },
        ],
      },
      {
        author: 'olena',
        minutesAfter: 2880,
        kudos: 4,
        body: text`
          I'm the person who forgot a script. It's 412 calls a day, your example is embarrassingly close to mine.
        `,
      },
      {
        author: 'kimble',
        minutesAfter: 4320,
        kudos: 2,
        body: 'v1 worked',
        replies: [
          {
            author: 'tomasr',
            minutesAfter: 4380,
            kudos: 8,
            body: 'So did my first car.',
          },
        ],
      },
      {
        author: 'wenjiahe',
        minutesAfter: 8640,
        kudos: 5,
        body: text`
          UTC broke one thing that I liked: "traffic today" by local midnight. In v2 I have to ask for two UTC days and cut.
        `,
        replies: [
          {
            author: 'lucho',
            minutesAfter: 8940,
            kudos: 6,
            body: text`
              \`/usage?day=\` uses the router's own time zone for that reason. It's the only endpoint which does, and the page now says so.
            `,
          },
        ],
      },
    ],
  },
  {
    space: 'news',
    kind: 'discussion',
    title: 'Planned work on app sign-in, Sunday 02:00 to 04:00 UTC',
    author: 'edda',
    hoursAgo: 590,
    tags: ['announcement', 'app'],
    views: 611,
    closed: true,
    body: text`
      On Sunday between 02:00 and 04:00 UTC we move the service that the app signs in to. During this time:

      - You can't sign in to the app from **outside** your home.
      - At home everything works as always, the app talks to the router directly.
      - Schedules, pauses and the nightly tune run on the router and don't notice.

      We'll write here when it's done.
    `,
    replies: [
      {
        author: 'sipho',
        minutesAfter: 300,
        kudos: 3,
        body: "Does the reception tablet stay signed in? It's always at home, so to speak.",
        replies: [
          {
            author: 'edda',
            minutesAfter: 360,
            kudos: 4,
            body: 'Yes. Only new sign-ins from outside are affected.',
          },
        ],
      },
      {
        author: 'dalia',
        minutesAfter: 540,
        kudos: 6,
        body: "I appreciate that you say what is *not* affected. Most companies don't.",
      },
      {
        author: 'edda',
        minutesAfter: 3600,
        kudos: 9,
        body: text`
          Finished at 03:10 UTC, forty minutes before the end of the window. About 200 people saw "Something took too long" in the first ten minutes because of a wrong timeout, and had to try twice. That was our mistake. Closing this.
        `,
      },
    ],
  },
];
