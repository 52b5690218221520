import type { DeflectionQuery, DeflectionReport, HelpAct, HelpQuery, HelpResults, HelpVisits, HelpVisitsQuery } from '#contracts';

/** Who makes a request, as its headers say. */
export interface HelpBrowser {
  cookies: string | undefined;
  userAgent: string | undefined;
}

export interface DeflectionPart {
  results(query: HelpQuery, browser: HelpBrowser): Promise<HelpResults>;
  /** Notes what was done with a result. */
  note(browser: HelpBrowser, act: HelpAct, topic: number): Promise<void>;
  /** Notes that the visit led to a question. */
  noteQuestion(browser: HelpBrowser, topicId: string): Promise<void>;
  report(query: DeflectionQuery): Promise<DeflectionReport>;
  /** The visits that a number counts. */
  visits(query: HelpVisitsQuery): Promise<HelpVisits>;
}
