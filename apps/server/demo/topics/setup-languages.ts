import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const setupLanguagesTopics: DemoTopic[] = [
  {
    space: 'setup',
    kind: 'question',
    title: 'الضوء الأبيض يومض ولا يكتمل الإعداد الأول',
    author: 'layla',
    hoursAgo: 98,
    tags: ['first-setup', 'lights'],
    product: 'Gale 6',
    version: '4.2.1',
    meToo: ['ramiz'],
    views: 131,
    body: text`
      السلام عليكم،

      اشتريت جهاز Gale 6 قبل يومين وما زلت لم أنهِ الإعداد. الضوء أبيض لكنه **يومض ببطء** ولا يثبت. التطبيق يقول «جارٍ إنهاء الإعداد» منذ ساعة تقريبًا ثم يعود إلى الشاشة الأولى.

      ما جرّبته حتى الآن:

      - أعدت تشغيل المودم والراوتر أكثر من مرة
      - بدّلت الكابل بين المودم والمنفذ الأزرق
      - جرّبت من هاتف زوجي والنتيجة نفسها

      الإنترنت يعمل عادي إذا وصلت الحاسوب بالمودم مباشرة. فهل الجهاز معطوب؟
    `,
    replies: [
      {
        author: 'yusufk',
        minutesAfter: 25,
        kudos: 2,
        body: text`
          وعليكم السلام. حدث معي الشيء نفسه، وانتظرت ليلة كاملة فثبت الضوء وحده. ربما التحديث بطيء فقط.
        `,
        replies: [
          {
            author: 'layla',
            minutesAfter: 50,
            kudos: 1,
            body: 'تركته ليلة أمس كلها ولم يتغير شيء للأسف.',
          },
        ],
      },
      {
        author: 'oselloum',
        minutesAfter: 80,
        kudos: 17,
        solution: true,
        body: text`
          وعليكم السلام، الجهاز سليم على الأغلب. الوميض الأبيض البطيء معناه أن الإنترنت وصل لكن الجهاز **لم يستطع التحقق من الوقت**، ومن دون وقت صحيح لا يقبل شهادة خادم التحديثات، فيعيد المحاولة بلا نهاية.

          السبب المعتاد أن المودم يحجب منفذ الوقت (‎UDP 123‎). جرّبي التالي:

          1. افتحي \`http://192.168.44.1/log\` من هاتف متصل بشبكة \`Northwind-setup\`.
          2. ابحثي عن سطر يشبه هذا:

          \`\`\`
          time: no reply from pool (udp/123), retry in 64s
          \`\`\`

          3. إن وجدتِه فادخلي صفحة المودم وعطّلي خيار «الحماية المتقدمة» أو «Strict firewall» مؤقتًا، ثم أعيدي تشغيل الـ Gale.

          بعد انتهاء الإعداد يمكنك إعادة الخيار، لأن الراوتر يأخذ الوقت بعد ذلك عبر اتصال مشفّر.
        `,
        replies: [
          {
            author: 'layla',
            minutesAfter: 125,
            kudos: 5,
            body: text`
              السطر موجود فعلًا! عطّلت الخيار في المودم وثبت الضوء بعد دقيقتين. شكرًا جزيلًا يا عمر، كنت سأعيده إلى المتجر غدًا.
            `,
          },
          {
            author: 'oselloum',
            minutesAfter: 135,
            kudos: 3,
            body: 'العفو. لا تنسي تفعيل الحماية في المودم من جديد.',
          },
        ],
      },
      {
        author: 'priya',
        minutesAfter: 1620,
        kudos: 8,
        body: text`
          Thank you @oselloum, and sorry to @layla for the lost evenings. For everyone who reads this with a translator: a slow white blink during first setup means "online, but the clock could not be checked". We're adding that to the lights article, in Arabic too.
        `,
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: 'Gale 6 Pro hinter dem Kabelrouter: Bridge-Modus oder doppeltes NAT?',
    author: 'jochen',
    hoursAgo: 540,
    tags: ['bridge-mode', 'double-nat', 'first-setup'],
    product: 'Gale 6 Pro',
    version: '4.2.0',
    meToo: 6,
    views: 305,
    body: text`
      Moin zusammen,

      ich habe vom Kabelanbieter eine Box, die Modem und Router in einem ist. Dahinter hängt seit gestern der Gale 6 Pro. Internet geht, Mesh geht, aber die App meckert: *„Doppeltes NAT erkannt“*. Meine Frage: muss mich das kümmern?

      Die Box vom Anbieter hat ein Menü „Bridge-Modus“, da steht aber fett dabei, dass die Telefonie danach nicht mehr funktioniert. Das Festnetz wird hier leider noch gebraucht (Schwiegermutter).

      Was ich vorhabe: Spielkonsole vom Sohn, ab und zu von unterwegs auf die Kamera in der Garage.
    `,
    replies: [
      {
        author: 'rajeevk',
        minutesAfter: 40,
        kudos: 2,
        downvotes: 3,
        body: text`
          (sorry for English) Double NAT always halves your speed. Bridge mode is the only correct answer, get a separate phone adapter.
        `,
        replies: [
          {
            author: 'ulrike',
            minutesAfter: 75,
            kudos: 10,
            body: text`
              Das mit der halben Geschwindigkeit stimmt nicht. Ich habe es gemessen: 938 Mbit/s mit doppeltem NAT, 941 ohne. Was doppeltes NAT kaputt macht, sind eingehende Verbindungen, nicht der Durchsatz.
            `,
          },
        ],
      },
      {
        author: 'ulrike',
        minutesAfter: 92,
        kudos: 18,
        solution: true,
        body: text`
          Kurz: Surfen, Streamen, Videoanrufe sind egal. Konsole und Kamera von außen sind genau die zwei Dinge, die darunter leiden. Du hast drei Möglichkeiten:

          | Weg | Telefon | Konsole / Kamera | Aufwand |
          |---|---|---|---|
          | Alles lassen | geht | meist „strikt“, Kamera nur über die Cloud | keiner |
          | **Exposed Host** in der Anbieter-Box auf den Gale | geht | geht | 5 Minuten |
          | Bridge-Modus | meist weg | geht | Anruf beim Anbieter |

          Für dich also Zeile zwei:

          1. In der Anbieter-Box dem Gale eine feste Adresse geben (z. B. \`192.168.0.2\`).
          2. Dort „Exposed Host“ (heißt manchmal „DMZ“) auf diese Adresse stellen.
          3. WLAN der Anbieter-Box ausschalten, sonst funken sich beide in die Quere.
          4. In der Northwind-App den Hinweis antippen und „Ich weiß Bescheid“ wählen, dann ist Ruhe.

          Die Firewall vom Gale bleibt davor, du öffnest also nichts ungeschützt.
        `,
        replies: [
          {
            author: 'jochen',
            minutesAfter: 240,
            kudos: 4,
            body: text`
              Genau so gemacht. Konsole meldet jetzt „offen“, Kamera geht von unterwegs, Schwiegermutter telefoniert. Danke dir!
            `,
          },
          {
            author: 'ulrike',
            minutesAfter: 250,
            kudos: 7,
            body: 'Das Wichtigste ist immer, dass die Schwiegermutter telefoniert.',
          },
        ],
      },
      {
        author: 'zbyszek',
        minutesAfter: 8640,
        kudos: 3,
        body: text`
          Works also with provider box in Poland, name there is "host DMZ". Thank you for table, I understand without German.
        `,
      },
    ],
  },
  {
    space: 'setup',
    kind: 'question',
    title: "Peut-on garder le Gale 5 comme simple point d'accès derrière un Gale 6 ?",
    author: 'baptou',
    hoursAgo: 5,
    tags: ['gale-5', 'first-setup'],
    product: 'Gale 5',
    version: '4.1.3',
    views: 22,
    body: text`
      Bonjour,

      je viens de recevoir un Gale 6 et j'aimerais recycler l'ancien Gale 5 dans le garage, relié par câble, uniquement pour faire du Wi-Fi. Pas de DHCP, pas de pare-feu, juste le même nom de réseau.

      Dans les réglages du Gale 5 (4.1.3) je vois « Mode routeur » et « Mode répéteur », mais rien qui ressemble à « point d'accès ». Est-ce caché quelque part, ou est-ce que ce modèle ne sait pas le faire ? Je précise que le mode répéteur refuse de démarrer quand un câble est branché.
    `,
    replies: [],
  },
];
