import type { Locale } from '#contracts';

interface ConsentTexts {
  subject: (community: string) => string;
  text: (community: string) => string;
  until: (when: string) => string;
}

export const consentTexts: Record<Locale, ConsentTexts> = {
  en: {
    subject: (community) => `May your question help others in ${community}?`,
    text: (community) =>
      `You asked the people of ${community} something in private. They think that others have the same question, and took out what is nobody’s business. Nothing is public yet. See what it would look like, and say yes, with or without your name, or no:`,
    until: (when) => `If you do not answer until ${when}, it stays private.`,
  },
  fr: {
    subject: (community) => `Votre question peut-elle aider d’autres personnes sur ${community} ?`,
    text: (community) =>
      `Vous avez posé une question en privé à l’équipe de ${community}. Elle pense que d’autres se la posent aussi et a retiré ce qui ne regarde personne. Rien n’est encore public. Voyez ce que cela donnerait et répondez oui, avec ou sans votre nom, ou non :`,
    until: (when) => `Sans réponse de votre part d’ici le ${when}, elle reste privée.`,
  },
  ar: {
    subject: (community) => `هل يمكن أن يفيد سؤالك الآخرين في ${community}؟`,
    text: (community) => `طرحت سؤالًا خاصًّا على فريق ${community}. يرى الفريق أن لدى آخرين السؤال نفسه، وقد حذف منه ما لا يعني أحدًا. لم يُنشر شيء بعد. انظر كيف سيبدو، وأجب بنعم، باسمك أو من دونه، أو بلا:`,
    until: (when) => `إن لم تُجب حتى ${when} فسيبقى خاصًّا.`,
  },
};
