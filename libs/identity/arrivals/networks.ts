import { BlockList, isIPv6 } from 'node:net';

const shared = new BlockList();
for (const [network, prefix] of [['127.0.0.0', 8], ['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['169.254.0.0', 16], ['100.64.0.0', 10]] as const) shared.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [['::1', 128], ['fc00::', 7], ['fe80::', 10]] as const) shared.addSubnet(network, prefix, 'ipv6');

/** Addresses of this machine and of private networks say nothing of who came: all come from there behind a proxy or at work. */
export function isSharedByNature(address: string): boolean {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return shared.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4');
}
