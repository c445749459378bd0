import { parseDirective } from '../../rules/directive';
import type { LossKind } from '../losses';
import { fileText } from '../notate';
import { LEFT_OUT, type Remarked, type Rendering } from './textForm';

/** A remark as a comment line. Only what was a comment may be a directive again. */
export function commentLines(remarked: Remarked, indent: string): readonly Rendering[] {
  const { remark, text } = remarked;
  if (remark === 'blank') return [{ lines: [] }];
  const shown = fileText(text);
  const special = remark !== 'comment' && (/^[#\s]/.test(shown) || parseDirective(shown, 0, 0) !== undefined);
  const comment = `${indent}# ${special ? '(note) ' : ''}${shown}`;
  return [
    { lines: [comment], lost: lossOf(remarked) },
    // Where a form takes a comment in this place for text of the message, brackets make it none, and the sign no placeholder.
    { lines: [`${indent}(# = ${shown})`], lost: [...lossOf(remarked), ...directiveLoss(remarked)] },
    LEFT_OUT,
  ];
}

/** What a remark loses that is a remark of no special kind any more. */
export function lossOf({ remark }: Remarked): readonly LossKind[] {
  if (remark === 'prose') return ['prose'];
  return remark === 'unknown' ? ['unread'] : [];
}

/** A comment that speaks to the tool says nothing to it where it is no comment. */
export function directiveLoss({ remark, text }: Remarked): readonly LossKind[] {
  return remark === 'comment' && parseDirective(text, 0, 0) ? ['directives'] : [];
}
