import type { PageContext } from '#contracts';
import type { HeldFrame } from './take-host';

/** Where somebody is on the host's page, for a page of ours that asks; nothing outside of a frame. */
export class HostContext {
  context = $state.raw<PageContext>();

  /** In the browser; the returned function ends it. */
  listen(): () => void {
    const held = (window as { hearthFrame?: HeldFrame }).hearthFrame;
    if (!held) return () => undefined;
    this.context = held.context;
    held.onContext = (context) => (this.context = context);
    return () => delete held.onContext;
  }

  /** A field, what is vouched for above the rest. */
  field(name: string): string | undefined {
    return this.context?.signed?.[name] ?? this.context?.said[name];
  }
}
