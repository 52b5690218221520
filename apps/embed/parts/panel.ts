import { icon, make, sheetOf } from '../dom.js';
import type { Host } from '../host.js';
import type { LauncherElement } from '../launcher.js';
import { writePlace } from './address.js';
import { saidTheme } from '../theme.js';
import { adopt } from './adopt.js';
import { Frame } from './frame.js';
import { panelTexts } from './panel-texts.js';

const sheet = sheetOf(`.panel{position:absolute;inset-block-end:calc(100% + 14px);inset-inline-end:0;inline-size:min(400px,100vw - 40px);block-size:min(680px,100vh - 110px);display:flex;flex-direction:column;overflow:hidden;background:var(--canvas);border:1px solid #8884;border-radius:clamp(0px,calc(var(--radius,6)*1.5px),24px);box-shadow:0 12px 48px #0004}
:host([position=start]) .panel{inset-inline:0 auto}
.head{display:flex;align-items:center;justify-content:space-between;gap:10px;padding-block:10px;padding-inline:20px 10px;background:var(--brand);color:var(--on)}
h2{margin:0;font-family:var(--hearth-font-heading,inherit);font-weight:700;font-size:20px;line-height:1.25}
.head button{display:grid;place-items:center;inline-size:44px;block-size:44px;flex:none;padding:0;border:1px solid transparent;border-radius:99px;background:var(--brand);color:inherit;cursor:pointer}
.head button:hover{filter:brightness(.92)}
.head :focus-visible{outline-color:currentColor;outline-offset:-4px}
iframe{flex:1;inline-size:100%;border:0;background:var(--canvas);color-scheme:inherit}
.count{min-inline-size:20px;border-radius:99px;padding-inline:6px;background:var(--on);color:var(--brand);font-size:12px;line-height:20px;text-align:center}
@media (max-width:480px){.panel,:host([position=start]) .panel{position:fixed;inset:0;inline-size:auto;block-size:auto;border:0;border-radius:0}.panel:not([hidden])~.launch{display:none}}`);
const fonts: Record<string, string> = { serif: 'ui-serif,Georgia,serif', rounded: 'ui-rounded,system-ui,sans-serif', mono: 'ui-monospace,monospace' };
const cross = 'm5.5 5.5 9 9M14.5 5.5l-9 9';

/** The dialog above the launcher's button: a head with the way out, and the community in its frame. */
export class Panel {
  readonly element: HTMLElement;
  private readonly frame: Frame;
  private readonly closing: HTMLButtonElement;
  private readonly count = make('span', { className: 'count', hidden: true });
  private readonly text: ReturnType<typeof panelTexts>;

  constructor(
    private readonly launcher: LauncherElement,
    private readonly host: Host,
    /** Where it is in the community. */
    private at: string,
  ) {
    this.text = panelTexts(launcher.locale);
    this.frame = launcher.frame = new Frame(launcher, host, at, {
      ready: (community) => this.ready(community),
      route: (path) => this.moveTo(path),
      unread: (count) => this.showCount(count),
      close: () => this.close(),
    });
    const heading = launcher.getAttribute('heading') ?? this.text['panel.heading'];
    this.closing = make('button', { type: 'button', ariaLabel: this.text['panel.close'], onclick: () => this.close() }, icon(cross));
    const title = make('h2', {}, heading);
    title.style.fontFamily = fonts[saidTheme(launcher, host.theme).headingFont ?? ''] ?? '';
    const head = make('div', { className: 'head' }, title, this.closing);
    this.element = make('section', { className: 'panel', role: 'dialog', ariaLabel: heading, hidden: true }, head, this.frame.element, this.frame.calm);
    this.element.part.add('panel');
    head.part.add('head');
    adopt(launcher.root, sheet);
    launcher.wrap.prepend(this.element);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  open(path?: string): void {
    if (path && path !== this.at) this.frame.say({ type: 'open', path });
    if (this.isOpen) return;
    const { button } = this.launcher;
    this.element.hidden = false;
    button.replaceChildren(icon(cross), this.text['panel.closeHelp']);
    button.ariaExpanded = 'true';
    this.writePlace();
    this.closing.focus();
    this.enter();
    this.host.tell('open');
  }

  close(): void {
    if (!this.isOpen) return;
    const { button } = this.launcher;
    this.element.hidden = true;
    this.launcher.showLabel();
    button.append(this.count);
    button.ariaExpanded = 'false';
    this.writePlace();
    button.focus();
    this.host.tell('close');
  }

  private ready(community: string): void {
    this.element.ariaLabel = community;
    this.enter();
  }

  private moveTo(path: string): void {
    this.at = path;
    this.writePlace();
  }

  private showCount(count: number): void {
    this.count.textContent = String(count);
    this.count.hidden = count === 0;
  }

  /** Takes the focus from the panel's first button into the frame, once that answers and if nobody has moved it since. */
  private enter(): void {
    if (!this.isOpen || !this.frame.answers || this.launcher.root.activeElement !== this.closing) return;
    this.frame.element.focus();
    this.frame.say({ type: 'focus' });
  }

  /** The page's address leads back to the open panel, unless an element of the page keeps its place there. */
  private writePlace(): void {
    if (!document.querySelector('hearth-community')) writePlace(this.isOpen ? this.at : undefined);
  }
}
