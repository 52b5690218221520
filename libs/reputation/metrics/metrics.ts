import type { MetricDefinition } from '#contracts';
import { answering } from './areas/answering.js';
import { asking } from './areas/asking.js';
import { curating } from './areas/curating.js';
import { moderating } from './areas/moderating.js';
import { ledgerLines, points } from './areas/points.js';
import { days, membership, months, weeks } from './areas/presence.js';
import { reading } from './areas/reading.js';
import { subjects } from './areas/subjects.js';
import { talking } from './areas/talking.js';
import { thanks } from './areas/thanks.js';
import { voting } from './areas/voting.js';
import type { Area, Metric } from './metric.js';

/** Every number that is kept about a member, area by area. */
export const areas: readonly Area[] = [asking, answering, subjects, talking, thanks, voting, reading, curating, moderating, days, weeks, months, membership, points, ledgerLines];

export const metrics: ReadonlyMap<string, Metric> = new Map(areas.flatMap((area) => area.metrics.map((metric) => [metric.key, metric] as const)));

/** As the API and the documentation list them. */
export const metricDefinitions: readonly MetricDefinition[] = areas.flatMap((area) =>
  area.metrics.map(({ key, name, unit, definition, measured = false, personal = false, nightly = false }) => ({
    key,
    area: area.key,
    name,
    unit,
    definition,
    measured,
    personal,
    counted: nightly ? ('nightly' as const) : ('at-once' as const),
  })),
);
