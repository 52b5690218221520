import { Injectable } from '@nestjs/common';
import type { ConflictOfInterest, ModerationActionKind } from '#contracts';
import type { Actor } from '#platform';
import type { ActionRow } from './log.queries.js';

/** How an area gives back what it changed: its part of taking a line of the log back, in any order with those of others. */
export interface WayBack {
  actions: readonly ModerationActionKind[];
  /** Further spaces in which only who moderates there takes each line back, by its id; with as few questions for many lines as for one. */
  reaches?(lines: readonly ActionRow[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Throws where something later makes it impossible. */
  refuse?(line: ActionRow): Promise<void>;
  /** Why somebody must leave what another one decided; null where nothing keeps them. */
  conflict?(line: ActionRow, actor: Actor): Promise<ConflictOfInterest | null>;
  giveBack(line: ActionRow, actorId: string): Promise<void>;
}

/** The same of an area that takes its lines back whole: who may, and the line that says so, are its own. Returns that line's id. */
export interface WholeWayBack {
  actions: readonly ModerationActionKind[];
  takeBack(line: ActionRow): Promise<string>;
}

/** Each area says, when the server starts, how what it does is taken back. */
@Injectable()
export class WaysBack {
  private readonly parts: WayBack[] = [];
  private readonly wholes: WholeWayBack[] = [];

  add(way: WayBack): void {
    this.parts.push(way);
  }

  addWhole(way: WholeWayBack): void {
    this.wholes.push(way);
  }

  /** Whether actions of this kind are taken back at all. */
  knows(action: ModerationActionKind): boolean {
    return [...this.parts, ...this.wholes].some(({ actions }) => actions.includes(action));
  }

  of({ action }: ActionRow): WayBack[] {
    return this.parts.filter(({ actions }) => actions.includes(action));
  }

  /** Further spaces that lines reach, by their ids. */
  async reachedBy(lines: readonly ActionRow[]): Promise<Map<string, string[]>> {
    const reached = new Map<string, string[]>();
    for (const way of this.parts) {
      const own = lines.filter(({ action }) => way.actions.includes(action));
      if (!way.reaches || own.length === 0) continue;
      for (const [id, spaceIds] of await way.reaches(own)) reached.set(id, [...(reached.get(id) ?? []), ...spaceIds]);
    }
    return reached;
  }

  wholeOf({ action }: ActionRow): WholeWayBack | undefined {
    return this.wholes.find(({ actions }) => actions.includes(action));
  }
}
