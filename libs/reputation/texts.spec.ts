import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { BadgeKind, defaultRanks, rankMetrics } from '#contracts';
import { badges } from './badges/badges.js';
import { metricsIn } from './conditions/conditions.js';
import { metrics } from './metrics/metrics.js';

const english = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../apps/web/src/lib/i18n/messages/en/standing.json'), 'utf8')) as Record<string, string>;
const startingWith = (start: string) => Object.keys(english).filter((key) => key.startsWith(start)).sort();

describe('the texts of badges, ranks and metrics', () => {
  it('are there for every badge, and say what the API says', () => {
    expect(startingWith('badge.')).toEqual(badges.flatMap(({ key }) => [`badge.${key}.name`, `badge.${key}.text`]).sort());
    expect(badges.filter(({ key, name, text }) => english[`badge.${key}.name`] !== name || english[`badge.${key}.text`] !== text)).toEqual([]);
  });

  it('are there for every kind of badge', () => {
    expect(startingWith('badges.kind.')).toEqual(BadgeKind.options.map((kind) => `badges.kind.${kind}`).sort());
  });

  it('are there for every rank that a community starts with', () => {
    expect(startingWith('rank.')).toEqual(defaultRanks.map(({ key }) => `rank.${key}`).sort());
  });

  it('are there for every metric that a badge or a rank counts', () => {
    const used = new Set(['reputation', ...rankMetrics, ...badges.flatMap(({ tiers }) => tiers.flatMap(metricsIn))]);
    expect(startingWith('metric.')).toEqual([...used].map((key) => `metric.${key}`).sort());
    expect([...used].filter((key) => english[`metric.${key}`] !== metrics.get(key)!.name)).toEqual([]);
  });
});
