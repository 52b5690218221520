import type { SubmitFunction } from '@sveltejs/kit';
import type { FormFlow } from './flow.svelte';

/**
 * For `use:enhance` on a form whose success changes who looks or how it looks: the page that follows is loaded whole,
 * since its language, direction, theme and colours are set where only the server writes them.
 */
export function leaving(flow: FormFlow): SubmitFunction {
  return (input) => {
    const answered = flow.submit(input);
    if (!(answered instanceof Function)) return answered;
    return (answer) => (answer.result.type === 'redirect' ? location.assign(answer.result.location) : answered(answer));
  };
}
