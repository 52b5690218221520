import { imageMarkdown } from '#ui/editor/commands';
import type { SentForm } from './forms';

/** The text of a form. Without scripts an image comes with the form, and stands below the text. */
export async function writtenText(form: SentForm, hearth: App.Locals['hearth']): Promise<string> {
  const text = form.text('body');
  const file = form.file('image');
  if (!file) return text;
  const key = form.given('idempotencyKey');
  // A form that is sent twice must say the same twice, so it must show the same image.
  const { url } = await hearth.conversations.uploadImage(Buffer.from(await file.arrayBuffer()), key && `${key}/image`);
  return `${text.trimEnd()}\n\n${imageMarkdown(file.name, url)}\n`;
}
