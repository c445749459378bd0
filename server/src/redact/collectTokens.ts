import { encodeOctets } from '../notation/byteNotation';
import { isIpv4 } from '../syntax/addressLiteral';
import { decodeBase64 } from '../syntax/base64';
import { parseIpv6 } from './addresses';
import { viewsOf } from './encodedViews';
import type { KindId } from './kinds';
import { saslParts } from './maskSasl';
import { ENCODED_WORD } from './maskText';
import { mayTell } from './mayTell';
import type { ReadTranscript } from './readTranscript';
import { isRole } from './rewriter';
import { scanText, type Telling } from './scanText';
import { SeenTexts } from './seenTexts';
import { STEP, type Steps } from './steps';
import type { Placed } from './structure';
import type { Tokens } from './tokens';
import { traitsOf } from './traits';

/** Takes in what is to go from a transcript. */
export function* collectTokens(transcript: ReadTranscript, tokens: Tokens, kinds: ReadonlySet<KindId>): Steps<void> {
  for (const { text, row, message } of transcript.auth) {
    const parts = saslParts(text, row, message);
    if (kinds.has('secrets')) {
      if (!parts && decodeBase64(text)) tokens.secret(text);
      for (const { start, end } of parts?.secrets ?? []) tokens.secret(parts!.decoded.slice(start, end));
    }
    if (!parts) continue;
    for (const { start, end } of parts.people) mailbox(parts.decoded.slice(start, end), tokens, kinds);
    ofText(parts.decoded, traitsOf(parts.decoded), tokens, kinds, true);
  }
  for (const one of transcript.placed) ofPlaced(one, tokens, kinds);
  const seen = new SeenTexts();
  for (const [line, pieces] of transcript.pieces.entries()) {
    if (line % STEP === 0) yield line / transcript.pieces.length;
    for (const piece of pieces) {
      const { text, traits } = piece;
      if (seen.has(text)) continue;
      seen.add(text);
      ofText(text, traits, tokens, kinds, false);
      if (!transcript.chained.has(piece)) ofViews(text, traits, tokens, kinds);
    }
  }
  for (const { parts } of transcript.chains) {
    yield 1;
    const text = parts.map(({ piece, start, end }) => piece.text.slice(start, end)).join('');
    ofViews(text, traitsOf(text), tokens, kinds);
  }
}

function ofViews(text: string, traits: number, tokens: Tokens, kinds: ReadonlySet<KindId>): void {
  for (const { octets } of viewsOf(text, traits, mayTell)) {
    const shown = encodeOctets(octets);
    ofText(shown, traitsOf(shown), tokens, kinds, true);
  }
}

function mailbox(text: string, tokens: Tokens, kinds: ReadonlySet<KindId>): void {
  const at = text.lastIndexOf('@');
  const local = at < 0 ? text : text.slice(0, at);
  if (kinds.has('people') && !isRole(local)) tokens.person(local);
  if (at >= 0 && kinds.has('hosts')) host(text.slice(at + 1), tokens, kinds);
}

function host(name: string, tokens: Tokens, kinds: ReadonlySet<KindId>): void {
  const bare = name.replace(/^\[(?:IPv6:)?|\]$/gi, '');
  const key = parseIpv6(bare) ?? (isIpv4(bare) ? bare : undefined);
  if (key !== undefined) {
    if (kinds.has('addresses')) tokens.address(bare, key);
  } else if (kinds.has('hosts') && bare !== '' && !/[\s<>()@:[\]]/.test(bare)) tokens.host(bare);
}

function ofPlaced({ piece, start, end, what }: Placed, tokens: Tokens, kinds: ReadonlySet<KindId>): void {
  const text = piece.text.slice(start, end);
  switch (what) {
    case 'mailbox':
      mailbox(text, tokens, kinds);
      return;
    case 'host':
      host(text, tokens, kinds);
      return;
    case 'person':
    case 'name':
      if (kinds.has('people')) tokens.person(decodedWords(text));
      return;
    case 'message-id': {
      const domain = /^@[^\s<>;,"]+/.exec(piece.text.slice(end))?.[0].replace(/[.]+$/, '') ?? '';
      if (domain !== '') tokens.messageId(text + domain);
      return;
    }
    case 'queue-id':
      if (kinds.has('queue-ids')) tokens.queueId(text);
      return;
    case 'subject':
      if (kinds.has('subject')) tokens.subject(text);
      return;
    case 'secret':
      if (kinds.has('secrets')) tokens.secret(text);
      return;
    default:
  }
}

/** The words of a name, those in encoded words too. */
function decodedWords(text: string): string {
  if (!text.includes('=?')) return text;
  return text.replace(ENCODED_WORD, (_, _head: string, form: string, inner: string) => {
    const octets = /^b$/i.test(form) ? decodeBase64(inner) : quotedOctets(inner);
    return octets ? ` ${encodeOctets(octets)} ` : ' ';
  });
}

function quotedOctets(text: string): Uint8Array {
  const signs = [...text.matchAll(/=([0-9A-Fa-f]{2})|[\0-\x7f]/g)];
  return Uint8Array.from(
    signs.map(({ 0: sign, 1: digits }) =>
      digits ? Number.parseInt(digits, 16) : sign === '_' ? 0x20 : sign.charCodeAt(0),
    ),
  );
}

function ofText(text: string, traits: number, tokens: Tokens, kinds: ReadonlySet<KindId>, strict: boolean): void {
  const options = {
    isMessageId: (id: string) => tokens.messageIds.has(id),
    isHost: (name: string) => tokens.hosts.has(name),
    strict,
  };
  for (const telling of scanText(text, traits, options)) ofTelling(text, telling, tokens, kinds);
}

function ofTelling(text: string, { start, end, what }: Telling, tokens: Tokens, kinds: ReadonlySet<KindId>): void {
  const found = text.slice(start, end);
  switch (what) {
    case 'secret':
      if (kinds.has('secrets')) for (const line of found.split(/[␍␊]+/)) tokens.secret(line);
      return;
    case 'person':
      if (kinds.has('people') && !isRole(found)) tokens.person(found);
      return;
    case 'host':
      if (kinds.has('hosts')) tokens.host(found);
      return;
    case 'ipv4':
    case 'ipv6':
      if (kinds.has('addresses')) tokens.address(found, parseIpv6(found) ?? found);
      return;
    case 'queue-id':
      if (kinds.has('queue-ids')) tokens.queueId(found);
      return;
    default:
  }
}
