import { api } from '$lib/api';

const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

interface Proof {
  verifier: string;
  /** The verifier's SHA-256: it may stand in an address, since nobody can tell the verifier by it. */
  challenge: string;
}

async function makeProof(): Promise<Proof> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: base64url(new Uint8Array(digest)) };
}

/**
 * Signs in by a window of its own, where passwords are typed beside no other site's page. That window gives a code, which
 * is worth nothing without the proof that only this frame has.
 */
export class SignInWindow {
  #proof?: Proof;
  #popup: Window | null = null;

  /** `signedIn` is called when the frame has its session, `failed` with what went wrong. */
  constructor(
    private readonly signedIn: () => void,
    private readonly failed: (error: unknown) => void,
  ) {
    addEventListener('message', this.#onMessage);
    // A browser lets a window open only in the very moment of the click: all else is done before.
    void this.#renew();
  }

  /** False where the browser did not let it open. */
  open(): boolean {
    if (!this.#proof) return false;
    this.#popup = window.open(`/sign-in/window?challenge=${this.#proof.challenge}`, 'hearth-sign-in', 'popup,width=480,height=720');
    return this.#popup !== null;
  }

  end(): void {
    removeEventListener('message', this.#onMessage);
  }

  readonly #onMessage = ({ origin, source, data }: MessageEvent<{ hearth?: unknown; type?: unknown; code?: unknown } | null>): void => {
    if (origin !== location.origin || !this.#popup || source !== this.#popup) return;
    if (data?.hearth === 1 && data.type === 'code' && typeof data.code === 'string') void this.#exchange(data.code);
  };

  async #exchange(code: string): Promise<void> {
    try {
      await api.post('/embed/exchange', { code, verifier: this.#proof?.verifier });
      this.signedIn();
    } catch (error) {
      this.failed(error);
    } finally {
      await this.#renew();
    }
  }

  async #renew(): Promise<void> {
    // Without TLS browsers reckon no digests.
    if (isSecureContext) this.#proof = await makeProof();
  }
}
