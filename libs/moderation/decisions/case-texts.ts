import type { Locale } from '#contracts';

export type CaseName = 'hide' | 'hideByRule' | 'restore' | 'edit' | 'remove' | 'spam' | 'warn' | 'silence' | 'suspend' | 'lift' | 'denyAppeal' | 'postAsBefore' | 'accountAsBefore' | 'appealAgain';

/** The granted appeal against having been marked as spam says more than that a post is back; and not that all is well where something else stands against the account. */
export type CaseTextName = CaseName | 'liftOnAppeal' | 'liftInPart' | 'accountHeldAgain' | 'release' | 'releasePosts' | 'spamAgain' | 'denied';

export interface CaseTexts {
  subject: (community: string) => string;
  text: Record<CaseTextName, (about: { community: string; topic: string }) => string>;
  because: string;
  till: (when: string) => string;
  /** Before the link for who is suspended. */
  withoutSigningIn: (until: string) => string;
}

const english: CaseTexts = {
  subject: (community) => `About your account in ${community}`,
  text: {
    hide: ({ topic }) => `A moderator hid your post in “${topic}”. Only you and moderators see it. You can ask for a second look here:`,
    hideByRule: ({ topic }) => `Flags of the community hid your post in “${topic}” until a moderator looks. Edit it within a few minutes and it shows again, or ask for a second look:`,
    restore: ({ topic }) => `A moderator looked at your post in “${topic}”, and it is there for everyone.`,
    edit: ({ topic }) => `A moderator changed your post in “${topic}”. Its history shows what was changed.`,
    remove: ({ topic }) => `A moderator removed your post in “${topic}”. You can ask for a second look here:`,
    spam: ({ community }) => `A moderator of ${community} took your posts for spam. They were removed, and the account is suspended.`,
    warn: ({ community }) => `A moderator of ${community} asks you to keep to the rules from now on.`,
    silence: ({ community }) => `For now you can read in ${community}, but not write.`,
    suspend: ({ community }) => `Your account in ${community} is suspended.`,
    lift: ({ community }) => `You can write in ${community} again.`,
    liftOnAppeal: ({ community }) => `Another moderator of ${community} looked at your appeal and granted it: you can sign in and write again.`,
    liftInPart: ({ community }) => `Another moderator of ${community} looked at your appeal and granted it. What had been decided about your account before stays as it is.`,
    denyAppeal: ({ community }) => `Another moderator of ${community} looked at your appeal and did not grant it. The decision about your account stays.`,
    postAsBefore: ({ topic }) => `A moderator took back what had been decided about your post in “${topic}”. It is as it was before.`,
    accountAsBefore: ({ community }) => `A moderator of ${community} took back what had been decided about your account. It and what you wrote are as they were before.`,
    accountHeldAgain: ({ community }) => `A moderator of ${community} took back what had been decided about your account last. What was decided before holds again: for now you cannot write.`,
    appealAgain: ({ community }) => `A moderator of ${community} took back the answer to your appeal. The decision about your account holds, and your appeal waits for an answer again.`,
    release: ({ community }) => `Another moderator of ${community} looked at your appeal and granted it: your posts and votes are back, and you can sign in and write again.`,
    releasePosts: ({ community }) => `Another moderator of ${community} looked at your appeal and granted it: your posts and votes are back. What was decided about your account since stays as it is.`,
    spamAgain: ({ community }) => `Your appeal in ${community} had been granted, and a moderator took that back: your posts are out of sight again and the account is suspended. Your appeal waits for an answer, and you hear of it by mail.`,
    denied: ({ topic }) => `Another moderator looked at your appeal about your post in “${topic}” and did not grant it. The post stays out of sight.`,
  },
  because: 'The moderator wrote:',
  till: (when) => `This ends on ${when} (UTC).`,
  withoutSigningIn: (until) => `You can ask another moderator for a second look until ${until}, without signing in. This link is for you alone and does nothing else:`,
};

