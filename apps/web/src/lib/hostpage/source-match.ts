const hostSource = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_.-]+|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i;
const schemeSource = /^([a-z][a-z0-9+.-]*):$/i;
const defaultPorts: Record<string, string> = { http: '80', https: '443' };

/** Whether an expression of a source list matches an address by itself, as CSP3 (6.7.2.8) says; words in quotes never do. */
export function matchesAddress(expression: string, address: URL): boolean {
  const scheme = address.protocol.slice(0, -1);
  if (expression === '*') return scheme in defaultPorts;
  const [, ofScheme] = schemeSource.exec(expression) ?? [];
  if (ofScheme) return fitsScheme(ofScheme, scheme);
  const [, wanted, host, port, path] = hostSource.exec(expression) ?? [];
  if (!host) return false;
  return (!wanted || fitsScheme(wanted, scheme)) && fitsHost(host.toLowerCase(), address.hostname) && fitsPort(port, address.port || defaultPorts[scheme]!, scheme) && fitsPath(path, address.pathname);
}

/** What may come by http may come by https as well. */
function fitsScheme(wanted: string, scheme: string): boolean {
  return wanted.toLowerCase() === scheme || (wanted.toLowerCase() === 'http' && scheme === 'https');
}

function fitsHost(wanted: string, host: string): boolean {
  if (wanted === '*') return true;
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
}

function fitsPort(wanted: string | undefined, port: string, scheme: string): boolean {
  if (wanted === '*') return true;
  return wanted === undefined ? port === defaultPorts[scheme] : wanted === port || (wanted === '80' && port === '443' && scheme === 'https');
}

/** A path that ends in a slash stands for all below it, any other for itself. */
function fitsPath(wanted: string | undefined, path: string): boolean {
  if (wanted === undefined) return true;
  return wanted.endsWith('/') ? path.startsWith(wanted) : path === wanted;
}
