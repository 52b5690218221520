import { text } from '../text.js';
import type { DemoRound } from '../types.js';

export const demoRounds: DemoRound[] = [
  {
    question: 'What should the ring of the Gale show while an update is being installed?',
    details: text`
      We can teach it one new pattern. Say what you would understand yourself at two in the morning, and what you think that others will say.
    `,
    author: 'amara',
    options: ['White, running round slowly', 'Blue, pulsing', 'Off, with a note in the app', 'As now: white, blinking'],
    choices: [17, 6, 3, 2],
    when: { daysAgo: 9 },
  },
  {
    question: 'Which of these should the beta after the next one be about?',
    details: 'One release, one subject: the rest waits, and we say so. Nobody sees a count before the end, we no more than you.',
    author: 'amara',
    options: ['Measuring rooms with the phone', 'Events of version 2', 'People and bedtimes', 'Nothing new, only what is broken'],
    choices: [4, 3, 3, 5],
    when: { daysLeft: 6 },
  },
];
