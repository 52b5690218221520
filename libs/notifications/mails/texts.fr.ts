import type { NotificationTexts } from './texts.js';

const andOthers = (actor: string, others: number): string => (others === 0 ? `${actor} vous a remercié` : `${actor} et ${others} ${others === 1 ? 'autre personne' : 'autres personnes'} vous ont remercié`);

export const french: NotificationTexts = {
  line: {
    answer: ({ actor, topic }) => `${actor} a répondu à « ${topic} »`,
    reply: ({ actor, topic }) => `${actor} vous a répondu dans « ${topic} »`,
    mention: ({ actor, topic }) => `${actor} vous a mentionné dans « ${topic} »`,
    solution: ({ actor, topic }) => `${actor} a accepté votre réponse à « ${topic} »`,
    solved: ({ topic }) => `« ${topic} » est résolu`,
    kudos: ({ actor, others, topic }) => `${andOthers(actor, others)} dans « ${topic} »`,
    'followed-reply': ({ actor, topic }) => `${actor} a répondu dans « ${topic} »`,
    topic: ({ actor, topic }) => `${actor} a ouvert « ${topic} »`,
    badge: () => `Vous avez obtenu un badge`,
    trust: ({ level }) => `Vous avez atteint le niveau de confiance ${level}`,
    flag: () => `Un modérateur a statué sur votre signalement`,
    'vote-case': () => `Il y a du nouveau sur des votes qui vous concernent`,
    nomination: () => `Il y a du nouveau sur votre proposition`,
    suggestion: ({ actor, topic, outcome }) => (outcome === 'open' ? `${actor} propose une modification dans « ${topic} »` : outcome === 'accepted' ? `Votre modification dans « ${topic} » a été acceptée` : `Votre modification dans « ${topic} » n’a pas été retenue`),
    confirm: ({ topic }) => `Est-ce que cela marche encore ? Vous connaissez bien « ${topic} »`,
    'idea-status': ({ topic }) => `Il y a du nouveau pour « ${topic} »`,
    'idea-delivered': ({ topic }) => `« ${topic} » est là. Merci de l’avoir demandé`,
    result: () => `Un résultat qui vous intéresse est connu`,
    'campaign-result': ({ topic }) => `« ${topic} » a un résultat. Merci d’avoir participé`,
    'campaign-judging': ({ actor, topic, outcome, until }) => (outcome === 'begun' ? `Des idées attendent votre jugement dans « ${topic} »${until && `, jusqu’au ${until}`}` : `${actor} vous a nommé membre du jury de « ${topic} »`),
  },
  several: (count, community) => `${count} nouveautés pour vous sur ${community}`,
  digest: (community) => `Votre semaine sur ${community}`,
  digestBegin: (community) => `Ce dont on a le plus parlé sur ${community} cette semaine :`,
  nobody: 'Quelqu’un',
  aTopic: 'un sujet',
  aCampaign: 'une campagne',
  why: (community) => `Vous recevez ce message parce que vous participez à ${community}.`,
  preferences: 'Choisissez ce qui arrive par e-mail, et quand :',
  unsubscribe: 'Ne plus recevoir ce type de message :',
};
