import { Injectable } from '@nestjs/common';
import { DeflectionQuery, HelpVisitsQuery, Id, visitCountNames, type DeflectionReport, type DeflectionWeek, type HelpVisit, type HelpVisits, type VisitCounts } from '#contracts';
import { authorize, Communities } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, pageFrom, validate } from '#platform';
import { effectOf } from './effect.js';
import { visitsByWeek, visitsCounted, type VisitRow, type WeekRow } from './reports.queries.js';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** What the help page spared, and the visits that each number counts; for admins. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
  ) {}

  async report(given: DeflectionQuery): Promise<DeflectionReport> {
    authorize(currentActor(), 'community.administer');
    const [since, now] = lastWeeks(validate(DeflectionQuery, given).weeks);
    const { holdoutPercent } = (await this.communities.current()).settings.deflection;
    const rows = await this.database.query(visitsByWeek, [currentCommunityId(), since, now]);
    const total = { shown: sumOf(rows, false), heldOut: sumOf(rows, true) };
    return { holdoutPercent, since: since.toISOString(), weeks: byWeek(rows), total, effect: effectOf(total.shown, total.heldOut, holdoutPercent) };
  }

  async visits(given: HelpVisitsQuery): Promise<HelpVisits> {
    authorize(currentActor(), 'community.administer');
    const { count, heldOut, week, weeks, cursor, limit } = validate(HelpVisitsQuery, given);
    const [from, to] = week ? [new Date(week), new Date(Date.parse(week) + weekMs)] : lastWeeks(weeks);
    const last = cursor === undefined ? null : validate(Id, decodeCursor(cursor, 1)[0]);
    const rows = await this.database.query(visitsCounted(count), [currentCommunityId(), from, to, heldOut, last, limit + 1]);
    return pageFrom(rows, limit, ({ id }) => [id], present);
  }
}

/** So many weeks, this one included, from their Monday (UTC) up to now. */
function lastWeeks(weeks: number): [from: Date, to: Date] {
  const now = new Date();
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const monday = today - ((now.getUTCDay() + 6) % 7) * dayMs;
  return [new Date(monday - (weeks - 1) * weekMs), now];
}

function byWeek(rows: readonly WeekRow[]): DeflectionWeek[] {
  return [...new Set(rows.map(({ week }) => week))].map((week) => {
    const ofWeek = rows.filter((row) => row.week === week);
    return { week, shown: sumOf(ofWeek, false), heldOut: sumOf(ofWeek, true) };
  });
}

function sumOf(rows: readonly WeekRow[], isHeldOut: boolean): VisitCounts {
  const ofSide = rows.filter((row) => row.isHeldOut === isHeldOut);
  return Object.fromEntries(visitCountNames.map((name) => [name, ofSide.reduce((sum, row) => sum + row[name], 0)])) as VisitCounts;
}

function present({ id, startedAt, isHeldOut, caseFollowed, acts }: VisitRow): HelpVisit {
  return { id, startedAt: startedAt.toISOString(), heldOut: isHeldOut, acts, caseFollowed };
}
