import type { Heard } from '../../analysis/follower';
import type { EventName, Remark, Side } from '../../dialects/dialect';
import type { Source } from '../source';

/** One thing that the transcript tells (docs/json.md). */
export type DialogueObject = {
  /** Counted from 1 among `sessions`; 0 above the first. */
  readonly session: number;
  readonly line: number;
} & (
  | {
      readonly kind: 'said';
      readonly side: Side;
      readonly part: 'dialogue' | 'content' | 'end-of-data';
      readonly text: string;
      readonly time?: number;
      readonly frame?: number;
      readonly tls?: true;
    }
  | {
      readonly kind: 'event';
      readonly event: EventName;
      readonly side?: Side;
      readonly details: string;
      readonly time?: number;
      readonly frame?: number;
    }
  | { readonly kind: 'remark'; readonly remark: Remark['kind']; readonly text: string }
);

/** All that was said, happened and was remarked, session by session. */
export function* dialogueObjects({ dialogue }: Source): Iterable<DialogueObject> {
  for (const heard of dialogue.head) yield dialogueObject(heard, 0);
  for (const [at, { heard }] of dialogue.sessions.entries()) {
    for (const one of heard) yield dialogueObject(one, at + 1);
  }
}

function dialogueObject(heard: Heard, session: number): DialogueObject {
  if (heard.kind === 'said') {
    const { side, part, text, place } = heard;
    return {
      session,
      line: place.line + 1,
      kind: 'said',
      side,
      part,
      text,
      ...timed(place),
      ...(place.tls ? { tls: true } : {}),
    };
  }
  const line = heard.line + 1;
  if (heard.kind === 'remark') return { session, line, kind: 'remark', remark: heard.remark, text: heard.text };
  const { event, side } = heard.event;
  return {
    session,
    line,
    kind: 'event',
    event,
    ...(side ? { side } : {}),
    details: heard.details,
    ...timed(heard.event),
  };
}

function timed({ time, frame }: { readonly time?: number | undefined; readonly frame?: number | undefined }) {
  return { ...(time === undefined ? {} : { time }), ...(frame === undefined ? {} : { frame }) };
}
