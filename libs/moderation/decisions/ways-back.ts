import { Injectable } from '@nestjs/common';
import type { ModerationActionKind } from '#contracts';
import type { ActionRow } from './log.queries.js';

/** How an area gives back what it changed: its part of taking a line of the log back, in any order with those of others. */
export interface WayBack {
  actions: readonly ModerationActionKind[];
  /** Further spaces in which only who moderates there takes it back. */
  reaches?(line: ActionRow): Promise<string[]>;
  /** Throws where something later makes it impossible. */
  refuse?(line: ActionRow): Promise<void>;
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

  wholeOf({ action }: ActionRow): WholeWayBack | undefined {
    return this.wholes.find(({ actions }) => actions.includes(action));
  }
}
