const address = /(?:https?:\/\/|\bwww\.)([^\s/"'<>()[\]\\?#]+)/giu;

/** Hosts that a text links to, in its order and as often as it does; without `www.`, names and ports. */
export function linkedHosts(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(address)].map(([, host]) => bareHost(host!)).filter((host) => host.includes('.'));
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^.*@/, '').replace(/:\d*$/, '').replace(/[.,;:!*_~`]+$/, '').replace(/^www\./, '');
}

/** Whether a host is one of these or below one of them. */
export function isOfHosts(host: string, hosts: readonly string[]): boolean {
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}
