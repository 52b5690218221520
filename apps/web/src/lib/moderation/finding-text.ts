import type { SpamFinding } from '#contracts';
import type { I18n } from '$lib/i18n/context';

/** What was found, as one line. */
export function findingText({ t, formats }: I18n, finding: SpamFinding): string {
  switch (finding.rule) {
    case 'filter': {
      const percent = formats.percent(finding.percent / 100);
      return finding.words.length > 0 ? t('finding.filter', { percent, words: formats.list(finding.words) }) : t('finding.filterAlone', { percent });
    }
    case 'same-text':
      return t('finding.same-text', { count: finding.accounts });
    case 'spam-host':
      return t('finding.spam-host', { host: finding.host, count: finding.accounts });
    case 'first-link':
      return t('finding.first-link', { count: finding.seconds });
    case 'typed-fast':
      return finding.seconds === null ? t('finding.typed-unopened') : t('finding.typed-fast', { seconds: formats.number(finding.seconds) });
    case 'sign-up-fast':
      return finding.seconds === null ? t('finding.sign-up-unopened') : t('finding.sign-up-fast', { seconds: formats.number(finding.seconds) });
    case 'trap':
      return t(`finding.trap-${finding.form}`);
    default: {
      const { rule, ...values } = finding;
      return t(`finding.${rule}`, values);
    }
  }
}
