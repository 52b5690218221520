import { changeFor, imageAt, imageMarkdown, mentionBefore, type Change, type Command } from './commands.js';

export interface Person {
  handle: string;
  displayName: string;
}
export interface Uploaded {
  id: string;
  url: string;
}
/** A place in the text that its writer may not want to post. */
export interface Warning {
  start: number;
  end: number;
  /** What it looks like, and where. */
  text: string;
}
/** What finds such places, and the words around them. */
export interface Warnings {
  find(source: string): Warning[];
  /** What stands instead of a place that is hidden. */
  instead: string;
  words: { title: string; hide: string; keep: string; again: string };
}
/** What the editor needs from outside: it knows no server. */
export interface EditorServices {
  suggestMembers(prefix: string): Promise<Person[]>;
  preview(source: string): Promise<string>;
  /** Sends an image; `onprogress` gets a share between 0 and 1. Rejects with an error whose message can be shown. */
  upload(file: File, onprogress: (share: number) => void): Promise<Uploaded>;
  warnings?: Warnings;
}

/** The parts of the Markdown editor that need scripts: commands, mentions, images and the preview, over a plain textarea. */
export class MarkdownEditing {
  people = $state<Person[]>([]);
  chosen = $state(0);
  previewHtml = $state('');
  previewing = $state(false);
  uploads = $state<{ id: number; name: string; share: number }[]>([]);
  problem = $state('');
  attachmentIds = $state<string[]>([]);
  warnings = $state.raw<Warning[]>([]);
  /** The form was held once because of them: the next press sends it. */
  held = $state(false);
  /** Values of which the writer says that they may stand there. */
  #kept: string[] = [];
  #asked = 0;
  #nextUpload = 0;
  #previewTimer?: ReturnType<typeof setTimeout>;

  constructor(
    readonly textarea: HTMLTextAreaElement,
    readonly services: EditorServices,
  ) {
    this.#look();
  }

  run(command: Command): void {
    const { value: text, selectionStart: start, selectionEnd: end } = this.textarea;
    this.#apply(changeFor(command, { text, start, end }));
    if (command === 'mention') void this.#complete();
  }

  /** After each change of the text. */
  changed(): void {
    this.#look();
    void this.#complete();
    if (this.previewing) this.#refreshPreview(400);
  }

  /** Returns true when the key was used. */
  key(event: KeyboardEvent): boolean {
    if (this.people.length > 0) return this.#completionKey(event.key);
    const command = (event.ctrlKey || event.metaKey) && !event.altKey ? ({ b: 'bold', i: 'italic', k: 'link' } as const)[event.key.toLowerCase() as 'b' | 'i' | 'k'] : undefined;
    if (command) this.run(command);
    return command !== undefined;
  }

  complete(person: Person): void {
    const caret = this.textarea.selectionStart;
    const typed = mentionBefore(this.textarea.value, caret);
    this.people = [];
    if (typed === null) return;
    const text = `${person.handle} `;
    const start = caret - typed.length;
    this.#apply({ start, end: caret, text, selectStart: start + text.length, selectEnd: start + text.length });
  }

  hide({ start, end }: Warning): void {
    const { instead = '' } = this.services.warnings ?? {};
    const caret = start + instead.length;
    this.#apply({ start, end, text: instead, selectStart: caret, selectEnd: caret });
    this.#look();
  }

  keep({ start, end }: Warning): void {
    this.#kept.push(this.textarea.value.slice(start, end));
    this.#look();
    this.textarea.focus();
  }

  /** Holds the form once while there are warnings; the returned function stops that. Buttons that send no text pass. */
  guard(): () => void {
    const { form } = this.textarea;
    const hold = (event: SubmitEvent): void => {
      if ((event.submitter as HTMLButtonElement | null)?.formNoValidate) return;
      this.#look();
      if (this.warnings.length === 0 || this.held) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.held = true;
    };
    form?.addEventListener('submit', hold, { capture: true });
    return () => form?.removeEventListener('submit', hold, { capture: true });
  }

  togglePreview(): void {
    this.previewing = !this.previewing;
    if (this.previewing) this.#refreshPreview(0);
  }

  /** Uploads images and writes them, in their order, below the line with the caret. */
  async add(files: Iterable<File>): Promise<void> {
    this.problem = '';
    for (const sent of [...files].map((file) => this.#upload(file))) {
      const image = await sent;
      if (image) this.#insert(image);
    }
  }

  #look(): void {
    const { value } = this.textarea;
    const found = this.services.warnings?.find(value) ?? [];
    this.warnings = found.filter(({ start, end }) => !this.#kept.includes(value.slice(start, end)));
    if (this.warnings.length === 0) this.held = false;
  }

  /** Gives the Markdown of the uploaded image; undefined when it was refused. */
  async #upload(file: File): Promise<string | undefined> {
    const id = this.#nextUpload++;
    this.uploads.push({ id, name: file.name, share: 0 });
    try {
      const { url, id: attachmentId } = await this.services.upload(file, (share) => {
        const upload = this.uploads.find((entry) => entry.id === id);
        if (upload) upload.share = share;
      });
      this.attachmentIds.push(attachmentId);
      return imageMarkdown(file.name, url);
    } catch (thrown) {
      this.problem = thrown instanceof Error ? thrown.message : String(thrown);
      return undefined;
    } finally {
      this.uploads = this.uploads.filter((entry) => entry.id !== id);
    }
  }

  /** Who has gone on to another field meanwhile stays there. */
  #insert(image: string): void {
    const { value: text, selectionStart: start, selectionEnd: end } = this.textarea;
    const change = imageAt({ text, start, end }, image);
    if (document.activeElement === this.textarea) this.#apply(change);
    else this.#write(change);
  }

  #completionKey(key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.chosen = (this.chosen + (key === 'ArrowDown' ? 1 : -1) + this.people.length) % this.people.length;
      return true;
    }
    if (key === 'Enter' || key === 'Tab') {
      const person = this.people[this.chosen];
      if (person) this.complete(person);
      return true;
    }
    if (key === 'Escape') this.people = [];
    return key === 'Escape';
  }

  async #complete(): Promise<void> {
    const typed = mentionBefore(this.textarea.value, this.textarea.selectionStart);
    const turn = ++this.#asked;
    const people = typed ? await this.services.suggestMembers(typed).catch(() => []) : [];
    if (turn !== this.#asked) return;
    this.people = people.slice(0, 6);
    this.chosen = 0;
  }

  #refreshPreview(delay: number): void {
    clearTimeout(this.#previewTimer);
    this.#previewTimer = setTimeout(() => {
      const source = this.textarea.value;
      if (source.trim() === '') this.previewHtml = '';
      else
        this.services.preview(source).then(
          (html) => (this.previewHtml = html),
          (thrown: unknown) => (this.problem = thrown instanceof Error ? thrown.message : String(thrown)),
        );
    }, delay);
  }

  /** Writes through the browser's own editing, so that undo works; falls back where that is gone. */
  #apply({ start, end, text, selectStart, selectEnd }: Change): void {
    const { textarea } = this;
    textarea.focus();
    textarea.setSelectionRange(start, end);
    if (document.execCommand('insertText', false, text)) textarea.setSelectionRange(selectStart, selectEnd);
    else this.#write({ start, end, text, selectStart, selectEnd });
  }

  #write({ start, end, text, selectStart, selectEnd }: Change): void {
    this.textarea.setRangeText(text, start, end);
    this.textarea.dispatchEvent(new InputEvent('input', { bubbles: true }));
    this.textarea.setSelectionRange(selectStart, selectEnd);
  }
}
