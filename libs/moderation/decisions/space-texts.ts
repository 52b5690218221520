import type { Locale } from '#contracts';
import type { SpaceAction } from './space-actions.js';

export interface SpaceTexts {
  subject: (space: string) => string;
  text: Record<SpaceAction | 'earned', (about: { community: string; space: string }) => string>;
  because: string;
}

const english: SpaceTexts = {
  subject: (space) => `About the space “${space}”`,
  text: {
    'make-superuser': ({ community, space }) => `You are now superuser of “${space}” in ${community}: in this space you have all privileges.`,
    earned: ({ community, space }) => `By what you solved you have become superuser of “${space}” in ${community}: in this space you have all privileges.`,
    'make-moderator': ({ community, space }) => `You are now moderator of “${space}” in ${community}: you keep this space in order and see its part of the moderation queue.`,
    'take-space-role': ({ community, space }) => `You have no role in “${space}” in ${community} any more. Thank you for what you did there.`,
    'close-space': ({ community, space }) => `Your space “${space}” in ${community} was closed. What was written there is kept.`,
    'reopen-space': ({ community, space }) => `Your space “${space}” in ${community} is open again.`,
    'take-over-space': ({ community, space }) => `${community} looks after your space “${space}” from now on. It goes on as a space of the company.`,
  },
  because: 'The reason:',
};

const french: SpaceTexts = {
  subject: (space) => `À propos de l’espace « ${space} »`,
  text: {
    'make-superuser': ({ community, space }) => `Vous êtes désormais super-utilisateur de « ${space} » sur ${community} : dans cet espace, vous avez tous les privilèges.`,
    earned: ({ community, space }) => `Par vos solutions, vous êtes devenu super-utilisateur de « ${space} » sur ${community} : dans cet espace, vous avez tous les privilèges.`,
    'make-moderator': ({ community, space }) => `Vous êtes désormais modérateur de « ${space} » sur ${community} : vous veillez sur cet espace et voyez sa part de la file de modération.`,
    'take-space-role': ({ community, space }) => `Vous n’avez plus de rôle dans « ${space} » sur ${community}. Merci pour ce que vous y avez fait.`,
    'close-space': ({ community, space }) => `Votre espace « ${space} » sur ${community} a été fermé. Ce qui y a été écrit est conservé.`,
    'reopen-space': ({ community, space }) => `Votre espace « ${space} » sur ${community} est de nouveau ouvert.`,
    'take-over-space': ({ community, space }) => `${community} s’occupe désormais de votre espace « ${space} ». Il continue comme espace de l’entreprise.`,
  },
  because: 'Le motif :',
};

const arabic: SpaceTexts = {
  subject: (space) => `بخصوص القسم «${space}»`,
  text: {
    'make-superuser': ({ community, space }) => `أصبحت عضوًا خبيرًا في «${space}» في ${community}، ولك في هذا القسم كل الامتيازات.`,
    earned: ({ community, space }) => `بفضل حلولك أصبحت عضوًا خبيرًا في «${space}» في ${community}، ولك في هذا القسم كل الامتيازات.`,
    'make-moderator': ({ community, space }) => `أصبحت مشرفًا في «${space}» في ${community}: تحفظ نظام هذا القسم وترى نصيبه من قائمة المراجعة.`,
    'take-space-role': ({ community, space }) => `لم يعد لك دور في «${space}» في ${community}. شكرًا على ما قدّمته فيه.`,
    'close-space': ({ community, space }) => `أُغلق قسمك «${space}» في ${community}. ما كُتب فيه محفوظ.`,
    'reopen-space': ({ community, space }) => `فُتح قسمك «${space}» في ${community} من جديد.`,
    'take-over-space': ({ community, space }) => `يتولى ${community} قسمك «${space}» من الآن، ويستمر قسمًا تابعًا للشركة.`,
  },
  because: 'السبب:',
};

export const spaceTexts: Record<Locale, SpaceTexts> = { en: english, fr: french, ar: arabic };
