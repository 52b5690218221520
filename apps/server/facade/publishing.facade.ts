import { Injectable } from '@nestjs/common';
import type { PublicationAnswer, PublicationInput, PublicationQuery, TicketInput } from '#contracts';
import { AskingCustomers, CustomerAnswers, Preparing } from '#publishing';
import type { PublishingPart } from './parts/publishing.js';

@Injectable()
export class PublishingFacade implements PublishingPart {
  constructor(
    private readonly preparing: Preparing,
    private readonly asking: AskingCustomers,
    private readonly answers: CustomerAnswers,
  ) {}

  start(number: number) {
    return this.preparing.topic(number);
  }
  ticket(input: TicketInput) {
    return this.preparing.ticket(input);
  }
  page(query: PublicationQuery) {
    return this.preparing.page(query);
  }
  ask(input: PublicationInput, key?: string) {
    return this.asking.ask(input, key);
  }
  withdraw(id: string) {
    return this.asking.withdraw(id);
  }
  request(id: string, token?: string) {
    return this.answers.request(id, token);
  }
  answer(id: string, input: PublicationAnswer) {
    return this.answers.answer(id, input);
  }
}
