import { tick } from 'svelte';
import type { SubmitFunction } from '@sveltejs/kit';
import { goto } from '$app/navigation';
import { FormFlow } from '$lib/forms/flow.svelte';
import { leaving } from '$lib/forms/leaving';
import { PendingChanges } from './pending.svelte';

/** A settings form: its sending, and what waits in it. */
export class Publishing {
  readonly pending = new PendingChanges();
  readonly flow = new FormFlow({
    reset: false,
    done: async (result) => {
      await tick();
      // What was tried is not published.
      if (result.type === 'success' && result.data?.published) this.pending.settle();
      if (result.type === 'success' && result.data?.tried) await goto(`?trial=${result.data.tried}`, { replaceState: true, noScroll: true, keepFocus: true });
    },
  });

  /** For `use:enhance`. */
  readonly submit: SubmitFunction = leaving(this.flow);
}
