import { Injectable } from '@nestjs/common';
import { ConnectPayload, ConnectTrialInput, type ConnectTrial } from '#contracts';
import { currentActor, validate } from '#platform';
import { authorize } from '../identity.policy.js';
import { ConnectAnswers } from './connect-answers.js';
import { DiscourseConnectRepository } from './discourse-connect.repository.js';
import { ConnectRefused, readPayload, unprovenFields } from './payload.js';
import { vouchedOf } from './vouched-of-fields.js';

/** What a pasted payload would do, for admins; nothing is used up. */
@Injectable()
export class ConnectTrials {
  constructor(
    private readonly repository: DiscourseConnectRepository,
    private readonly answers: ConnectAnswers,
  ) {}

  async tryOut(given: ConnectTrialInput): Promise<ConnectTrial> {
    const { pasted } = validate(ConnectTrialInput, given);
    authorize(currentActor(), 'community.administer');
    let direction: ConnectTrial['direction'] = null;
    try {
      const payload = payloadIn(pasted);
      const isRequest = unprovenFields(payload).has('return_sso_url') && !unprovenFields(payload).get('external_id');
      direction = isRequest ? 'request' : 'answer';
      const { fields } = isRequest ? await this.answers.read(payload) : await this.readAnswer(payload);
      const explanation = isRequest ? 'The payload is good.' : 'The payload is good. Whether its nonce was given out here, and not used since, is known when it comes.';
      return { fault: null, explanation, direction, fields: [...fields].map(([name, value]) => ({ name, value })) };
    } catch (error) {
      if (!(error instanceof ConnectRefused)) throw error;
      return { fault: error.fault, explanation: error.message, direction, fields: [] };
    }
  }

  private async readAnswer(payload: ConnectPayload): Promise<{ fields: URLSearchParams }> {
    const { fields } = readPayload(payload, await this.repository.secretsOf(null));
    vouchedOf(fields);
    if (!fields.get('nonce')) throw new ConnectRefused('no-nonce', 'The payload lacks "nonce", which must be the one that was sent.');
    return { fields };
  }
}

/** The two fields of a pasted address, or of what stands behind its question mark. */
function payloadIn(pasted: string): ConnectPayload {
  const query = new URLSearchParams(pasted.replace(/^[^?]*\?/, '').replace(/#.*$/, ''));
  const payload = ConnectPayload.safeParse({ sso: query.get('sso'), sig: query.get('sig') });
  if (!payload.success) throw new ConnectRefused('malformed', 'Paste the whole address, or "sso=...&sig=...".');
  return payload.data;
}
