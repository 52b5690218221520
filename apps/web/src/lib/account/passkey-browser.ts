import { browserSupportsWebAuthnAutofill, startAuthentication, startRegistration, WebAuthnAbortService, WebAuthnError } from '@simplewebauthn/browser';
import type { Passkey } from '#contracts';
import { api, ApiProblem } from '$lib/api';
import type { FormFailure } from '$lib/forms/failure';

type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type ChosenPasskey = Awaited<ReturnType<typeof startAuthentication>>;
type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Makes a passkey with the person's device and keeps its public half. */
export async function addPasskey(name: string): Promise<Passkey> {
  const optionsJSON = await api.post<CreationOptions>('/passkeys/options', {});
  return api.post<Passkey>('/passkeys', { name, response: onlyKnown(await startRegistration({ optionsJSON })) });
}

/** Signs in by whichever passkey the person chooses. */
export async function signInByPasskey(): Promise<void> {
  await signInBy(await chosenPasskey(false));
}

/** Offers passkeys where the browser fills in the e-mail address; ends when the person chose one. False where browsers cannot. */
export async function offerPasskeys(): Promise<boolean> {
  if (!(await browserSupportsWebAuthnAutofill())) return false;
  // Whoever chose none is told nothing of what was in the way of an offer.
  const chosen = await chosenPasskey(true).catch(() => undefined);
  if (chosen) await signInBy(chosen);
  return chosen !== undefined;
}

/** Takes back what was offered, such as when the page is left. */
export function stopOffering(): void {
  WebAuthnAbortService.cancelCeremony();
}

async function chosenPasskey(useBrowserAutofill: boolean): Promise<ChosenPasskey> {
  const optionsJSON = await api.post<RequestOptions>('/passkeys/sign-in/options', {});
  return startAuthentication({ optionsJSON, useBrowserAutofill });
}

async function signInBy(chosen: ChosenPasskey): Promise<void> {
  await api.post('/passkeys/sign-in', { response: onlyKnown(chosen) });
}

/** The server asks for no extensions, and takes none. */
function onlyKnown<Answer extends object>(answer: Answer): Answer {
  return { ...answer, clientExtensionResults: {} };
}

/** What a form would be told; undefined where the person only changed their mind. */
export function failureOf(error: unknown): FormFailure | undefined {
  if (error instanceof ApiProblem) {
    const { code = 'connection', errors = [], retryAfter, details } = error.problem;
    return { values: {}, code, errors, retryAfter, details };
  }
  const name = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' ? 'InvalidStateError' : (error as Error).name;
  if (name === 'NotAllowedError' || name === 'AbortError') return undefined;
  return { values: {}, code: name === 'InvalidStateError' ? 'passkey.known' : 'passkey.refused', errors: [] };
}
