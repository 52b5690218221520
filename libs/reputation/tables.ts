import { defaultRanks, type Condition } from '#contracts';
import { badges } from './badges/badges.js';
import { linesOf } from './conditions/conditions.js';
import { metricDefinitions } from './metrics/metrics.js';

/** The tables of docs/badges.md by the name of their place: what the server counts and gives is what is documented. */
export const tables = { badges: badgesTable, ranks: ranksTable, metrics: metricsTable };

function badgesTable(): string {
  const rows = badges.map(({ name, text, tiers }) => `| ${name} | ${text} | ${tiers.map(takes).join('<br>')} |`);
  return ['| badge | what it honours | bronze, silver, gold |', '|---|---|---|', ...rows].join('\n');
}

function ranksTable(): string {
  const rows = defaultRanks.map(({ key, reputation, besides = [] }) => `| ${key} | ${reputation} | ${takes({ all: besides })} |`);
  return ['| rank | from this reputation on | besides |', '|---|---|---|', ...rows].join('\n');
}

function metricsTable(): string {
  const rows = metricDefinitions.map(({ key, name, unit, definition, personal, counted }) => `| \`${key}\` | ${name} | ${unit} | ${definition} | ${[personal && 'personal', counted === 'nightly' && 'nightly'].filter(Boolean).join(', ')} |`);
  return ['| key | name | unit | what is counted | |', '|---|---|---|---|---|', ...rows].join('\n');
}

function takes(condition: Condition): string {
  const lines = linesOf(condition);
  return lines
    .map(({ name, unit, atLeast, atMost, group }, at) => {
      const joined = at === 0 ? '' : group !== null && group === lines[at - 1]!.group ? ' or ' : ', ';
      return `${joined}${name.toLowerCase()} ${atLeast === null ? `≤ ${atMost}` : `≥ ${atLeast}`}${unit === 'percent' ? ' %' : ''}`;
    })
    .join('');
}
