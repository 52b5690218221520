import { Injectable } from '@nestjs/common';
import { notFound } from '#platform';

/** Takes back, whole, what the line of the log decided on the suggestion, and returns the line that says so. */
export type TakeBack = (suggestionId: string, actionId: string) => Promise<string>;

/** Lets the log take back decisions on suggested edits, which are kept by a feature that comes after this one. */
@Injectable()
export class UndoingEdits {
  private takeBack: TakeBack | undefined;

  /** Whoever keeps the suggestions says so when the server starts. */
  by(takeBack: TakeBack): void {
    this.takeBack = takeBack;
  }

  async undo(suggestionId: string, actionId: string): Promise<string> {
    if (!this.takeBack) throw notFound('decision');
    return this.takeBack(suggestionId, actionId);
  }
}
