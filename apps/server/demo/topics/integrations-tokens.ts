import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const integrationsTokensTopics: DemoTopic[] = [
  {
    space: 'integrations',
    kind: 'question',
    title: 'Local API returns 401 after the 4.2.1 update, token unchanged',
    author: 'devonachter',
    hoursAgo: 217,
    tags: ['local-api', 'token'],
    product: 'Gale 6',
    version: '4.2.1',
    meToo: 17,
    views: 642,
    body: text`
      Everything that talks to the Gale stopped last night at 02:41, which is when it updated. Same token as for a year:

      \`\`\`
      $ curl -si -H "Authorization: Bearer $TOKEN" https://gale.lan:8443/api/v2/clients
      HTTP/2 401
      content-type: application/problem+json

      {"type":"about:blank","title":"Unauthorized","status":401,"code":"token.scope_missing"}
      \`\`\`

      \`/api/v2/nodes\` with the same token: 200. Nothing about this in the release notes. I have nine scripts.
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 20,
        kudos: 2,
        body: 'Did you try to make a new token? For me new one works.',
        replies: [
          {
            author: 'devonachter',
            minutesAfter: 33,
            kudos: 4,
            body: "I can, nine times. I'd like to know why first.",
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 48,
        kudos: 29,
        solution: true,
        body: text`
          The \`code\` gives it away: \`token.scope_missing\`, so the token is known and alive, it just may not read clients any more.

          Up to 4.2.0 a token without scopes could read everything. From 4.2.1 on, what shows *people* (clients, flows, presence) needs the scope \`clients:read\`. Old tokens were converted to \`status:read\` only.

          You don't have to replace nine tokens:

          1. **Settings › Local API › Tokens › (token) › Scopes**, tick **clients:read**. The secret stays the same.
          2. Or in one go, with a token that has \`tokens:write\`:

          \`\`\`bash
          for id in $(curl -s -H "Authorization: Bearer $ADMIN" https://gale.lan:8443/api/v2/tokens | jq -r '.[].id'); do
            curl -s -X PATCH -H "Authorization: Bearer $ADMIN" -H 'Content-Type: application/json' \\
              -d '{"scopes":["status:read","clients:read"]}' \\
              "https://gale.lan:8443/api/v2/tokens/$id" | jq -c '{name, scopes}'
          done
          \`\`\`

          While you're there: a script that only reads the link score doesn't need clients. Nine tokens with one scope each are better than one that can do everything.
        `,
        replies: [
          {
            author: 'devonachter',
            minutesAfter: 75,
            kudos: 6,
            body: 'Works, all nine green. I still think that a patch release must not do this silently.',
          },
          {
            author: 'wenjiahe',
            minutesAfter: 1440,
            kudos: 3,
            body: text`
              The loop also touches tokens of other people in the family account, by the way. I had to give my sister's hers back.
            `,
            replies: [
              {
                author: 'tomasr',
                minutesAfter: 1500,
                kudos: 5,
                body: text`
                  Fair point. Filter by \`owner\` before you PATCH.
                `,
              },
            ],
          },
        ],
      },
      {
        author: 'lucho',
        minutesAfter: 540,
        kudos: 22,
        body: text`
          Devon is right, and this one is on me. The conversion was planned for 4.3 with a warning in the app, and it went into 4.2.1 with the other security fixes, without the warning and without a line in the notes. Both are corrected: the notes have it since this morning, and the 401 will carry a sentence instead of only a code:

          \`\`\`json
          {
            "status": 401,
            "code": "token.scope_missing",
            "detail": "This token may not read clients. Add the scope clients:read in Settings, Local API, Tokens."
          }
          \`\`\`

          Sorry for the night.
        `,
        replies: [
          {
            author: 'devonachter',
            minutesAfter: 600,
            kudos: 8,
            body: 'Thanks for the straight answer. Forgiven, at nine tokens per hour.',
          },
        ],
      },
      {
        author: 'zbyszek',
        minutesAfter: 5760,
        kudos: 3,
        body: 'Same, on Keel. Menu is *Admin › API › Keys* there, the rest is equal.',
      },
    ],
  },
  {
    space: 'integrations',
    kind: 'question',
    title: 'Self-signed certificate on gale.lan: pin it or trust it?',
    author: 'kwabena',
    hoursAgo: 2980,
    tags: ['certificate', 'local-api'],
    product: 'Gale 6',
    version: '4.1.3',
    views: 590,
    body: text`
      The local API answers with a certificate that the router made for itself. Most examples here use \`curl -k\`, which makes me itch: with \`-k\` any device in the house can pretend to be the router and collect tokens.

      What do you do instead, and what survives a reset?
    `,
    replies: [
      {
        author: 'kimble',
        minutesAfter: 60,
        kudos: 1,
        downvotes: 2,
        body: '-k is fine its my own house',
        replies: [
          {
            author: 'kwabena',
            minutesAfter: 80,
            kudos: 10,
            body: text`
              A house with a doorbell, a vacuum, a TV and a lamp in it, each with its own opinion about updates. I wouldn't hand my token to the first one that answers.
            `,
          },
        ],
      },
      {
        author: 'tomasr',
        minutesAfter: 150,
        kudos: 18,
        solution: true,
        body: text`
          Pin the router's own authority, not the certificate. The certificate is renewed every 90 days, the authority only changes with a factory reset.

          \`\`\`bash
          # once, with a cable in LAN 1, so that nobody can be in between
          curl -sk https://192.168.44.1:8443/api/v2/ca.pem -o ~/.gale/ca.pem
          sha256sum ~/.gale/ca.pem      # compare with Settings › Local API › Fingerprint

          # from then on
          curl --cacert ~/.gale/ca.pem https://gale.lan:8443/api/v2/nodes
          \`\`\`

          - don't install it as a trusted authority for the whole computer, only where the script runs
          - put the fingerprint into your notes, it's also how you'll notice that somebody reset the router
        `,
        replies: [
          {
            author: 'kwabena',
            minutesAfter: 240,
            kudos: 7,
            body: 'Compared, pinned, no more itching. Thank you.',
          },
          {
            author: 'dalia',
            minutesAfter: 28800,
            kudos: 4,
            body: 'The "with a cable" remark is the kind of detail that I come here for.',
          },
        ],
      },
    ],
  },
  {
    space: 'integrations',
    kind: 'question',
    title: 'Rate limit on /clients: 429 after the tenth call',
    author: 'wenjiahe',
    hoursAgo: 1340,
    tags: ['rate-limit', 'local-api', 'measurements'],
    product: 'Gale 6 Pro',
    version: '4.2.0',
    meToo: ['devonachter'],
    views: 405,
    body: text`
      I poll \`/api/v2/clients\` every five seconds for a signal map. After ten calls:

      \`\`\`
      HTTP/2 429
      retry-after: 27
      ratelimit-limit: 10
      ratelimit-remaining: 0
      \`\`\`

      Ten a minute is little for a measurement. Can I raise it? I own the thing.
    `,
    replies: [
      {
        author: 'rajeevk',
        minutesAfter: 25,
        kudos: 1,
        downvotes: 2,
        body: 'Create several tokens and rotate them.',
        replies: [
          {
            author: 'lucho',
            minutesAfter: 180,
            kudos: 9,
            body: text`
              Please don't, the limit is per address and not per token, so you'd only make it harder to read.
            `,
          },
        ],
      },
      {
        author: 'lucho',
        minutesAfter: 200,
        kudos: 19,
        solution: true,
        body: text`
          The limit protects the small processor, not us from you. But you don't need polling:

          **If nothing changed, ask cheaply.** Send back the \`etag\` of the last answer. A \`304\` costs nothing and isn't counted:

          \`\`\`
          curl -s -H "Authorization: Bearer $TOKEN" -H 'If-None-Match: "c-8841"' \\
            -o clients.json -w '%{http_code}\\n' https://gale.lan:8443/api/v2/clients
          \`\`\`

          **Better, let it wait for you.** \`?wait=30\` keeps the request open until something changes, at most 30 seconds. It's two calls a minute, and you learn of a change within milliseconds instead of after five seconds:

          \`\`\`
          GET /api/v2/clients?wait=30&since=c-8841
          \`\`\`
        `,
        replies: [
          {
            author: 'wenjiahe',
            minutesAfter: 1440,
            kudos: 8,
            body: text`
              Rewritten with \`wait\`. 2 to 6 calls a minute, and the map is much smoother than before. The documentation of \`since\` could say that it wants the etag without quotes, I lost half an hour there.
            `,
            replies: [
              {
                author: 'lucho',
                minutesAfter: 1560,
                kudos: 5,
                body: 'The page says it now. Thanks.',
              },
            ],
          },
        ],
      },
    ],
  },
];