const french: CaseTexts = {
  subject: (community) => `À propos de votre compte sur ${community}`,
  text: {
    hide: ({ topic }) => `Un modérateur a masqué votre message dans « ${topic} ». Seuls vous et les modérateurs le voyez. Vous pouvez demander un second avis ici :`,
    hideByRule: ({ topic }) => `Des signalements de la communauté ont masqué votre message dans « ${topic} » jusqu’à ce qu’un modérateur le regarde. Modifiez-le dans les prochaines minutes et il réapparaîtra, ou demandez un second avis :`,
    restore: ({ topic }) => `Un modérateur a regardé votre message dans « ${topic} », et tout le monde le voit.`,
    edit: ({ topic }) => `Un modérateur a modifié votre message dans « ${topic} ». Son historique montre ce qui a changé.`,
    remove: ({ topic }) => `Un modérateur a retiré votre message dans « ${topic} ». Vous pouvez demander un second avis ici :`,
    spam: ({ community }) => `Un modérateur de ${community} a pris vos messages pour du spam. Ils ont été retirés et le compte est suspendu.`,
    warn: ({ community }) => `Un modérateur de ${community} vous demande de respecter les règles dorénavant.`,
    silence: ({ community }) => `Pour l’instant, vous pouvez lire sur ${community}, mais pas écrire.`,
    suspend: ({ community }) => `Votre compte sur ${community} est suspendu.`,
    lift: ({ community }) => `Vous pouvez de nouveau écrire sur ${community}.`,
    liftOnAppeal: ({ community }) => `Un autre modérateur de ${community} a examiné votre recours et l’a accepté : vous pouvez de nouveau vous connecter et écrire.`,
    liftInPart: ({ community }) => `Un autre modérateur de ${community} a examiné votre recours et l’a accepté. Ce qui avait été décidé auparavant au sujet de votre compte reste en vigueur.`,
    denyAppeal: ({ community }) => `Un autre modérateur de ${community} a examiné votre recours et ne l’a pas accepté. La décision au sujet de votre compte reste en vigueur.`,
    postAsBefore: ({ topic }) => `Un modérateur est revenu sur ce qui avait été décidé au sujet de votre message dans « ${topic} ». Il est comme avant.`,
    accountAsBefore: ({ community }) => `Un modérateur de ${community} est revenu sur ce qui avait été décidé au sujet de votre compte. Le compte et ce que vous avez écrit sont comme avant.`,
    accountHeldAgain: ({ community }) => `Un modérateur de ${community} est revenu sur ce qui avait été décidé en dernier au sujet de votre compte. La décision d’avant vaut de nouveau : pour l’instant, vous ne pouvez pas écrire.`,
    appealAgain: ({ community }) => `Un modérateur de ${community} est revenu sur la réponse à votre recours. La décision au sujet de votre compte vaut toujours, et votre recours attend de nouveau une réponse.`,
    release: ({ community }) => `Un autre modérateur de ${community} a examiné votre recours et l’a accepté : vos messages et vos votes sont de retour, et vous pouvez de nouveau vous connecter et écrire.`,
    releasePosts: ({ community }) => `Un autre modérateur de ${community} a examiné votre recours et l’a accepté : vos messages et vos votes sont de retour. Ce qui a été décidé depuis au sujet de votre compte reste en vigueur.`,
    spamAgain: ({ community }) => `Votre recours sur ${community} avait été accepté, et un modérateur est revenu sur cette décision : vos messages sont de nouveau hors de vue et le compte est suspendu. Votre recours attend une réponse, que vous recevrez par e-mail.`,
    denied: ({ topic }) => `Un autre modérateur a examiné votre recours au sujet de votre message dans « ${topic} » et ne l’a pas accepté. Le message reste hors de vue.`,
  },
  because: 'Le modérateur a écrit :',
  till: (when) => `Cela prend fin le ${when} (UTC).`,
  withoutSigningIn: (until) => `Vous pouvez demander un second avis à un autre modérateur jusqu’au ${until}, sans vous connecter. Ce lien n’est que pour vous et ne fait rien d’autre :`,
};

