import { isolated } from './isolated';

const made = new Map<string, Formats>();

/** The formats of a language: made once, since Intl's objects cost more to make than to use and hold no state. */
export function formatsOf(locale: string): Formats {
  const formats = made.get(locale) ?? new Formats(locale);
  made.set(locale, formats);
  return formats;
}

/** Numbers and dates as the reader's language writes them. */
export class Formats {
  readonly plural: Intl.PluralRules;
  readonly #number: Intl.NumberFormat;
  readonly #signed: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #list: Intl.ListFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #dayOfYear: Intl.DateTimeFormat;
  readonly #utcDay: Intl.DateTimeFormat;
  readonly #minute: Intl.DateTimeFormat;
  readonly #exact: Intl.DateTimeFormat;
  readonly #comma: string;
  readonly #dates: string;

  constructor(readonly locale: string) {
    this.plural = new Intl.PluralRules(locale);
    this.#number = new Intl.NumberFormat(locale);
    this.#signed = new Intl.NumberFormat(locale, { signDisplay: 'always' });
    this.#percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    this.#list = new Intl.ListFormat(locale);
    // Dates are written day first, as in "12 Nov", in English too.
    const dates = locale === 'en' ? 'en-GB' : locale;
    this.#day = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short' });
    this.#dayOfYear = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short', year: 'numeric' });
    this.#utcDay = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    this.#minute = new Intl.DateTimeFormat(dates, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    this.#dates = dates;
    this.#exact = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
    this.#comma = locale === 'ar' ? '،' : ',';
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** With its sign, also a plus: "+15", "+0". */
  signed(value: number): string {
    return this.#signed.format(value);
  }

  /** A share between 0 and 1 as a whole percentage. */
  percent(share: number): string {
    return this.#percent.format(share);
  }

  /** "one, two and three", each in its own direction. */
  list(items: readonly string[]): string {
    return this.#list.format(items.map((item) => isolated(item, this.locale)));
  }

  /** "12 Nov", with the year when it is not this one. */
  date(at: string, now = Date.now()): string {
    const day = new Date(at);
    return (day.getFullYear() === new Date(now).getFullYear() ? this.#day : this.#dayOfYear).format(day);
  }

  /** A day that begins and ends with UTC's, such as 2026-03-01: "1 Mar 2026" wherever it is read. */
  utcDay(day: string): string {
    return this.#utcDay.format(new Date(`${day}T00:00:00Z`));
  }

  /** "18 Nov, 07:42". */
  dateTime(at: string, now = Date.now()): string {
    return `${this.date(at, now)}${this.#comma} ${this.#minute.format(new Date(at))}`;
  }

  exact(at: string): string {
    return this.#exact.format(new Date(at));
  }

  /** The same with the name of the zone; that of the device unless another is given. */
  zoned(at: string, timeZone?: string): string {
    return new Intl.DateTimeFormat(this.#dates, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone }).format(new Date(at));
  }
}
