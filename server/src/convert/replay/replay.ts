import type { SessionDialogue } from '../../analysis/dialogue';
import type { Heard } from '../../analysis/follower';
import { decodeOctets, withoutBareLf } from '../../notation/byteNotation';
import type { Exchange } from '../../session/exchange';
import { parseReplyLine } from '../../syntax/replyLine';
import { type SecretLine, secretLine } from './secretLine';

/** What a program does to replay the client's side of a session, in order. */
export type Step =
  /** Sends octets, line end included; `line` is false where they are text of a message or chunk. */
  | {
      readonly kind: 'send';
      readonly octets: Uint8Array;
      readonly line: boolean;
      readonly exchange: Exchange | undefined;
    }
  /** Sends a line of AUTH that the transcript is not allowed to give away. */
  | { readonly kind: 'send-secret'; readonly secret: SecretLine }
  /** Waits for replies; one code for each line of them, as it was recorded. */
  | { readonly kind: 'expect'; readonly codes: readonly ReplyCode[] }
  /** The handshake: behind the reply to STARTTLS, or, as the first step, before everything else. */
  | { readonly kind: 'tls' }
  /** Text of a message that the transcript leaves out. */
  | { readonly kind: 'missing-text' }
  /** The server closed the connection. */
  | { readonly kind: 'closed' };

export interface ReplyCode {
  readonly code: number;
  /** Whether another line of the same reply follows. */
  readonly more: boolean;
}

/** The client's side of a session. */
export function replaySteps(dialogue: SessionDialogue): Step[] {
  const { session, heard } = dialogue;
  const exchanges = new Map(session.exchanges.map((exchange, index) => [placeKey(exchange.place), index]));
  const steps: Step[] = [];
  let chunkLeft = 0;
  let startsTls = false;
  let secure = false;
  let expected: ReplyCode[] | undefined;
  const handshake = () => {
    if (secure) return;
    secure = true;
    steps.push({ kind: 'tls' });
  };
  for (const one of heard) {
    if (one.kind === 'remark') continue;
    if (one.kind === 'event') {
      const { event, side } = one.event;
      if (event === 'tls' || event === 'tls-failed') handshake();
      else if (event === 'omitted') {
        steps.push({ kind: 'missing-text' });
        chunkLeft = 0;
      } else if ((event === 'close' || event === 'reset') && side === 'server') steps.push({ kind: 'closed' });
      expected = undefined;
      continue;
    }
    if (one.place.tls && steps.length === 0) handshake();
    if (one.side === 'server') {
      chunkLeft = 0;
      const { code, more } = parseReplyLine(withoutBareLf(one.text));
      if (!expected) {
        expected = [];
        steps.push({ kind: 'expect', codes: expected });
      }
      // A line without a code goes on with the reply above, or is none that a program could wait for.
      if (code !== 0) expected.push({ code, more });
      if (startsTls && code === 220 && !more) handshake();
      if (code !== 0 && !more) startsTls = false;
      continue;
    }
    expected = undefined;
    const index = exchanges.get(placeKey(one.place));
    const exchange = index === undefined ? undefined : session.exchanges[index];
    const secret = index === undefined ? undefined : secretLine(session, index);
    if (secret) {
      steps.push({ kind: 'send-secret', secret });
      continue;
    }
    const octets = sentOctets(one, chunkLeft);
    if (one.part === 'content') chunkLeft = Math.max(0, chunkLeft - octets.length);
    else chunkLeft = exchange?.kind === 'bdat' ? chunkSize(one.text) : 0;
    startsTls = exchange?.kind === 'starttls';
    // What is sent in the clear from here on belongs to a handshake that is yet to come.
    if (startsTls) secure = false;
    steps.push({ kind: 'send', octets, line: one.part !== 'content', exchange });
  }
  return steps;
}

function placeKey({ line, start }: { readonly line: number; readonly start: number }): string {
  return `${line}:${start}`;
}

/** The octets of a line with its end: CRLF, the bare LF that the notation has, or as much of CRLF as the chunk has. */
function sentOctets({ text, part }: Extract<Heard, { kind: 'said' }>, chunkLeft: number): Uint8Array {
  const octets = decodeOctets(text);
  if (withoutBareLf(text) !== text) return octets;
  const ended = new Uint8Array(octets.length + 2);
  ended.set(octets);
  ended.set([CR, LF], octets.length);
  const fits = part === 'content' && chunkLeft > 0 && chunkLeft >= octets.length && chunkLeft < ended.length;
  return fits ? ended.subarray(0, chunkLeft) : ended;
}

function chunkSize(text: string): number {
  return Number(/^BDAT\s+([0-9]{1,15})(?:\s|$)/i.exec(text)?.[1] ?? 0);
}

const CR = 0x0d;
const LF = 0x0a;
