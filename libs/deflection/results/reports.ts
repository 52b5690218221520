import { Injectable } from '@nestjs/common';
import { DeflectionQuery, type DeflectionReport, type DeflectionWeek, type VisitCounts } from '#contracts';
import { authorize, Communities } from '#identity';
import { currentActor, currentCommunityId, Database, validate } from '#platform';
import { effectOf } from './effect.js';
import { visitsByWeek, type WeekRow } from './reports.queries.js';

const weekMs = 7 * 86_400_000;
const none: VisitCounts = { opened: 0, typed: 0, chosen: 0, read: 0, solved: 0, submitted: 0, deflected: 0, pending: 0 };

/** What the help page spared, for admins. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
  ) {}

  async report(given: DeflectionQuery): Promise<DeflectionReport> {
    authorize(currentActor(), 'community.administer');
    const { weeks } = validate(DeflectionQuery, given);
    const { holdoutPercent } = (await this.communities.current()).settings.deflection;
    const since = mondayOf(new Date(Date.now() - (weeks - 1) * weekMs));
    const rows = await this.database.query(visitsByWeek, [currentCommunityId(), since]);
    const total = { shown: sumOf(rows, false), heldOut: sumOf(rows, true) };
    return { holdoutPercent, since: since.toISOString(), weeks: byWeek(rows), total, effect: effectOf(total.shown, total.heldOut, holdoutPercent) };
  }
}

/** The beginning of its week, UTC. */
function mondayOf(at: Date): Date {
  const day = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  return new Date(day - ((at.getUTCDay() + 6) % 7) * 86_400_000);
}

function byWeek(rows: readonly WeekRow[]): DeflectionWeek[] {
  return [...new Set(rows.map(({ week }) => week))].map((week) => {
    const ofWeek = rows.filter((row) => row.week === week);
    return { week, shown: sumOf(ofWeek, false), heldOut: sumOf(ofWeek, true) };
  });
}

function sumOf(rows: readonly WeekRow[], isHeldOut: boolean): VisitCounts {
  const names = Object.keys(none) as (keyof VisitCounts)[];
  const ofSide = rows.filter((row) => row.isHeldOut === isHeldOut);
  return Object.fromEntries(names.map((name) => [name, ofSide.reduce((sum, row) => sum + row[name], 0)])) as VisitCounts;
}
