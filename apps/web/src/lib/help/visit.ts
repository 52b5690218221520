import type { HelpAct, HelpEventInput } from '#contracts';
import { api } from '$lib/api';

/** What is done on the help page, told to the server; nothing here fails for the person who does it. */
export class Visit {
  #opened: Promise<void> | undefined;

  /** Whether suggestions are shown depends on the visit: who asks for them waits for this. */
  open(): Promise<void> {
    return (this.#opened ??= this.#tell({ act: 'opened' }));
  }

  async note(act: Exclude<HelpAct, 'opened'>, topic?: number): Promise<void> {
    await this.open();
    await this.#tell({ act, topic });
  }

  #tell(event: HelpEventInput): Promise<void> {
    return api.post<void>('/help/events', event).catch(() => undefined);
  }
}
