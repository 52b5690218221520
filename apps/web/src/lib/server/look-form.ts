import { error } from '@sveltejs/kit';
import type { CommunitySettings } from '#contracts';
import { isReadable } from '$lib/look/contrast';
import type { SentForm } from './forms';

/** The look that a form holds; refused, beside its hue, when somebody could not read the brand's texts. */
export function lookOf(form: SentForm): CommunitySettings['look'] {
  const look = {
    brandHue: form.number('brandHue'),
    brandChroma: form.number('brandChroma'),
    neutralHue: form.number('neutralHue'),
    radius: form.number('radius'),
  };
  const inRange = look.brandHue >= 0 && look.brandHue <= 360 && look.brandChroma >= 0 && look.brandChroma <= 0.2;
  if (inRange && !isReadable(look)) {
    error(422, { message: 'Text in this colour cannot be read by everybody.', code: 'request.invalid', errors: [{ path: 'settings.look.brandChroma', message: 'is too strong for this hue', code: 'contrast' }] });
  }
  return look;
}
