import type { DemoTag } from './types.js';

const gettingStarted: DemoTag[] = [
  { slug: 'first-setup', description: 'The first hour with a new router.', synonyms: ['installation', 'getting-started'] },
  { slug: 'moving', description: 'Taking the network to another address.' },
  { slug: 'migration', description: 'From an older or a different network to this one.' },
  { slug: 'backup', description: 'Saving a copy of the settings and restoring it.', synonyms: ['restore'] },
  { slug: 'reset', description: 'Back to the state of the first day.', synonyms: ['factory-reset'] },
  { slug: 'recovery', description: 'When nothing starts any more.' },
  { slug: 'lights', description: 'What the colours and the blinking mean.', synonyms: ['led'] },
  { slug: 'app', description: 'The Northwind app on phones and tablets.' },
  { slug: 'firmware', description: 'Northwind OS and its updates.', synonyms: ['update'] },
  { slug: 'gale-5', description: 'The Gale 5, its last version and its second life.' },
  { slug: 'drift-2021', description: 'The first Drift, the one with rounded feet.' },
];

const radio: DemoTag[] = [
  { slug: 'drift', description: 'Drift nodes.' },
  { slug: 'breeze', description: 'The Breeze for outdoors.' },
  { slug: 'backhaul', description: 'The link between the nodes.' },
  { slug: 'wired-backhaul', description: 'Nodes that are linked by a cable.' },
  { slug: 'nightly-tune', description: 'The nightly choice of channels.' },
  { slug: 'channels', description: 'Which channel, how wide, and why.' },
  { slug: 'radar', description: 'Channels that are shared with radar.', synonyms: ['dfs'] },
  { slug: 'roaming', description: 'Walking from one node to another.' },
  { slug: 'steering', description: 'Which node and band a device is sent to.', synonyms: ['band-steering'] },
  { slug: 'placement', description: 'Where to put a node.' },
  { slug: 'coverage', description: 'Corners and rooms without signal.', synonyms: ['dead-spot'] },
  { slug: 'walls', description: 'Stone, concrete, foil and what they cost.' },
  { slug: 'outdoor', description: 'Gardens, sheds and fields.' },
  { slug: 'link-score', description: 'The score of a link and how to read it.' },
  { slug: '2-4-ghz', description: 'The slow band that reaches far.' },
  { slug: 'pairing', description: 'Adding a node to a network.' },
];

const wire: DemoTag[] = [
  { slug: 'vlan', description: 'Tagged networks, at home and on the line.' },
  { slug: 'pppoe', description: 'Lines with a user name and a password.' },
  { slug: 'bridge-mode', description: "The provider's box as a modem only." },
  { slug: 'double-nat', description: 'Two routers behind each other.' },
  { slug: 'cgnat', description: 'Lines that share one public address.', synonyms: ['ds-lite'] },
  { slug: 'port-forwarding', description: 'Reaching a device from outside.' },
  { slug: 'dns', description: 'Names and who resolves them.' },
  { slug: 'dhcp', description: 'Addresses, leases and reservations.' },
  { slug: 'ipv6', description: 'The long addresses.' },
  { slug: '2-5-gigabit', description: 'Ports faster than one gigabit.', synonyms: ['2.5g'] },
  { slug: 'cabling', description: 'Cables, plugs and sockets.' },
  { slug: 'latency', description: 'Ping, jitter and spikes.', synonyms: ['ping'] },
  { slug: 'bufferbloat', description: 'Delay that grows under load.' },
  { slug: 'speed-test', description: 'What a speed test measures, and what it does not.' },
  { slug: 'jumbo-frames', description: 'Packets larger than 1,500 bytes.' },
  { slug: 'failover', description: 'A second way to the internet.' },
  { slug: 'keel', description: 'The Keel gateway for small offices.' },
];

const safety: DemoTag[] = [
  { slug: 'guest-network', description: 'Internet for visitors and nothing else.', synonyms: ['guest-wifi'] },
  { slug: 'schedule', description: 'Bedtimes and other timetables.' },
  { slug: 'pause', description: 'Stopping one device or all of a person.' },
  { slug: 'private-address', description: 'Devices that change their hardware address.', synonyms: ['mac-randomisation'] },
  { slug: 'unknown-device', description: 'Who is that in my list?' },
  { slug: 'block-list', description: 'Filtering names.', synonyms: ['ad-blocking'] },
  { slug: 'wpa3', description: 'The newer kind of encryption.' },
  { slug: 'isolation', description: 'Which devices may talk to each other.' },
  { slug: 'remote-access', description: 'Managing the router from elsewhere.' },
  { slug: 'vpn', description: 'Private tunnels into and out of the network.' },
  { slug: 'printer', description: 'They deserve a tag of their own.' },
  { slug: 'cameras', description: 'Doorbells, cameras and their clouds.' },
];

const connecting: DemoTag[] = [
  { slug: 'local-api', description: 'The API that runs on the router.' },
  { slug: 'token', description: 'Keys of the local API and their scopes.' },
  { slug: 'webhook', description: 'Messages that the router sends.' },
  { slug: 'metrics', description: 'Numbers for dashboards.' },
  { slug: 'rate-limit', description: 'How often you may ask.' },
  { slug: 'certificate', description: "The router's own certificate." },
  { slug: 'presence', description: 'Who is at home.' },
  { slug: 'automation', description: 'Home hubs, buttons and timers.' },
  { slug: 'export', description: 'Getting numbers out.' },
];

const community: DemoTag[] = [
  { slug: 'announcement', description: 'Said by Northwind.' },
  { slug: 'release-notes', description: 'What a version changes.' },
  { slug: '4.3-beta', description: 'The test version.' },
  { slug: 'guidelines', description: 'How we get along.' },
  { slug: 'cable-runs', description: 'Cables, out of sight or proudly in it.' },
  { slug: 'measurements', description: 'Tables, graphs and patience.' },
  { slug: 'naming', description: 'What to call a box in the attic.' },
];

export const demoTags: DemoTag[] = [...gettingStarted, ...radio, ...wire, ...safety, ...connecting, ...community];
