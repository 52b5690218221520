import { Injectable } from '@nestjs/common';
import type { ConnectPayload } from '#contracts';
import { ConnectAnswers, ConnectSecrets, ConnectSignIns, ConnectTrials, Members, Sessions } from '#identity';
import type { ConnectPart } from './parts/connect.js';

@Injectable()
export class ConnectFacade implements ConnectPart {
  constructor(
    private readonly signIns: ConnectSignIns,
    private readonly answers: ConnectAnswers,
    private readonly secretList: ConnectSecrets,
    private readonly trials: ConnectTrials,
    private readonly sessions: Sessions,
    private readonly members: Members,
  ) {}

  siteName() {
    return this.signIns.siteName();
  }
  start(returnPath: string, browserNonce: string | undefined) {
    return this.signIns.start(returnPath, browserNonce);
  }
  async finish(payload: ConnectPayload, browserNonce: string | undefined) {
    const { session, returnPath } = await this.signIns.finish(payload, browserNonce);
    const { sessionToken, expiresAt } = session;
    const viewer = await this.sessions.actingAs(sessionToken, () => this.members.viewer());
    return { signedIn: { sessionToken, expiresAt, viewer }, returnPath };
  }
  answer(payload: ConnectPayload) {
    return this.answers.answer(payload);
  }
  secrets() {
    return this.secretList.list();
  }
  createSecret(origin: string | null) {
    return this.secretList.create({ origin });
  }
  deleteSecret(id: string) {
    return this.secretList.delete(id);
  }
  tryOut(pasted: string) {
    return this.trials.tryOut({ pasted });
  }
}
