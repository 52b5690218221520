import { Injectable } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.js';
import { handleFromEmail } from './handles.js';

/** Handles for those who did not choose one. */
@Injectable()
export class Handles {
  constructor(private readonly repository: AccountsRepository) {}

  /** One that nobody has, made from an address. Somebody may take it before it is used: see `takenName`. */
  async free(email: string): Promise<string> {
    for (let number = 1; number <= 3; number += 1) {
      const handle = handleFromEmail(email, number);
      if (!(await this.repository.handleExists(handle))) return handle;
    }
    return handleFromEmail(email, 1_000 + Math.floor(Math.random() * 99_000));
  }
}
