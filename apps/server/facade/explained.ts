import { toDomainError } from '#platform';

/** The same object, whose methods throw what the web can explain to a person: our own refusals, or "not available". */
export function explained<Part extends object>(part: Part): Part {
  return new Proxy(part, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        try {
          return await Reflect.apply(member, target, given);
        } catch (error) {
          throw toDomainError(error) ?? error;
        }
      };
    },
  });
}
