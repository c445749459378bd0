import type { TranscriptSettings } from '../config/transcriptSettings';
import { TARGETS } from '../convert/index';
import type { DetectedDialect } from '../dialects/detect';
import type { DialectId } from '../dialects/dialect';
import { DIALECTS } from '../dialects/index';
import { localized } from '../text/localized';

/** Whether `id` names a dialect that a user may choose. */
export function isDialectChoice(id: unknown): id is DialectId | 'auto' {
  return id === 'auto' || DIALECTS.some((one) => one.id === id);
}

/** What a user may choose from. */
export function dialectChoices(): Described<string>[] {
  return DIALECTS.map(inWords);
}

/** What a user may convert into. */
export function convertTargets(): Described<string>[] {
  return TARGETS.map(inWords);
}

function inWords<Id extends string>({ id, title, description }: Described<Id>): Described<Id> {
  return { id, title: localized(title), description: localized(description) };
}

interface Described<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly description: string;
}

/** A document's dialect in words, for a status bar. */
export function describeDialect(
  { dialect, variant, confident, lead }: DetectedDialect,
  settings: TranscriptSettings,
): { dialect: string; title: string; detail: string; confident: boolean } {
  const name = localized(DIALECTS.find((one) => one.id === dialect)?.title ?? dialect);
  const title = variant ? localized('{0} ({1})', name, variant) : name;
  const detail =
    settings.dialect === 'auto'
      ? confident
        ? lead
          ? 'Recognised from the text, behind what another program put in front of each line'
          : 'Recognised from the text'
        : 'Not recognised: read as well as can be'
      : 'Chosen by you';
  return { dialect, title, detail: localized(detail), confident };
}
