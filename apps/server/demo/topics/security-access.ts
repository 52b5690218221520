import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const securityAccessTopics: DemoTopic[] = [
  {
    space: 'security',
    kind: 'question',
    title: "Block list breaks the bank's app, which of the rules is it?",
    author: 'teodora',
    hoursAgo: 915,
    tags: ['block-list', 'dns', 'keel'],
    product: 'Keel gateway',
    version: '4.2.0',
    views: 266,
    body: text`
      Since I turned on the three block lists (ads, trackers, "annoying"), my bank's app stops at the login with *Something went wrong (E-17)*. With all lists off it works. With any *one* of the lists on it works too! Only with all three does it fail. I must be missing something about how they add up.
    `,
    replies: [
      {
        author: 'kwabena',
        minutesAfter: 45,
        kudos: 16,
        solution: true,
        body: text`
          They add up in an unexpected way: lists may contain **exceptions** as well, and an exception in one list only counts for that list. Your bank's login probably uses a measuring service that's on two lists, and the list that stands alone has its own exception for it. With all three, one of them blocks without the exception.

          Don't guess which, ask the log:

          1. **Security › Block lists › Log**, filter by the phone.
          2. Open the bank's app until E-17 appears.
          3. Look for a red line at that second. The column **List** says who did it.
          4. Tap the line, **Allow for this device**. Not for everybody.
        `,
        replies: [
          {
            author: 'teodora',
            minutesAfter: 120,
            kudos: 5,
            body: text`
              It's \`metrics.login-check.example\`, blocked by "annoying". Allowed for two phones, works. The log is very good, I hadn't seen that page before.
            `,
          },
          {
            author: 'dalia',
            minutesAfter: 1440,
            kudos: 7,
            body: text`
              Slightly worrying that a bank can't log you in without a metrics service, but that's a letter to the bank and not to this forum.
            `,
          },
        ],
      },
    ],
  },
  {
    space: 'security',
    kind: 'question',
    title: 'Is remote access to the router on by default?',
    author: 'dalia',
    hoursAgo: 1990,
    tags: ['remote-access'],
    product: 'Gale 6',
    version: '4.1.3',
    meToo: ['elspeth', 'teodora'],
    views: 468,
    body: text`
      Plain question, and I'd like a plain answer from Northwind: out of the box, can anybody outside my home reach the administration of my router, Northwind's employees included?

      I've read the privacy page. It says "may, with consent". Whose consent, where, and how do I see that I gave it?
    `,
    replies: [
      {
        author: 'rajeevk',
        minutesAfter: 20,
        kudos: 2,
        body: 'Every vendor has a back door, you should assume so.',
        replies: [
          {
            author: 'kwabena',
            minutesAfter: 55,
            kudos: 9,
            body: text`
              One can check a good part of this. I looked at what my Gale 6 sends in a week without anyone using the app: update check once a day, time, and the relay's keep-alive *only* after I turned remote access on. Without it nothing is open and nothing calls home except the update check.
            `,
          },
        ],
      },
      {
        author: 'priya',
        minutesAfter: 180,
        kudos: 21,
        solution: true,
        body: text`
          A plain answer:

          - **Remote access is off** until you turn it on in **Settings › People › Manage from elsewhere**. Nothing is reachable from outside before that.
          - When it's on, the router opens a connection *outwards* to the relay. There's no open port either way.
          - **We can't enter.** The relay passes encrypted traffic between your phone and your router, the keys are in these two.
          - For a support case *you* can create a one-time code (**Help › Share diagnostics**). It sends a log file, once, which you can read before you send it. It's not access.

          "May, with consent" on the privacy page meant these diagnostics. I agree that nobody could know that. The sentence is rewritten, the new text names the button.
        `,
        replies: [
          {
            author: 'dalia',
            minutesAfter: 300,
            kudos: 8,
            body: text`
              That's an answer. And the page really has changed, I checked. Thank you, also to Kwabena for measuring instead of believing.
            `,
          },
        ],
      },
    ],
  },
  {
    space: 'security',
    kind: 'question',
    title: 'Partager une imprimante entre le Wi-Fi principal et le réseau invité',
    author: 'baptou',
    hoursAgo: 670,
    tags: ['printer', 'guest-network', 'isolation'],
    product: 'Gale 6',
    version: '4.2.0',
    meToo: ['maelle'],
    views: 209,
    body: text`
      Bonjour,

      nous louons une chambre et les hôtes demandent souvent à imprimer un billet. L'imprimante est sur le réseau principal. Je ne veux évidemment pas leur donner le mot de passe principal, ni ouvrir tout le réseau.

      J'ai essayé de mettre l'imprimante sur le réseau invité : eux la voient, mais nous ne la voyons plus. Y a-t-il un milieu ?
    `,
    replies: [
      {
        author: 'maelle',
        minutesAfter: 60,
        kudos: 3,
        body: text`
          Nous imprimons pour eux depuis notre ordinateur. Ce n'est pas élégant mais on fait connaissance.
        `,
      },
      {
        author: 'kwabena',
        minutesAfter: 135,
        kudos: 18,
        solution: true,
        body: text`
          Oui, il y a un milieu, c'est une **passerelle pour un seul appareil** (je traduis les noms des menus de mémoire) :

          1. Laissez l'imprimante sur le réseau **principal** et réservez son adresse.
          2. **Sécurité › Invités › Appareils partagés › Ajouter** : choisissez l'imprimante.
          3. Cochez seulement **Impression**. Pas « Numérisation », pas « Page de réglages », sinon les invités peuvent changer la configuration.

          Le routeur annonce alors l'imprimante aux invités et ne laisse passer que les travaux d'impression, dans un seul sens. Vos autres appareils restent invisibles.

          Un conseil : videz de temps en temps la mémoire de l'imprimante, certaines gardent les derniers documents.
        `,
        replies: [
          {
            author: 'baptou',
            minutesAfter: 1440,
            kudos: 5,
            body: text`
              Parfait. Premier billet de train imprimé ce matin par une hôte depuis son téléphone. Et merci d'avoir répondu en français !
            `,
            replies: [
              {
                author: 'kwabena',
                minutesAfter: 1500,
                kudos: 4,
                body: "Avec plaisir. J'ai appris à Lomé, les imprimantes y sont aussi têtues.",
              },
            ],
          },
        ],
      },
    ],
  },
  {
    space: 'security',
    kind: 'question',
    title: 'Keel VPN: split tunnel for two people only',
    author: 'teodora',
    hoursAgo: 101,
    tags: ['vpn', 'keel'],
    product: 'Keel gateway',
    version: '4.2.1',
    views: 52,
    body: text`
      Seven people use the office VPN on our Keel. Five need only the file server, and I'd like their private browsing to stay out of the tunnel. Two work with a client that allows only our office address, so *their* traffic has to go through the tunnel completely.

      I find the switch **Send all traffic through the office**, but it's for everybody or nobody. I can make a second VPN profile, but then both use the same port and the second doesn't start:

      \`\`\`
      vpn: profile "studio-full": port 51900 in use by "studio"
      \`\`\`

      Is there a setting per person that I don't see, or is a second port the intended way?
    `,
    replies: [],
  },
];