const arabic: CaseTexts = {
  subject: (community) => `بخصوص حسابك في ${community}`,
  text: {
    hide: ({ topic }) => `أخفى أحد المشرفين مشاركتك في «${topic}». لا يراها إلا أنت والمشرفون. يمكنك طلب نظرة ثانية هنا:`,
    hideByRule: ({ topic }) => `أخفت بلاغات المجتمع مشاركتك في «${topic}» إلى أن ينظر فيها أحد المشرفين. عدّلها خلال دقائق فتظهر من جديد، أو اطلب نظرة ثانية:`,
    restore: ({ topic }) => `نظر أحد المشرفين في مشاركتك في «${topic}»، وهي ظاهرة للجميع.`,
    edit: ({ topic }) => `غيّر أحد المشرفين مشاركتك في «${topic}». يُظهر سجلّها ما الذي تغيّر.`,
    remove: ({ topic }) => `أزال أحد المشرفين مشاركتك في «${topic}». يمكنك طلب نظرة ثانية هنا:`,
    spam: ({ community }) => `عدّ أحد مشرفي ${community} مشاركاتك بريدًا مزعجًا. أُزيلت المشاركات وأُوقف الحساب.`,
    warn: ({ community }) => `يطلب منك أحد مشرفي ${community} التزام القواعد من الآن فصاعدًا.`,
    silence: ({ community }) => `يمكنك الآن القراءة في ${community} دون الكتابة.`,
    suspend: ({ community }) => `حسابك في ${community} موقوف.`,
    lift: ({ community }) => `يمكنك الكتابة في ${community} من جديد.`,
    liftOnAppeal: ({ community }) => `نظر مشرف آخر في ${community} في اعتراضك وقبله: يمكنك تسجيل الدخول والكتابة من جديد.`,
    liftInPart: ({ community }) => `نظر مشرف آخر في ${community} في اعتراضك وقبله. ويبقى ما تقرّر بشأن حسابك قبل ذلك كما هو.`,
    denyAppeal: ({ community }) => `نظر مشرف آخر في ${community} في اعتراضك ولم يقبله. يبقى القرار بشأن حسابك كما هو.`,
    postAsBefore: ({ topic }) => `تراجع أحد المشرفين عمّا تقرّر بشأن مشاركتك في «${topic}». عادت كما كانت.`,
    accountAsBefore: ({ community }) => `تراجع أحد مشرفي ${community} عمّا تقرّر بشأن حسابك. عاد الحساب وما كتبته كما كانا.`,
    accountHeldAgain: ({ community }) => `تراجع أحد مشرفي ${community} عن آخر ما تقرّر بشأن حسابك. يسري من جديد ما تقرّر قبله: لا يمكنك الكتابة الآن.`,
    appealAgain: ({ community }) => `تراجع أحد مشرفي ${community} عن الرد على اعتراضك. يبقى القرار بشأن حسابك، وينتظر اعتراضك ردًّا من جديد.`,
    release: ({ community }) => `نظر مشرف آخر في ${community} في اعتراضك وقبله: عادت مشاركاتك وأصواتك، ويمكنك تسجيل الدخول والكتابة من جديد.`,
    releasePosts: ({ community }) => `نظر مشرف آخر في ${community} في اعتراضك وقبله: عادت مشاركاتك وأصواتك. ويبقى ما تقرّر بشأن حسابك منذ ذلك الحين كما هو.`,
    spamAgain: ({ community }) => `كان اعتراضك في ${community} قد قُبل، ثم تراجع أحد المشرفين عن ذلك: حُجبت مشاركاتك من جديد وأُوقف الحساب. ينتظر اعتراضك ردًّا، وسيصلك بالبريد.`,
    denied: ({ topic }) => `نظر مشرف آخر في اعتراضك بشأن مشاركتك في «${topic}» ولم يقبله. تبقى المشاركة محجوبة.`,
  },
  because: 'كتب المشرف:',
  till: (when) => `ينتهي هذا في ${when} (بالتوقيت العالمي).`,
  withoutSigningIn: (until) => `يمكنك أن تطلب من مشرف آخر نظرة ثانية حتى ${until} دون تسجيل الدخول. هذا الرابط لك وحدك ولا يفعل شيئًا آخر:`,
};

export const caseTexts: Record<Locale, CaseTexts> = { en: english, fr: french, ar: arabic };
