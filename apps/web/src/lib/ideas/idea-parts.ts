/** What the page of an idea has besides that of a topic; other topics load without it. */
export { default as IdeaTop } from './IdeaTop.svelte';
export { default as IdeaAnswer } from './IdeaAnswer.svelte';
export { default as IdeaRail } from './IdeaRail.svelte';
