import type { PublicationAnswer, PublicationInput, PublicationOutcome, PublicationPage, PublicationQuery, PublicationRequest, PublicationStart, TicketInput } from '#contracts';

/** Private questions on their way to be public. */
export interface PublishingPart {
  start(number: number): Promise<PublicationStart>;
  ticket(input: TicketInput): PublicationStart;
  page(query: PublicationQuery): Promise<PublicationPage>;
  /** Returns the id of what waits now. */
  ask(input: PublicationInput, key?: string): Promise<string>;
  withdraw(id: string): Promise<void>;
  request(id: string, token?: string): Promise<PublicationRequest>;
  answer(id: string, input: PublicationAnswer): Promise<PublicationOutcome>;
}
