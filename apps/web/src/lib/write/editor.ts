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
