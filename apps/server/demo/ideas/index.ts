import type { DemoIdea } from '../types.js';
import { ideasInProgress } from './in-progress.js';
import { ideasSettled } from './settled.js';
import { ideasUnderTalk } from './under-talk.js';

export const demoIdeas: DemoIdea[] = [...ideasInProgress, ...ideasUnderTalk, ...ideasSettled];
