import { tick } from 'svelte';
import type { SubmitFunction } from '@sveltejs/kit';
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
    },
  });

  /** For `use:enhance`. */
  readonly submit: SubmitFunction = leaving(this.flow);
}
