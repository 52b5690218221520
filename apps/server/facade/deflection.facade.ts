import { Injectable } from '@nestjs/common';
import type { DeflectionQuery, HelpAct, HelpQuery, HelpVisitsQuery } from '#contracts';
import { Reports, Suggesting, Visits } from '#deflection';
import type { DeflectionPart, HelpBrowser } from './parts/deflection.js';

@Injectable()
export class DeflectionFacade implements DeflectionPart {
  constructor(
    private readonly suggesting: Suggesting,
    private readonly helpVisits: Visits,
    private readonly reports: Reports,
  ) {}

  results(query: HelpQuery, { cookies }: HelpBrowser) {
    return this.suggesting.results(query, cookies);
  }
  async note(browser: HelpBrowser, act: HelpAct, topic: number) {
    await this.helpVisits.note(browser, { act, topic });
  }
  noteQuestion({ cookies }: HelpBrowser, topicId: string) {
    return this.helpVisits.noteQuestion(cookies, topicId);
  }
  report(query: DeflectionQuery) {
    return this.reports.report(query);
  }
  visits(query: HelpVisitsQuery) {
    return this.reports.visits(query);
  }
}
