import type { Target } from '../target';
import type { TextForm } from './textForm';
import { writeText } from './writeText';

/** The target that writes a dialogue in a dialect, to be read in it again. */
export function textTarget(about: Pick<Target, 'id' | 'title' | 'description'>, form: TextForm): Target {
  return {
    ...about,
    language: 'smtp',
    dialect: form.dialect,
    write: ({ dialogue }, losses) => writeText(dialogue, form, losses),
  };
}
