import type { EmbedTheme, FrameMessage, FrameName, Hello, HostMessage } from '#contracts';
import { make, sheetOf } from '../dom.js';
import type { Host } from '../host.js';
import type { Surface } from '../surface.js';
import { wearTheme } from '../theme.js';
import { adopt } from './adopt.js';
import { themeOf, watchLooks } from './page-theme.js';
import { panelTexts } from './panel-texts.js';
import { tokenOf } from './token.js';

const patienceMs = 8_000;
const sheet = sheetOf('.calm button{display:block;min-block-size:44px;margin-block-start:12px;padding-inline:16px;border:1px solid;border-radius:8px;background:none;color:inherit;font:inherit;cursor:pointer}');

interface FrameListener {
  ready?(community: string): void;
  resize?(height: number): void;
  route?(path: string): void;
  unread?(count: number): void;
  close?(): void;
}

const nameOf = (theme: EmbedTheme): string => JSON.stringify({ hearth: 1, theme } satisfies FrameName);
const isSmall = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < 1e5;

/** One frame of the community on the host's page, with the calm line that takes its place when it stays silent. */
export class Frame {
  readonly element: HTMLIFrameElement;
  readonly calm: HTMLElement;
  private readonly again: HTMLButtonElement;
  private port: MessagePort | undefined;
  private waiting: HostMessage[] = [];
  /** The document that it shows now has answered. */
  answers = false;
  private wantsToken = false;
  /** Somebody may still be signed in who is to be signed out: a document that is being left does not hear of it. */
  private isLeaving = false;
  /** As the frame said last; until it does, somebody may be. */
  private hasMember = true;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private readonly stopWatching = watchLooks(() => this.dress());

  constructor(
    private readonly surface: Surface,
    private readonly host: Host,
    path: string,
    private readonly listener: FrameListener,
  ) {
    const theme = this.theme();
    const text = panelTexts(theme.locale);
    wearTheme(surface.wrap, theme);
    this.element = make('iframe', {
      title: text['panel.title'],
      name: nameOf(theme),
      loading: 'lazy',
      allow: 'clipboard-write; publickey-credentials-get; storage-access',
      referrerPolicy: 'strict-origin',
      src: host.origin + path,
    });
    this.element.part.add('frame');
    this.calm = surface.calmLine();
    this.calm.hidden = true;
    this.again = make('button', { type: 'button', onclick: () => this.tryAgain() }, text['panel.retry']);
    this.calm.append(this.again);
    adopt(surface.root, sheet);
    this.element.addEventListener('load', () => this.greet());
    // A frame that is far below loads when it comes near; until then it owes no answer.
    const near = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      near.disconnect();
      this.wait();
    });
    near.observe(this.element);
  }

  /** What is said before the frame has loaded waits for it. */
  say(message: HostMessage): void {
    if (this.port) this.port.postMessage(message);
    else this.waiting.push(message);
  }

  /** Is said again to the next document, where somebody is still signed in. */
  sayLogout(): void {
    this.isLeaving = this.hasMember;
    this.say({ type: 'logout' });
  }

  /** Puts on the theme as it is now; pages touch their root for many reasons, and few of them change it. */
  dress(): void {
    const theme = this.theme();
    if (this.element.name === nameOf(theme)) return;
    this.element.name = nameOf(theme);
    wearTheme(this.surface.wrap, theme);
    this.say({ type: 'theme', theme });
  }

  /** Says who the visitor is, once the frame has asked. */
  async sayToken(): Promise<void> {
    if (!this.wantsToken) return;
    const token = await tokenOf(this.host, this.host.getToken);
    if (token) this.isLeaving = false;
    if (token !== undefined) this.say({ type: 'token', token });
  }

  /** Says where the visitor is, once the page has said so; each document of the frame hears it anew. */
  async sayContext(): Promise<void> {
    const { context: said } = this.host;
    if (!said) return;
    const { getToken, ...context } = said;
    const token = (await tokenOf(this.host, getToken)) ?? null;
    // The page may have said something else in the meantime.
    if (said === this.host.context) this.say({ type: 'context', context, token });
  }

  end(): void {
    this.stopWatching();
    clearTimeout(this.silence);
    this.port?.close();
  }

  private theme(): EmbedTheme {
    return themeOf(this.surface, this.host.theme);
  }

  /** Each document of the frame gets a port of its own. */
  private greet(): void {
    this.port?.close();
    this.answers = this.wantsToken = false;
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = ({ data }: MessageEvent<Partial<FrameMessage> | null>) => this.hear(data);
    this.element.contentWindow?.postMessage({ hearth: 1, type: 'hello' } satisfies Hello, this.host.origin, [port2]);
    // Its document has read its name when it began, and the look may be another since.
    this.say({ type: 'theme', theme: this.theme() });
    for (const message of this.waiting.splice(0)) this.say(message);
    void this.sayContext();
  }

  private hear(message: Partial<FrameMessage> | null): void {
    const { listener } = this;
    switch (message?.type) {
      case 'ready':
        clearTimeout(this.silence);
        this.hasMember = Boolean(message.member);
        this.isLeaving &&= this.hasMember;
        if (this.isLeaving) this.say({ type: 'logout' });
        // It says so again when somebody signs in; by then the frame is called as its page is.
        if (typeof message.community === 'string' && !this.answers) this.element.title = message.community;
        this.show(true);
        if (typeof message.community === 'string') listener.ready?.(message.community);
        return this.host.tell('ready', { member: message.member ?? null });
      case 'resize':
        return isSmall(message.height) ? listener.resize?.(message.height) : undefined;
      case 'route': {
        const path = this.host.pathOf(message.path);
        if (!path) return;
        // Who comes back into the frame hears what is in it now.
        if (typeof message.title === 'string') this.element.title = message.title;
        return listener.route?.(path);
      }
      case 'unread':
        if (!isSmall(message.count)) return;
        listener.unread?.(message.count);
        return this.host.tell('unread', { count: message.count });
      case 'need-token':
        this.wantsToken = true;
        return void this.sayToken();
      case 'close':
        return listener.close?.();
    }
  }

  private wait(): void {
    this.silence = setTimeout(() => this.fallSilent(), patienceMs);
  }

  /** Loads the frame anew; the focus, whose button goes, waits in it. */
  private tryAgain(): void {
    this.show(true);
    this.answers = false;
    this.element.focus();
    this.element.src = this.element.src;
    this.wait();
  }

  private fallSilent(): void {
    const hadFocus = this.surface.root.activeElement === this.element;
    this.show(false);
    if (hadFocus) this.again.focus();
    this.host.tell('error', new Error('The community does not answer.'));
  }

  private show(answers: boolean): void {
    this.answers = answers;
    this.element.hidden = !answers;
    this.calm.hidden = answers;
  }
}
