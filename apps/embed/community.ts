import { host } from './host.js';
import { loadParts } from './load-parts.js';
import { Surface } from './surface.js';

/** `<hearth-community>`: the community in a frame that is as high as its page. The first on a page keeps its place in the address. */
export class CommunityElement extends Surface {
  override connectedCallback(): void {
    super.connectedCallback();
    loadParts().then(
      ({ showCommunity }) => this.isConnected && showCommunity(this, host),
      (error: unknown) => this.fail(error),
    );
  }

  open(path?: string): void {
    if (path) this.say({ type: 'open', path });
    this.say({ type: 'focus' });
  }
}
