import type { NotificationTexts } from './texts.js';

const othersOf = (others: number): string => {
  if (others === 0) return '';
  if (others === 1) return ' وشخص آخر';
  if (others === 2) return ' وشخصان آخران';
  return others <= 10 ? ` و${others} آخرين` : ` و${others} شخصًا آخر`;
};

export const arabic: NotificationTexts = {
  line: {
    answer: ({ actor, topic }) => `أجاب ${actor} عن «${topic}»`,
    reply: ({ actor, topic }) => `رد عليك ${actor} في «${topic}»`,
    mention: ({ actor, topic }) => `أشار إليك ${actor} في «${topic}»`,
    solution: ({ actor, topic }) => `قبل ${actor} إجابتك عن «${topic}»`,
    solved: ({ topic }) => `حُلّ «${topic}»`,
    kudos: ({ actor, others, topic }) => `شكرك ${actor}${othersOf(others)} في «${topic}»`,
    'followed-reply': ({ actor, topic }) => `رد ${actor} في «${topic}»`,
    topic: ({ actor, topic }) => `فتح ${actor} «${topic}»`,
    badge: () => `حصلت على وسام`,
    trust: ({ level }) => `بلغت مستوى الثقة ${level}`,
    flag: () => `بتّ مشرف في بلاغك`,
    'vote-case': () => `جديد بشأن أصوات تخصّك`,
    nomination: () => `جديد بشأن ترشيحك`,
    suggestion: ({ actor, topic, outcome }) => (outcome === 'open' ? `يقترح ${actor} تعديلًا في «${topic}»` : outcome === 'accepted' ? `قُبل تعديلك في «${topic}»` : `لم يُقبل تعديلك في «${topic}»`),
    confirm: ({ topic }) => `أما زال يعمل؟ أنت تعرف «${topic}» جيدًا`,
    'idea-status': ({ topic }) => `جديد بشأن «${topic}»`,
    'idea-delivered': ({ topic }) => `«${topic}» متاحة الآن. شكرًا لأنك طلبتها`,
    result: () => `ظهرت نتيجة قد تهمك`,
    'campaign-result': ({ topic }) => `ظهرت نتيجة «${topic}». شكرًا لمشاركتك`,
    'campaign-judging': ({ actor, topic, outcome, until }) => (outcome === 'begun' ? `أفكار تنتظر تحكيمك في «${topic}»${until && ` حتى ${until}`}` : `جعلك ${actor} من المحكّمين في «${topic}»`),
  },
  several: (count, community) => `جديدك في ${community}: ${count}`,
  digest: (community) => `أسبوعك في ${community}`,
  digestBegin: (community) => `أكثر ما دار الحديث عنه في ${community} هذا الأسبوع:`,
  nobody: 'أحدهم',
  aTopic: 'موضوع',
  aCampaign: 'حملة',
  why: (community) => `وصلتك هذه الرسالة لأنك تشارك في ${community}.`,
  preferences: 'اختر ما يصلك بالبريد ومتى:',
  unsubscribe: 'لا مزيد من هذا النوع من الرسائل:',
};
