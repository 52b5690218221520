import { textsOf, type StoredDocument } from './matching.js';

export class FilterError extends Error {}

type Condition = (document: StoredDocument) => boolean;

/** Conditions `attribute = value` and `attribute IN [values]`, joined by AND; throws FilterError for anything else. */
export function parseFilter(filter: string, filterable: readonly string[]): Condition {
  const tokens = [...filter.matchAll(/\s*(?:"((?:[^"\\]|\\.)*)"|([A-Za-z_]+)|([=[\],]))/g)];
  if (tokens.map(([whole]) => whole).join('').length !== filter.trimEnd().length) throw new FilterError(`Was expecting an operation at ${filter}`);
  let at = 0;
  const next = (): RegExpMatchArray | undefined => tokens[at++];
  const value = (): string => {
    const [, quoted] = next() ?? [];
    if (quoted === undefined) throw new FilterError('Was expecting a value.');
    return quoted.replace(/\\(.)/g, '$1');
  };
  const condition = (): Condition => {
    const attribute = next()?.[2] ?? '';
    if (!filterable.includes(attribute)) throw new FilterError(`Attribute \`${attribute}\` is not filterable.`);
    const operator = next();
    if (operator?.[3] === '=') {
      const wanted = value();
      return (document) => textsOf(document, attribute).includes(wanted);
    }
    if (operator?.[2] !== 'IN' || next()?.[3] !== '[') throw new FilterError('Was expecting an operation.');
    const wanted: string[] = [];
    while (tokens[at]?.[3] !== ']') {
      wanted.push(value());
      if (tokens[at]?.[3] === ',') at += 1;
    }
    at += 1;
    return (document) => textsOf(document, attribute).some((one) => wanted.includes(one));
  };
  const conditions = [condition()];
  while (at < tokens.length) {
    if (next()?.[2] !== 'AND') throw new FilterError('Was expecting AND.');
    conditions.push(condition());
  }
  return (document) => conditions.every((holds) => holds(document));
}
