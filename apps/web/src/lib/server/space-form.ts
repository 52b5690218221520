import type { SpaceInput } from '#contracts';
import type { SentForm } from './forms';
import { linesOf } from './lines';

/** The space that a form describes; the server refuses what does not fit, beside its field. */
export function spaceOf(form: SentForm): SpaceInput {
  return {
    name: form.text('name'),
    slug: form.text('slug').trim().toLowerCase(),
    description: form.text('description'),
    kind: form.text('kind') as SpaceInput['kind'],
    icon: form.text('icon') as SpaceInput['icon'],
    visibility: form.text('visibility') as SpaceInput['visibility'],
    groupIds: form.all('groupIds'),
    template: {
      prompts: linesOf(form.text('prompts')),
      products: linesOf(form.text('products')),
      versions: linesOf(form.text('versions')),
      requireProduct: form.has('requireProduct'),
      requireVersion: form.has('requireVersion'),
    },
    downvotes: form.has('downvotes'),
  };
}
