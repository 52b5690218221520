import type { EditorServices } from '#ui/editor/editing.svelte';
import type { EditorWords } from '#ui/MarkdownEditor.svelte';
import type { I18n } from '$lib/i18n/context';

export function editorWords({ t }: I18n): EditorWords {
  return {
    bold: t('editor.bold'),
    italic: t('editor.italic'),
    quote: t('editor.quote'),
    code: t('editor.code'),
    link: t('editor.link'),
    image: t('editor.image'),
    mention: t('editor.mention'),
    preview: t('editor.preview'),
    tools: t('editor.tools'),
    nothingToPreview: t('editor.nothingToPreview'),
    people: t('editor.people'),
    list: t('editor.list'),
    stillUploading: t('editor.stillUploading'),
    uploading: (name) => t('editor.uploading', { name }),
  };
}

/** What the editor needs from the community comes with its first use. */
export async function loadEditorServices(i18n: I18n): Promise<EditorServices> {
  const [{ editorServices }] = await Promise.all([import('./services'), i18n.add('secrets')]);
  return editorServices(i18n);
}
