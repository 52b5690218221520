import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const integrationsEventsTopics: DemoTopic[] = [
  {
    space: 'integrations',
    kind: 'question',
    title: 'Webhook for a new device fires twice',
    author: 'calebs',
    hoursAgo: 705,
    tags: ['webhook', 'local-api'],
    product: 'Gale 6',
    version: '4.2.0',
    meToo: ['tomasr'],
    views: 284,
    body: text`
      I get every \`client.joined\` twice, 30 seconds apart. My receiver sends a message to the family chat, so everyone's arrival is announced with an echo.

      First:

      \`\`\`json
      { "id": "evt_01HW7K2", "type": "client.joined", "attempt": 1,
        "at": "...T16:20:05Z", "data": { "name": "Leonie's phone", "node": "gale" } }
      \`\`\`

      Second:

      \`\`\`json
      { "id": "evt_01HW7K2", "type": "client.joined", "attempt": 2,
        "at": "...T16:20:05Z", "data": { "name": "Leonie's phone", "node": "gale" } }
      \`\`\`

      Bug?
    `,
    replies: [
      {
        author: 'devonachter',
        minutesAfter: 14,
        kudos: 4,
        body: 'Do you answer 200? What does the receiver return?',
        replies: [
          {
            author: 'calebs',
            minutesAfter: 20,
            kudos: 1,
            body: 'It answers 200, after it has sent the message. Takes a while sometimes, the chat is slow.',
          },
        ],
      },
      {
        author: 'lucho',
        minutesAfter: 120,
        kudos: 20,
        solution: true,
        body: text`
          Not a bug, a promise: webhooks are delivered **at least once**. Same \`id\`, \`attempt: 2\`, same \`at\`, so it's the same event. The Gale waits ten seconds for your answer, and your receiver answers only when the chat has, which is too late.

          Two changes and it's quiet:

          1. Answer \`204\` at once, then do the slow work.
          2. Remember the \`id\` for an hour and ignore one you've seen. Even with a fast answer a delivery can come twice, if the network drops the reply.

          \`\`\`js
          const seen = new Set();
          server.on('event', (event) => {
            if (seen.has(event.id)) return;
            seen.add(event.id);
            setTimeout(() => seen.delete(event.id), 60 * 60 * 1000);
            announce(event.data.name);
          });
          \`\`\`
        `,
        replies: [
          {
            author: 'calebs',
            minutesAfter: 180,
            kudos: 4,
            body: 'Answers first, talks later, remembers ids. A good rule for the family chat too. Fixed.',
            replies: [
              {
                author: 'fionnb',
                minutesAfter: 300,
                kudos: 8,
                body: 'I miss the echo. It had grandeur.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    space: 'integrations',
    kind: 'question',
    title: 'Is there an event when the WAN fails over on Keel?',
    author: 'sipho',
    hoursAgo: 21,
    tags: ['webhook', 'failover', 'keel'],
    product: 'Keel gateway',
    version: '4.2.1',
    meToo: ['teodora'],
    views: 37,
    body: text`
      Failover itself works very well since [Hana's settings]({{topic:dual-wan-on-keel-failover-takes-four-minutes}}). Now I'd like a message at reception when we run on 5G, because then I turn off the cinema in the lounge.

      The list of webhook types on my Keel (4.2.1) shows \`client.*\`, \`guest.*\` and \`firmware.*\`. On the Gale of a friend there's also \`wan.changed\`. I subscribed to that name on the Keel by hand and it was accepted, but in yesterday's outage nothing was sent, at least my receiver saw nothing.

      Does the Keel send it, under a different name perhaps, or do I have to poll \`/api/v2/wan\`?
    `,
    replies: [],
  },
  {
    space: 'integrations',
    kind: 'question',
    title: 'Make a lamp blue when Uncle Dermot is offline',
    author: 'fionnb',
    hoursAgo: 52,
    tags: ['automation', 'local-api', 'webhook'],
    product: 'Gale 6',
    version: '4.2.1',
    views: 133,
    body: text`
      Uncle Dermot is the Drift in the attic (see [names]({{topic:what-do-you-call-your-nodes}})). He goes off when somebody needs his plug for the vacuum and forgets to plug him in again. I've got a lamp that turns blue when I send it a request:

      \`\`\`
      curl -X POST http://192.168.44.77/color -d '{"hex":"#2040ff"}'
      \`\`\`

      I'm looking for the other half: how do I learn that a *node* is gone? I see \`client.left\` but he isn't a client. I can run a script every minute on an old laptop.
    `,
    replies: [
      {
        author: 'tomasr',
        minutesAfter: 25,
        kudos: 15,
        solution: true,
        body: text`
          Two halves, one screen. \`status:read\` is enough for the token:

          \`\`\`bash
          #!/bin/sh
          api=https://gale.lan:8443/api/v2
          state=$(curl -s --cacert ~/.gale/ca.pem -H "Authorization: Bearer $(cat ~/.gale/token)" "$api/nodes" |
            jq -r '.[] | select(.name == "Uncle Dermot") | .online')

          case "$state" in
            true)  colour='#fff4e0' ;;
            false) colour='#2040ff' ;;
            *)     exit 1 ;;            # the router didn't answer: leave the lamp alone
          esac
          curl -s -X POST http://192.168.44.77/color -d "{\\"hex\\":\\"$colour\\"}"
          \`\`\`

          The third case matters. Without it the lamp goes blue each time the *router* restarts, and you climb to the attic for nothing.
        `,
        replies: [
          {
            author: 'fionnb',
            minutesAfter: 120,
            kudos: 7,
            body: 'It works! Pulled the plug, lamp blue after 50 seconds. My wife asked why the lamp is sad.',
          },
          {
            author: 'calebs',
            minutesAfter: 300,
            kudos: 4,
            body: text`
              \`node.offline\` exists as a webhook since 4.2, by the way, then you don't need the minute. But it's sent by the Gale, so the laptop has to listen.
            `,
            replies: [
              {
                author: 'tomasr',
                minutesAfter: 360,
                kudos: 3,
                body: text`
                  True. For one lamp I'd stay with the timer, it also repairs itself when a message is missed.
                `,
              },
            ],
          },
        ],
      },
    ],
  },
  {
    space: 'integrations',
    kind: 'question',
    title: 'Home hub marks everybody away at night',
    author: 'mateus',
    hoursAgo: 317,
    tags: ['presence', 'automation', 'local-api'],
    product: 'Gale 6',
    version: '4.2.0',
    meToo: ['rosap'],
    views: 246,
    body: text`
      Every night around 1:30 my home hub thinks that nobody is home. It turns down the heating and turns on the camera, and at 6:00 the camera films me in pyjamas. I use the router as presence detector:

      \`\`\`yaml
      presence:
        source: http
        url: https://gale.lan:8443/api/v2/clients
        interval: 60
        home_if: client.online == true
        away_after: 10m
      \`\`\`

      The phones are on the night table, in the Wi-Fi, charging. What is wrong?
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 16,
        kudos: 2,
        body: 'Phones sleep. Mine disappears too after some time.',
      },
      {
        author: 'tomasr',
        minutesAfter: 45,
        kudos: 22,
        solution: true,
        body: text`
          Yusuf has the reason, here's the cure. A sleeping phone leaves the radio for up to an hour and comes back only for mail. \`online\` means *right now*, so at 1:30 it's honestly false.

          Use the field that was made for this, \`last_seen\`, and be generous at night:

          \`\`\`yaml
          presence:
            source: http
            url: https://gale.lan:8443/api/v2/clients
            interval: 60
            home_if: now - client.last_seen < 90m
            away_after: 0m          # the 90 minutes are in the condition already
          \`\`\`

          To notice *leaving* quickly as well, add the webhook \`client.left\` with \`reason: "roamed_out"\`. It's sent when the signal got weaker step by step before it vanished, so only when somebody walks away, not when a phone dozes off.
        `,
        replies: [
          {
            author: 'mateus',
            minutesAfter: 2880,
            kudos: 5,
            body: text`
              Two nights with heating and without pyjamas film. Muito obrigado! I also added the webhook, it recognizes me at the corner of the street.
            `,
          },
          {
            author: 'rosap',
            minutesAfter: 4320,
            kudos: 3,
            body: text`
              \`reason\` was new to me, that replaces 40 lines of guessing here.
            `,
          },
        ],
      },
    ],
  },
];
