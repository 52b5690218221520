import type { Locale } from '#contracts';

export type CaseName = 'hide' | 'hideByRule' | 'restore' | 'edit' | 'remove' | 'spam' | 'warn' | 'silence' | 'suspend' | 'lift';

export interface CaseTexts {
  subject: (community: string) => string;
  text: Record<CaseName, (about: { community: string; topic: string }) => string>;
  because: string;
  till: (when: string) => string;
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
  },
  because: 'The moderator wrote:',
  till: (when) => `This ends on ${when} (UTC).`,
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
  },
  because: 'Le modérateur a écrit :',
  till: (when) => `Cela prend fin le ${when} (UTC).`,
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
  },
  because: 'كتب المشرف:',
  till: (when) => `ينتهي هذا في ${when} (بالتوقيت العالمي).`,
};

export const caseTexts: Record<Locale, CaseTexts> = { en: english, fr: french, ar: arabic };
