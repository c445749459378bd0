import type { Moment } from '../../analysis/moment';
import { findCommand } from '../../protocol/commands';
import { isRfcRef } from '../../protocol/rfc';
import { parseCommandLine } from '../../syntax/command';
import { parsePathCommand } from '../../syntax/pathCommand';
import { localized } from '../../text/localized';
import { refWords } from '../../text/refWords';
import { clientState } from '../completion/session';
import { VERB_TITLES } from '../hover/verb';
import { placeAt, type SaidHere } from '../writing/place';
import { FORMS, type Part } from './forms';
import { parameterParts } from './parameterParts';

/** The form of the command that is being written. */
export interface Signature {
  /** Plain text; what stands in square brackets may be left out. */
  readonly label: string;
  /** Markdown. */
  readonly about: string;
  readonly parts: readonly SignaturePart[];
  /** Which part is written at the cursor; undefined for none. */
  readonly active: number | undefined;
}

export interface SignaturePart {
  /** Its place in the label, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Markdown. */
  readonly about: string;
}

/** The form of the command at a place, with the part that is to be written there; undefined where no command is. Never throws. */
export function signatureHelp(latest: Moment, character: number): Signature | undefined {
  const place = placeAt(latest, character);
  if (!place?.said) return undefined;
  const { said, moment } = place;
  if (said.side !== 'client' || moment.expecting !== 'dialogue') return undefined;
  const { verb, verbEnd } = parseCommandLine(said.before);
  // The verb is not chosen yet.
  if (verbEnd === said.before.length) return undefined;
  if (verb === 'MAIL' || verb === 'RCPT') return ofPath(moment, said, verb);
  const form = formOf(verb);
  if (!form) return undefined;
  const words = said.before.slice(verbEnd).trimStart().split(/\s+/).length - 1;
  return signature(verb, form, Math.min(words, form.length - 1));
}

function ofPath(moment: Moment, said: SaidHere, verb: 'MAIL' | 'RCPT'): Signature {
  const path: Part =
    verb === 'MAIL'
      ? {
          text: 'FROM:<sender>',
          about: localized('To whom failures are reported; `<>` for a message that is itself such a report.'),
        }
      : { text: 'TO:<recipient>', about: localized('One recipient. Others have a `RCPT` of their own.') };
  const parameters = parameterParts(verb, clientState(moment));
  const parts = [path, ...parameters];
  const text = said.before;
  const { parameters: written, path: span } = parsePathCommand(text);
  if (written.length === 0 && !(span.end < text.length && text.length > span.end && /\s$/.test(text)))
    return signature(verb, parts, 0);
  const last = written.at(-1);
  // Behind a blank the next one is still to be chosen.
  if (!last || /\s$/.test(text)) return signature(verb, parts, undefined);
  const at = parameters.findIndex(({ name }) => name === last.name);
  return signature(verb, parts, at < 0 ? undefined : at + 1);
}

/** What stands behind a verb, in the language of the user. */
function formOf(verb: string): readonly Part[] | undefined {
  const form = Object.hasOwn(FORMS, verb) ? FORMS[verb] : undefined;
  return form?.map(({ text, about }) => ({ text, about: localized(about) }));
}

function signature(verb: string, form: readonly Part[], active: number | undefined): Signature {
  let label = verb;
  const parts = form.map(({ text, about }) => {
    const start = label.length + 1;
    label += ` ${text}`;
    return { start, end: label.length, about };
  });
  const ref = findCommand(verb)?.refs.find(isRfcRef);
  const title = localized(VERB_TITLES[verb] ?? '');
  return { label, about: ref ? localized('{0} ({1})', title, refWords(ref)) : title, parts, active };
}
