import { text } from '../text.js';
import type { DemoTopic } from '../types.js';

export const meshWallsTopics: DemoTopic[] = [
  {
    space: 'mesh',
    kind: 'question',
    title: 'Does metal foil insulation really block the backhaul?',
    author: 'calebs',
    hoursAgo: 1890,
    tags: ['walls', 'placement', 'backhaul'],
    product: 'Drift',
    version: '4.1.3',
    meToo: ['jochen', 'elspeth', 'rosap', 'aroha'],
    views: 640,
    body: text`
      We're insulating the roof. The builder uses boards with aluminium foil on both sides, and the attic room (Drift, my desk) will be completely wrapped in it. People say everything from "makes no difference" to "you are building a cage".

      I can still run a cable before the boards go up, but it costs a day. Does anyone have real numbers?
    `,
    replies: [
      {
        author: 'wenjiahe',
        minutesAfter: 180,
        kudos: 33,
        solution: true,
        body: text`
          I have real numbers, because I was curious when my parents did theirs. Same Drift, same spot on the desk, Gale 6 one floor below in the stairwell, 50 samples each, before and after:

          | | Before | After, hatch open | After, hatch closed |
          |---|---|---|---|
          | 5 GHz signal (dBm) | −54 | −71 | −83 |
          | Link score | 86 | 49 | 12 |
          | Throughput (Mb/s) | 465 | 120 | falls back |
          | 2.4 GHz signal (dBm) | −47 | −58 | −69 |

          So foil costs about 17 dB with the hatch open (waves come around through the opening) and almost 30 closed. 30 dB is a factor of one thousand. It's a cage with a hatch.

          **Run the cable.** A day now is less than a life of 2.4.
        `,
        replies: [
          {
            author: 'calebs',
            minutesAfter: 200,
            kudos: 7,
            body: 'That table just cost me a day and saved me a year. Cable it is.',
          },
          {
            author: 'rajeevk',
            minutesAfter: 540,
            kudos: 4,
            body: text`
              I'd have said it doesn't matter much, because foil is thin. Thickness isn't what counts, apparently. Good data.
            `,
            replies: [
              {
                author: 'wenjiahe',
                minutesAfter: 600,
                kudos: 9,
                body: text`
                  At these frequencies a few micrometres are enough, the current only flows in the skin of the metal. I had to look it up too.
                `,
              },
            ],
          },
        ],
      },
      {
        author: 'hanam',
        minutesAfter: 1440,
        kudos: 10,
        body: text`
          If somebody reads this after the boards are up: the next best is one Drift directly *below the hatch*, wired or not, and the attic one near the hatch. And if coax from an old antenna still goes up there, use adapters on it. It's as good as a cable.
        `,
      },
      {
        author: 'calebs',
        minutesAfter: 59040,
        kudos: 6,
        body: text`
          Finished. Wired backhaul, two cables pulled (one for me, one for future me), 940 Mb/s under a roof in which my phone has no bars at all.
        `,
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'تغطية ضعيفة في بيت بجدران خرسانية: أين أضع نقطة Drift الثانية؟',
    author: 'ramiz',
    hoursAgo: 187,
    tags: ['placement', 'walls', 'coverage'],
    product: 'Drift',
    version: '4.2.1',
    meToo: ['layla', 'oselloum'],
    views: 118,
    body: text`
      مرحبًا جميعًا،

      البيت طابقان، مساحة كل طابق ‎140 م²‎، والجدران كلها خرسانة مسلّحة. الـ Gale 6 Pro في الصالة بالطابق الأرضي، ونقطة Drift واحدة أعلى الدرج، ودرجة الرابط عندها 71.

      المشكلة في غرفة النوم الأخيرة في الطابق العلوي: ثلاثة جدران بينها وبين الـ Drift، والسرعة لا تتجاوز 15 ميغابت. اشتريت نقطة ثانية ووضعتها **داخل** الغرفة، فصار الضوء كهرمانيًا ودرجة الرابط 33، والسرعة لم تتحسن كثيرًا.

      هل العيب في الجهاز أم في المكان؟
    `,
    replies: [
      {
        author: 'layla',
        minutesAfter: 45,
        kudos: 2,
        body: 'عندي المشكلة نفسها في بيت أهلي، أتابع الموضوع.',
      },
      {
        author: 'oselloum',
        minutesAfter: 110,
        kudos: 19,
        solution: true,
        body: text`
          المكان. القاعدة التي تعلمتها هنا من إينيس: النقطة لا توضع حيث **ينقصك** الإنترنت، بل في منتصف الطريق حيث ما زال **قويًا**. داخل الغرفة تسمع النقطة إشارة ضعيفة وتكرر إشارة ضعيفة.

          في بيت خرساني احسب الجدران لا الأمتار:

          - جدار واحد: ممتاز (درجة 75 فأعلى)
          - جداران: مقبول (55 إلى 70)
          - ثلاثة جدران: ابحث عن مكان آخر أو عن كابل

          جرّب الممر أمام باب الغرفة، على مستوى نظر العين تقريبًا، وليس خلف الباب. الأبواب الخشبية أفضل صديق لك: ضع النقطة بحيث «ترى» النقطة الأولى عبر باب أو فتحة درج. بعد النقل انتظر خمس دقائق ثم افتح **الشبكة › الشبكة المتداخلة › اختبار الموضع**.
        `,
        replies: [
          {
            author: 'ramiz',
            minutesAfter: 360,
            kudos: 4,
            body: text`
              نقلتها إلى الممر على رف بارتفاع متر ونصف: الدرجة 74 والضوء أبيض، وفي غرفة النوم 210 ميغابت. لم أتوقع فرقًا كهذا من ثلاثة أمتار. جزاك الله خيرًا.
            `,
          },
          {
            author: 'oselloum',
            minutesAfter: 390,
            kudos: 2,
            body: 'ممتاز. إن أضفت كابلًا يومًا ما فسيكون أفضل، لكن 210 تكفي لأي شيء.',
          },
        ],
      },
      {
        author: 'inesv',
        minutesAfter: 1440,
        kudos: 8,
        body: text`
          I only understand this with a translator, but the wall table is better than mine, @oselloum. May I use it in the placement article, with your name?
        `,
        replies: [
          {
            author: 'oselloum',
            minutesAfter: 1500,
            kudos: 5,
            body: 'Of course. With pleasure.',
          },
        ],
      },
    ],
  },
  {
    space: 'mesh',
    kind: 'question',
    title: 'Stone cottage, 70 cm walls: what actually worked for you?',
    author: 'elspeth',
    hoursAgo: 5820,
    tags: ['walls', 'coverage', 'wired-backhaul'],
    product: 'Drift',
    version: '4.0.5',
    views: 690,
    body: text`
      The house is from 1780 or so, granite, rubble-filled. Inside walls are 70 cm, the outer ones I'd rather not think about. The Gale sits where the phone line comes in, which is the porch, because of course it is. Two rooms away there's nothing.

      I'm not asking for theory, I've read the theory. What did people with houses like this really end up with? Listed building, so no chasing cables into walls.
    `,
    replies: [
      {
        author: 'aroha',
        minutesAfter: 60,
        kudos: 4,
        body: text`
          Not stone, but rammed earth, similar nonsense. We went with powerline adapters. Worked, then the freezer started, then it didn't.
        `,
      },
      {
        author: 'calebs',
        minutesAfter: 120,
        kudos: 6,
        body: text`
          I visited a mill with walls like that: they ran flat cable under the carpet and through the door frames. 2 mm thick. Looks bad for a week, then nobody sees it.
        `,
      },
      {
        author: 'baptou',
        minutesAfter: 240,
        kudos: 9,
        body: text`
          En Bretagne, même problème, même granit. Ce qui a marché : le vieux câble d'antenne. Il y a une prise coaxiale dans presque chaque pièce depuis les années 80, et avec deux adaptateurs on y fait passer le réseau. 900 Mb/s, aucun trou.
        `,
      },
      {
        author: 'hanam',
        minutesAfter: 540,
        kudos: 22,
        solution: true,
        body: text`
          Summing up what I've seen work in a dozen of these, best first:

          1. **Old coax** with adapters, as @baptou says. Check that the sockets aren't chained through a splitter from 1985. If they are, replace the splitter, it costs less than lunch.
          2. **Flat cable through door frames**, as @calebs says. Reversible, so the heritage officer is usually content.
          3. **Radio through doorways.** One Drift at every corner where you'd still see a torch from the previous one. Doors must be open or wooden.
          4. Powerline, if nothing else is possible. Each heavy motor in the house is a lottery ticket.

          Not on the list: stronger transmitters. The phone has to shout back through the same wall, and it can't.
        `,
        replies: [
          {
            author: 'elspeth',
            minutesAfter: 1620,
            kudos: 7,
            body: text`
              There is an aerial socket in the porch and one in the back parlour, painted over four times. I'm going in with a hairdryer.
            `,
          },
          {
            author: 'elspeth',
            minutesAfter: 23040,
            kudos: 18,
            body: text`
              Result: the coax runs under the slate floor, nobody knows how. Two adapters, a Drift in the parlour, one in the bedroom above. 870 Mb/s on the far side of the thickest wall in the county. The splitter was indeed from 1985 (it says so).
            `,
          },
        ],
      },
      {
        author: 'ulrike',
        minutesAfter: 172800,
        kudos: 3,
        body: text`
          Fachwerk statt Granit, aber die Antennendose war auch bei uns die Rettung. Danke für die Liste.
        `,
      },
    ],
  },
];
