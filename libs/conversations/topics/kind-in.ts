import { topicKindIn, type SpaceKind, type TopicKind } from '#contracts';
import { DomainError } from '#platform';

/** What a topic becomes that is moved into a space. Nothing becomes an article by being moved. */
export function kindIn(space: { kind: SpaceKind }): TopicKind {
  if (space.kind !== 'knowledge') return topicKindIn[space.kind];
  const message = 'Articles are written in a knowledge space; topics cannot be moved there.';
  throw new DomainError('request.invalid', { message, errors: [{ path: 'space', message }] });
}
