import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const integrationsNumbersTopics: DemoTopic[] = [
  {
    space: 'integrations',
    kind: 'question',
    title: 'Export traffic per device to a spreadsheet every day',
    author: 'olena',
    hoursAgo: 1580,
    tags: ['export', 'local-api', 'automation'],
    product: 'Gale 6',
    version: '4.1.3',
    meToo: ['wenjiahe', 'sipho', 'teodora'],
    views: 498,
    body: text`
      Goal: one row per day and device (date, name, MB down, MB up) in a CSV file on my storage box. The app shows this for 30 days, and then it's gone.

      I can read JSON, but I'm not a programmer. What is the simplest thing that could work for years without me?
    `,
    replies: [
      {
        author: 'devonachter',
        minutesAfter: 60,
        kudos: 2,
        body: "Write a small service with a queue and a database, it's a weekend.",
        replies: [
          {
            author: 'olena',
            minutesAfter: 70,
            kudos: 9,
            body: '"Simplest thing", please.',
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 110,
        kudos: 28,
        solution: true,
        body: text`
          A weekend is too long. Six lines and a timer:

          \`\`\`bash
          #!/bin/sh
          day=$(date -d yesterday +%F)
          curl -s --cacert ~/.gale/ca.pem -H "Authorization: Bearer $(cat ~/.gale/token)" \\
            "https://gale.lan:8443/api/v2/usage?day=$day" |
            jq -r --arg d "$day" '.[] | [$d, .name, (.down/1e6|round), (.up/1e6|round)] | @csv' \\
            >> /volume/usage.csv
          \`\`\`

          Timer, every day at 00:20 (not 00:00, the router closes the day a few minutes after midnight):

          \`\`\`
          20 0 * * *  /home/olena/usage.sh
          \`\`\`

          - the token needs \`usage:read\` only
          - \`name\` is the name you gave the device. Rename one and its old rows keep the old name. If you care, add \`.id\` as a column.
          - if a day is missing because something was off, run it by hand with that date, the router keeps 30
        `,
        replies: [
          {
            author: 'olena',
            minutesAfter: 2880,
            kudos: 8,
            body: text`
              Three rows, then thirty, now I have a pivot table. I added the id. For people who copy this: the folder has to exist before, the script doesn't make it, and it doesn't complain loudly.
            `,
          },
          {
            author: 'sipho',
            minutesAfter: 44640,
            kudos: 5,
            body: text`
              Now the guesthouse knows that room 4 is not "using everything". It's the laundry's tablet. I have apologised to room 4.
            `,
          },
        ],
      },
    ],
  },
  {
    space: 'integrations',
    kind: 'question',
    title: 'Metrics endpoint: the label changed from node to node_id',
    author: 'tomasr',
    hoursAgo: 1075,
    tags: ['metrics', 'local-api'],
    product: 'Gale 6 Pro',
    version: '4.2.0',
    views: 274,
    body: text`
      After 4.2.0 all my panels are empty. \`/metrics\` answers, but:

      \`\`\`diff
      -northwind_link_score{node="attic"} 84
      +northwind_link_score{node_id="n3",node_name="attic"} 84
      \`\`\`

      I can change the queries, it's ten minutes. I'd just like to know whether that's the final form before I do it twice.
    `,
    replies: [
      {
        author: 'lucho',
        minutesAfter: 90,
        kudos: 17,
        solution: true,
        body: text`
          Final form, yes. \`node\` was the *name*, so renaming a node cut its history in two. \`node_id\` never changes, \`node_name\` is for reading.

          If you don't want to touch the panels now, let the collector write the old label:

          \`\`\`yaml
          metric_relabel_configs:
            - source_labels: [node_name]
              target_label: node
          \`\`\`

          It was in the notes of 4.2.0, under "Other", in one line, between two translations. I've asked for a section "For scripts" in the notes, so that it isn't a treasure hunt.
        `,
        replies: [
          {
            author: 'tomasr',
            minutesAfter: 120,
            kudos: 9,
            body: text`
              A section for scripts would be lovely. Relabelled for now, will do it properly on a rainy day.
            `,
          },
          {
            author: 'devonachter',
            minutesAfter: 180,
            kudos: 3,
            body: '+1 for the section.',
          },
        ],
      },
    ],
  },
  {
    space: 'integrations',
    kind: 'question',
    title: 'Schedule JSON: what does "days": 31 mean?',
    author: 'mateus',
    hoursAgo: 905,
    tags: ['schedule', 'local-api'],
    product: 'Gale 6',
    version: '4.2.0',
    views: 151,
    body: text`
      In the answer of \`/api/v2/schedules\` I see

      \`\`\`json
      { "name": "school", "days": 31, "from": "21:00", "to": "06:30" }
      \`\`\`

      It runs Monday to Friday, so where's the 31 from? Maximum days of a month?
    `,
    replies: [
      {
        author: 'tomasr',
        minutesAfter: 7,
        kudos: 16,
        solution: true,
        body: text`
          A bit for each day: Monday 1, Tuesday 2, Wednesday 4, Thursday 8, Friday 16, Saturday 32, Sunday 64. Monday to Friday: 1+2+4+8+16 = 31. Every day is 127, the weekend 96.
        `,
        replies: [
          {
            author: 'mateus',
            minutesAfter: 15,
            kudos: 3,
            body: 'Now I see it everywhere. Thank you, in seven minutes!',
          },
          {
            author: 'quynhlam',
            minutesAfter: 47520,
            kudos: 2,
            body: 'I used this in my homework as example for binary numbers. Teacher liked it.',
          },
        ],
      },
    ],
  },
  {
    space: 'integrations',
    kind: 'question',
    title: "Can the floor plan's signal levels be read over the API?",
    author: 'wenjiahe',
    hoursAgo: 195,
    tags: ['local-api', 'measurements', 'export'],
    product: 'Gale 6 Pro',
    version: '4.2.1',
    meToo: 5,
    views: 88,
    body: text`
      The app draws a floor plan with colours for the signal after a walk through the rooms. The values must be somewhere, because the drawing survives a new phone. I looked through all of \`/api/v2\` (the list from \`/api/v2/openapi.json\`, 74 paths) and found nothing with \`plan\`, \`survey\` or \`heat\`.

      I'd like the raw samples: position, node, dBm, time. For comparing before and after, e.g. for the next person who asks about foil.

      Has anyone found them, in the backup file maybe?
    `,
    replies: [],
  },
  {
    space: 'integrations',
    kind: 'question',
    title: 'Turn guest Wi-Fi on from a wall button',
    author: 'zbyszek',
    hoursAgo: 205,
    tags: ['automation', 'guest-network', 'local-api'],
    product: 'Gale 6',
    version: '4.2.1',
    meToo: ['dalia'],
    views: 183,
    body: text`
      Have battery button, sends HTTP to my small server. Want: press = guest on for 4 hours, press again = off. Have this:

      \`\`\`
      curl -X PUT -d '{"enabled":true}' https://gale.lan:8443/api/v2/guest
      \`\`\`

      Answer 415. What is missing?
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 10,
        kudos: 1,
        body: 'I think 415 is the firewall.',
        replies: [
          {
            author: 'tomasr',
            minutesAfter: 16,
            kudos: 5,
            body: '415 is "I don\'t understand the type of what you sent". Nothing to do with a firewall.',
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 25,
        kudos: 15,
        body: text`
          Missing are the type and the token, and for the four hours there's a field:

          \`\`\`bash
          curl -s --cacert ~/.gale/ca.pem -X PUT https://gale.lan:8443/api/v2/guest \\
            -H "Authorization: Bearer $(cat ~/.gale/guest-token)" \\
            -H 'Content-Type: application/json' \\
            -d '{"enabled": true, "for": "4h"}'
          \`\`\`

          The router turns it off by itself after that, even when your server is down. For "press again" read the state first and send the opposite.
        `,
        replies: [
          {
            author: 'zbyszek',
            minutesAfter: 60,
            kudos: 2,
            body: text`
              On works. Toggle not:

              \`\`\`bash
              state=$(curl -s ... /api/v2/guest | jq .enabled)
              [ "$state" = "true" ] && new=false || new=true
              \`\`\`

              When I press fast two times, both read \`false\`, both turn on.
            `,
            replies: [
              {
                author: 'tomasr',
                minutesAfter: 80,
                kudos: 7,
                body: text`
                  A real race, nice. Send the etag of what you read as \`If-Match\` with the PUT. The second press then gets a 412 and you read again. Does your button hub let you see headers?
                `,
                replies: [
                  {
                    author: 'zbyszek',
                    minutesAfter: 95,
                    kudos: 2,
                    body: 'The server yes, the hub no. Will try on server at weekend.',
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: 'calebs',
        minutesAfter: 1440,
        kudos: 4,
        body: text`
          Mine ignores a second press for two seconds, in the hub. Less correct and takes one checkbox. Depends on how much you like being correct.
        `,
      },
    ],
  },
];
