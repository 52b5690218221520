import type { MailTexts } from './texts.js';

export const french: MailTexts = {
  'verify-email': ({ community, link, lifetime }) => ({
    subject: `Confirmez votre adresse e-mail pour ${community}`,
    text: `Bienvenue dans ${community} !

Merci de confirmer que cette adresse e-mail est bien la vôtre :

${link}

Ce lien est valable ${lifetime}.
Si vous ne vous êtes pas inscrit, ignorez ce message : sans votre confirmation, l’adresse ne sera pas utilisée.`,
  }),
  'magic-link': ({ community, link, lifetime }) => ({
    subject: `Votre lien de connexion à ${community}`,
    text: `Ouvrez ce lien pour vous connecter à ${community} :

${link}

Il est valable une seule fois, pendant ${lifetime}, dans le navigateur où vous l’avez demandé.
Si vous ne l’avez pas demandé, ignorez ce message : personne d’autre que vous ne peut s’en servir.`,
  }),
  'magic-link-for-newcomer': ({ community, link, lifetime }) => ({
    subject: `Votre lien pour rejoindre ${community}`,
    text: `Il n’existe pas encore de compte avec cette adresse e-mail dans ${community}. Ouvrez ce lien pour en créer un et vous connecter :

${link}

Il est valable une seule fois, pendant ${lifetime}, dans le navigateur où vous l’avez demandé.
Si vous ne l’avez pas demandé, ignorez ce message : aucun compte ne sera créé.`,
  }),
  'reset-password': ({ community, link, lifetime }) => ({
    subject: `Choisissez un nouveau mot de passe pour ${community}`,
    text: `Ouvrez ce lien pour choisir un nouveau mot de passe pour votre compte dans ${community} :

${link}

Il est valable une seule fois, pendant ${lifetime}. Vous serez ensuite déconnecté partout ailleurs.
Si vous ne l’avez pas demandé, ignorez ce message : votre mot de passe ne change pas.`,
  }),
  'no-account': ({ community, link }) => ({
    subject: `Aucun compte avec cette adresse dans ${community}`,
    text: `Quelqu’un, peut-être vous, a voulu se connecter à ${community} avec cette adresse e-mail. Aucun compte ne l’utilise.

Si vous avez un compte, vous avez peut-être choisi une autre adresse. Vous pouvez réessayer ici :

${link}

Si ce n’était pas vous, ignorez ce message.`,
  }),
  'account-exists': ({ community, link }) => ({
    subject: `Vous avez déjà un compte dans ${community}`,
    text: `Quelqu’un, peut-être vous, a voulu créer un compte dans ${community} avec cette adresse e-mail. Il en existe déjà un.

Si c’était vous, connectez-vous ici. Sans mot de passe, demandez-y un lien par e-mail :

${link}

Si ce n’était pas vous, ignorez ce message : rien n’a changé.`,
  }),
  'password-changed': ({ community, link }) => ({
    subject: `Votre mot de passe pour ${community} a été changé`,
    text: `Le mot de passe de votre compte dans ${community} vient d’être changé, et toutes vos autres sessions ont été fermées.

Si ce n’était pas vous, choisissez aussitôt un nouveau mot de passe. Page de connexion :

${link}`,
  }),
  'account-deleted': ({ community, link }) => ({
    subject: `Votre compte dans ${community} est supprimé`,
    text: `Votre compte dans ${community} vient d’être supprimé, et avec lui votre nom, votre adresse et tout ce que l’on savait de vous. Ce que vous avez écrit reste, sous « Ancien membre ».

C’est définitif. Si ce n’était pas vous, dites-le aux responsables de la communauté :

${link}`,
  }),
  'way-in-added': ({ community, link }) => ({
    subject: `Un nouvel accès à votre compte dans ${community}`,
    text: `Une clé d’accès ou un fournisseur de connexion vient d’être ajouté à votre compte dans ${community}.

Si ce n’était pas vous, retirez-le et déconnectez-vous partout ailleurs. Vos accès et vos sessions :

${link}`,
  }),

  'way-in-removed': ({ community, link }) => ({
    subject: `Un accès à votre compte dans ${community} a été retiré`,
    text: `Une clé d’accès ou un fournisseur de connexion vient d’être retiré de votre compte dans ${community}.

Si ce n’était pas vous, vérifiez ce qui reste et déconnectez-vous partout ailleurs. Vos accès et vos sessions :

${link}`,
  }),

  'claim-invitation': ({ community, link }) => ({
    subject: `Votre compte vous attend dans ${community}`,
    text: `Vos questions et vos réponses ont été transférées dans ${community}, et votre compte avec elles.

Pour le reprendre, ouvrez la page de connexion et demandez un lien à cette adresse e-mail :

${link}

Si ce compte n’est pas le vôtre, ignorez ce message.`,
  }),
  test: ({ community, link }) => ({
    subject: `Message d’essai de ${community}`,
    text: `Ce message montre que ${community} peut envoyer des e-mails.

${link}`,
  }),
};
