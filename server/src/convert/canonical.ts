import type { ConnectionEvent } from '../dialects/dialect';
import { readEventLine } from '../dialects/eventLine';
import type { LossKind } from './losses';
import { fileText } from './notate';
import { commentLines } from './text/remarks';
import { type Happened, LEFT_OUT, type Rendering, type Said, type TextForm } from './text/textForm';
import { textTarget } from './text/textTarget';
import { writeTimeTag } from './timeTag';

const FORM: TextForm = {
  dialect: 'canonical',
  said: saidLine,
  happened,
  remarked: (remarked) => commentLines(remarked, ''),
  shownTls: '* tls',
  opening: '* connect',
  isKnownByOpening: true,
};

/** The form of the extension itself: DESIGN section 3, read by dialects/canonical.ts. */
export const canonical = textTarget(
  {
    id: 'canonical',
    title: 'Canonical transcript',
    description: 'The form of this extension, which carries everything: C: and S:, events, times, frames, comments',
  },
  FORM,
);

function saidLine({ side, text, place }: Said): readonly Rendering[] {
  const { tag, exact } = writeTimeTag(place.time, place.frame);
  const line = `${side === 'client' ? 'C' : 'S'}: ${fileText(text)}`;
  return [
    { lines: [tag + line], means: { kind: 'said', side, text }, lost: exact ? [] : ['times'] },
    { lines: [`# ${line}`], lost: ['unsayable'] },
    LEFT_OUT,
  ];
}

function happened({ event, details }: Happened): readonly Rendering[] {
  const { line, lost } = canonicalEvent(event, details);
  return [
    { lines: [line], means: { kind: 'event', event: event.event, side: sideOf(event) }, lost },
    { lines: [`# ${line}`], lost: ['events'] },
    LEFT_OUT,
  ];
}

/** An event as a line of the canonical form, with its time. */
export function canonicalEvent(
  { event, side, time, frame }: ConnectionEvent,
  told: string,
): { line: string; lost: readonly LossKind[] } {
  const details = fileText(told).trim();
  // The time at the end of a connect event is part of its details.
  const shown = readEventLine(`* connect ${details}`, 0)?.time;
  const { tag, exact } = writeTimeTag(event === 'connect' && shown === time ? undefined : time, frame);
  const letter = side === 'client' ? ' C' : side === 'server' ? ' S' : '';
  const lost: LossKind[] = exact ? [] : ['times'];
  const plain = `${tag}* ${event}`;
  if (event === 'omitted' && side === 'server') lost.push('event-sides');
  if (WITH_DETAILS.has(event)) return { line: `${plain}${details === '' ? '' : ` ${details}`}`, lost };
  const octets = /^\d{1,15}(?=$| )/.exec(details)?.[0];
  const measured = (event === 'gap' || event === 'encrypted') && octets !== undefined;
  // Of what else the tool says the name of the event is all that counts.
  const kept = `${measured ? `${octets}${letter}` : letter.trim()}`;
  if (details !== kept && details !== '' && !/^[.\s…]+$/.test(details)) lost.push('event-details');
  return { line: `${plain}${kept === '' ? '' : ` ${kept}`}`, lost };
}

const WITH_DETAILS: ReadonlySet<ConnectionEvent['event']> = new Set(['connect', 'tls', 'tls-failed', 'cut', 'omitted']);
const WITH_SIDE: ReadonlySet<ConnectionEvent['event']> = new Set(['close', 'reset', 'gap', 'encrypted']);

function sideOf({ event, side }: ConnectionEvent): ConnectionEvent['side'] {
  return WITH_SIDE.has(event) ? side : undefined;
}
