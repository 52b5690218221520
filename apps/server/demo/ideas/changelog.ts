import { text } from '../text.js';
import type { DemoEntry } from '../types.js';

export const demoEntries: DemoEntry[] = [
  {
    title: '4.1.3: updates ask first',
    body: text`
      - **Settings › This router › Update › Window**: when a restart is allowed.
      - A message the evening before, with *tonight*, *tomorrow* and *not this week*.
      - Fixes for holes that are being used do not wait, and say so.
    `,
    author: 'jonasw',
    hoursAgo: 3_400,
    ideas: ['Ask before an update restarts the router'],
  },
  {
    title: '4.2.1: tokens with scopes',
    body: text`
      Each token of the local API has scopes: \`status:read\`, \`clients:read\`, \`guest\`, \`network:write\`, \`admin\`. A refused call names the one that is missing.

      Tokens from before read the status and nothing about people. **Settings › Local API › Tokens** adds what a script needs.
    `,
    author: 'lucho',
    hoursAgo: 620,
    ideas: ['Tokens that can read and change nothing'],
  },
];
