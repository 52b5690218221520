import { text } from '../text.js';
import type { DemoArticle } from '../types.js';

export const articlesOnNetwork: DemoArticle[] = [
  {
    title: 'One switch for guest Wi-Fi',
    author: 'priya',
    hoursAgo: 760,
    tags: ['guest-network', 'automation'],
    state: 'validated',
    from: 'How do I give my parents a simple on/off for guest Wi-Fi?',
    versions: { product: 'Gale 6', names: ['4.2.0', '4.2.1'] },
    confirmedBy: ['kwabena', 'priya'],
    helped: { yes: 26, no: [] },
    body: text`
      Guest Wi-Fi is best off while there are no guests. Three ways to give somebody **one** switch for it and nothing else:

      | | Needs | Shows its state |
      |---|---|---|
      | The button on the router | nothing | Ring green: on. White: off |
      | A helper in the app | a phone and an account | On the phone |
      | A battery button by the door | a home hub and a token | As you build it |

      ## The button on the router

      **Settings › This router › WPS button › Toggles guest Wi-Fi**. Press it for one second. For most households this is the one to take.

      ## A helper in the app

      In the app of *your* phone: **People › Invite › Helper**, and tick **Guest Wi-Fi** only. On theirs the app has one big switch.

      ## A button by the door

      A token with the scope \`guest\` and one line in your hub. [Somebody has built one]({{topic:turn-guest-wi-fi-on-from-a-wall-button}}).
    `,
  },
  {
    title: 'Tokens and scopes of the local API',
    author: 'lucho',
    hoursAgo: 600,
    tags: ['local-api', 'token'],
    state: 'validated',
    versions: { product: 'Gale 6', names: ['4.2.1'] },
    confirmedBy: ['tomasr', 'lucho'],
    helped: { yes: 15, no: ['unclear'] },
    body: text`
      Since 4.2.1 each token says what it may do. A call without the right scope is answered by 401 with \`token.scope_missing\`, and \`detail\` names the scope.

      | Scope | May |
      |---|---|
      | \`status:read\` | versions, lights, link scores, speed |
      | \`clients:read\` | who is connected, presence, flows |
      | \`guest\` | guest Wi-Fi, on and off |
      | \`network:write\` | names, channels, timetables |
      | \`admin\` | everything, also tokens |

      ## What a token may do now

          curl -s -H "Authorization: Bearer $TOKEN" https://gale.lan:8443/api/v2/tokens/self

      ## Small is better

      One token for each script, with one scope where one will do. A token that leaks from a wall display then costs you a link score and not your network. Why it is like this: [the question that started it]({{topic:local-api-returns-401-after-the-4-2-1-update-token-unchanged}}).
    `,
  },
  {
    title: 'Back from a beta in four minutes',
    author: 'jonasw',
    hoursAgo: 220,
    tags: ['4.3-beta', 'firmware'],
    audience: 'members',
    state: 'not-validated',
    helped: { yes: 4, no: [] },
    body: text`
      **Settings › This router › Update › Channel › Back to stable**. It asks twice. It takes four minutes, of which the Drifts are away for two.

      - Settings come from the copy of **before** the beta. What you changed since is in a second copy, *Beta, last day*; nothing is merged by itself.
      - Speed history stays. Reports of the beta keep their numbers.
      - If a Drift is amber afterwards, give it one night: it has the beta's channels until the tune.

      Tell us why you went back, in [the beta's topic]({{topic:4-3-beta-1-how-to-install-it-and-what-we-know-is-broken}}). It's the most useful sentence that you can write there.
    `,
  },
  {
    title: 'When your provider wants a VLAN tag',
    author: 'hanam',
    hoursAgo: 30,
    tags: ['vlan', 'pppoe'],
    body: text`
      *Draft. Still needed: the picture of a sticker, and who to ask at providers that don't print it.*

      Some providers send internet on a numbered lane of the cable. Their own box knows the number, yours has to be told.

      1. Look for **VLAN** or **Tag** on the sticker of the provider's box, or in the letter with your user name. It is a number from 1 to 4094, often 7, 35 or 132.
      2. **Settings › Internet › Advanced › VLAN tag**, and enter it.
      3. Red turns to white within a minute. If not, the user name comes next.
    `,
  },
];
