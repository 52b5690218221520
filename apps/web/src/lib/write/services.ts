import { findSecrets } from '#secrets';
import type { EditorServices } from '#ui/editor/editing.svelte';
import type { Attachment, MemberRef, Preview, Problem } from '#contracts';
import { api } from '$lib/api';
import { isFramed } from '$lib/frame/framed';
import type { I18n } from '$lib/i18n/context';

/** What the editor needs from the community: people, previews and a place for images. */
export function editorServices({ t }: I18n): EditorServices {
  return {
    suggestMembers: async (prefix) => (await api.get<{ items: MemberRef[] }>('/members/suggest', { prefix })).items,
    preview: async (source) => {
      try {
        return (await api.post<Preview>('/preview', { source })).html;
      } catch {
        throw new Error(t('editor.noPreview'));
      }
    },
    upload: (file, onprogress) => upload(file, onprogress, t),
    warnings: {
      find: (source) => findSecrets(source).map(({ kind, line, name, start, end }) => ({ start, end, text: t('secret.place', { line, what: name || t(`secret.kind.${kind}`) }) })),
      instead: '••••••••',
      words: { title: t('secret.title'), hide: t('secret.hide'), keep: t('secret.keep'), again: t('secret.again') },
    },
  };
}

/** XMLHttpRequest, since fetch tells nothing about the progress of what it sends. */
function upload(file: File, onprogress: (share: number) => void, t: I18n['t']): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    if (!file.type.startsWith('image/')) return reject(new Error(t('editor.notAnImage', { name: file.name })));
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onprogress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error(t('editor.uploadLost', { name: file.name })));
    request.onload = () => {
      if (request.status < 300) return resolve(request.response as Attachment);
      const code = (request.response as Problem | null)?.code;
      if (code === 'request.too-large' || request.status === 413) return reject(new Error(t('editor.tooLarge', { name: file.name })));
      reject(new Error(t(code === 'request.unsupported-type' ? 'editor.notAnImage' : 'editor.uploadFailed', { name: file.name })));
    };
    request.open('POST', '/api/v1/files');
    if (isFramed()) request.setRequestHeader('x-hearth-framed', '1');
    request.send(body);
  });
}
