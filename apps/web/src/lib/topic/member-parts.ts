/** The parts of a topic's page for those who are signed in: most readers are not, and their page loads without them. */
export { Acts } from './acts.svelte';
export { default as Hiding } from './Hiding.svelte';
export { default as PostActions } from './PostActions.svelte';
export { default as QuestionActions } from './QuestionActions.svelte';
export { default as QuoteOffer } from './QuoteOffer.svelte';
export { default as ReplyBox } from './ReplyBox.svelte';
