/** Why a row can't be used; it is reported and the next row is read. */
export class BadRow extends Error {}

const INTEGER = /^-?\d{1,10}$/;
const MOST = 2_147_483_647;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?Z?)?$/;

/** The attributes of a row, each read as what it has to be. */
export class RowFields {
  constructor(private readonly attributes: Record<string, string>) {}

  text(name: string): string {
    const value = this.attributes[name];
    if (value === undefined) throw new BadRow(`${name} is missing`);
    return value;
  }

  /** Null where the attribute is missing or empty. */
  optionalText(name: string): string | null {
    const value = this.attributes[name];
    return value === undefined || value === '' ? null : value;
  }

  integer(name: string): number {
    const text = this.text(name);
    const value = Number(text);
    if (!INTEGER.test(text) || Math.abs(value) > MOST) throw new BadRow(`${name} is not a whole number: ${quoted(text)}`);
    return value;
  }

  optionalInteger(name: string): number | null {
    return this.optionalText(name) === null ? null : this.integer(name);
  }

  count(name: string): number {
    return this.optionalInteger(name) ?? 0;
  }

  /** A number of something in the dump; zero and negative ones but `-1` of the site's own user name nothing. */
  id(name: string): number {
    const value = this.integer(name);
    if (value <= 0) throw new BadRow(`${name} is not the number of a row: ${value}`);
    return value;
  }

  optionalId(name: string): number | null {
    const value = this.optionalInteger(name);
    return value === null || value === 0 ? null : this.id(name);
  }

  userId(name: string): number {
    return this.integer(name) === -1 ? -1 : this.id(name);
  }

  /** Null where the account is gone. */
  optionalUserId(name: string): number | null {
    const value = this.optionalInteger(name);
    return value === null || value === 0 ? null : this.userId(name);
  }

  /** Dumps write dates in UTC without saying so. */
  date(name: string): Date {
    const text = this.text(name);
    const match = DATE.exec(text);
    if (match === null) throw new BadRow(`${name} is not a date: ${quoted(text)}`);
    const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const millisecond = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1_000 + 1e-6);
    const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) {
      throw new BadRow(`${name} is not a date: ${quoted(text)}`);
    }
    return date;
  }

  optionalDate(name: string): Date | null {
    return this.optionalText(name) === null ? null : this.date(name);
  }

  /** Tags as `<a><b>` in older dumps and `|a|b|` in newer ones. */
  tags(name: string): string[] {
    const text = this.optionalText(name);
    if (text === null) return [];
    const tags = text.startsWith('<') ? text.slice(1).replace(/>$/, '').split('><') : text.split('|');
    return tags.filter((tag) => tag !== '');
  }
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
