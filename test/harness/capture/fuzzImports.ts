import assert from 'node:assert/strict';
import { annotateCapture } from '../../../server/src/capture/annotate/annotateCapture';
import { importCapture } from '../../../server/src/capture/importCapture';
import { collect } from '../capturedSessions';
import { type Random, seeded } from '../random';
import {
  CHANGE_CIPHER,
  clientHello,
  FINISHED,
  KEY_UPDATE,
  MESSAGE,
  message,
  plain,
  RECORD,
  SealedTls,
  sealedKeyLog,
  serverHello,
} from '../sealedTls';
import { packetsOf } from './capture';
import { pcapngOctets, pcapOctets } from './captureFiles';
import { type Dialogue, dialogueOf, dialogueOfTurns, type Turn } from './dialogue';
import { mutated } from './fuzzCaptures';
import { segmentsOf } from './segments';

/** A read that takes longer does not end in any time. */
const LONGEST_MS = 5000;
const NOTE = 'a note of the fuzzer';
const LINE =
  /^(?:\[[^\]]*\] (?:[CS]: |\* (?:tls|tls-failed|encrypted|gap|close|reset)\b)|\* (?:connect|cut|gap)\b|# \[)/;

/**
 * Imports a damaged capture in two ways of cutting it into pieces, and once more with notes: fails where something is thrown, does not
 * end, or where these do not say the same.
 */
export async function importMutatedFile(seed: number, files: readonly Uint8Array[]): Promise<void> {
  const random = seeded(seed);
  const file = mutated(files, random);
  const began = Date.now();
  try {
    const texts = await textsOf(file, file.length || 1);
    assert.deepEqual(await textsOf(file, random.pick([1, 17, 300])), texts);
    const copy = annotated(file, random);
    if (copy) assert.deepEqual((await textsOf(copy, copy.length)).map(withoutComments), texts.map(withoutComments));
  } catch (error) {
    throw new Error(`Seed ${seed}: ${(error as Error).stack}`);
  }
  if (Date.now() - began > LONGEST_MS) throw new Error(`Seed ${seed}: took ${Date.now() - began} ms.`);
}

/** Small captures of sessions in TLS, with their secrets, in TLS 1.3 and as it looks in TLS 1.2. */
export function sealedFiles(): Uint8Array[] {
  const plainTurns = dialogueOf(['S: 220 mx ESMTP', 'C: EHLO a', 'S: 250 STARTTLS', 'C: STARTTLS', 'S: 220 go']).turns;
  const conversations = [sealedTurns(false), sealedTurns(true), darkTurns()];
  return conversations.flatMap((turns) => {
    const file = (changes: Partial<Dialogue>) => packetsOf(segmentsOf(dialogueOfTurns(turns, changes)));
    const startTls = packetsOf(segmentsOf(dialogueOfTurns([...plainTurns, ...turns], { segmentSize: 700 })));
    const atAnyPort = file({ server: { address: '192.0.2.25', port: 4650 }, ending: 'reset' });
    return [
      pcapngOctets(startTls, { keyLog: sealedKeyLog() }),
      pcapngOctets(startTls, { keyLog: sealedKeyLog('CLIENT_TRAFFIC', 'SERVER_TRAFFIC'), bigEndian: true }),
      pcapngOctets(atAnyPort, { keyLog: sealedKeyLog(), otherBlocks: true }),
      pcapOctets(startTls, { linkType: 1, bigEndian: false, nanoseconds: true }),
    ];
  });
}

function sealedTurns(earlyData: boolean): Turn[] {
  const [client, server] = [new SealedTls('client'), new SealedTls('server')];
  const early = earlyData ? [CHANGE_CIPHER, new SealedTls('client').use('EARLY').says('NOOP\r\n')] : [];
  const certificate = message(MESSAGE.certificate, Buffer.alloc(900, 0x30));
  return turnsOf([
    [0, plain(RECORD.handshake, clientHello({ earlyData })), ...early],
    [1, plain(RECORD.handshake, serverHello()), CHANGE_CIPHER],
    [1, server.seal(RECORD.handshake, certificate), server.seal(RECORD.handshake, FINISHED, 20)],
    [0, client.seal(RECORD.handshake, FINISHED)],
    [0, client.use('APPLICATION').says('EHLO a\r\nMAIL FROM:<a@'), client.says('example.org>\r\n')],
    [1, server.use('APPLICATION').seal(RECORD.handshake, KEY_UPDATE), server.renew().says('250 mx\r\n250 ok\r\n')],
    [0, client.seal(RECORD.handshake, KEY_UPDATE), client.renew().says('QUIT\r\n')],
    [1, server.says('221 bye\r\n'), server.seal(RECORD.alert, Buffer.of(1, 0))],
  ]);
}

function darkTurns(): Turn[] {
  const finished = plain(RECORD.handshake, Buffer.alloc(40, 0x99));
  const said = plain(RECORD.application, Buffer.alloc(60, 0x98));
  return turnsOf([
    [0, plain(RECORD.handshake, clientHello())],
    [
      1,
      plain(RECORD.alert, Buffer.of(1, 112)),
      plain(RECORD.handshake, serverHello({ suite: 0xc02f, version: 0x0303 })),
    ],
    [0, CHANGE_CIPHER, finished],
    [1, CHANGE_CIPHER, finished, said],
    [0, said, plain(RECORD.alert, Buffer.alloc(26, 0x97))],
  ]);
}

function turnsOf(said: readonly (readonly [0 | 1, ...Uint8Array[]])[]): Turn[] {
  return said.map(([from, ...records]) => ({ from, octets: Buffer.concat(records) }));
}

/** The transcripts of a capture; each line has a right form, and each session ends. */
async function textsOf(file: Uint8Array, size: number): Promise<string[]> {
  const { heard, sink } = collect();
  const pieces = Array.from({ length: Math.ceil(file.length / size) }, (_, at) =>
    file.subarray(at * size, (at + 1) * size),
  );
  await importCapture(pieces, { ...sink, problem() {} });
  for (const { text, isOver } of heard) {
    assert.ok(isOver);
    for (const line of text.split('\n').slice(0, -1)) assert.match(line, LINE);
  }
  return heard.map(({ text }) => text);
}

/** A copy with notes; undefined where it is no capture. Without notes, what is pcapng stays as it is. */
function annotated(file: Uint8Array, random: Random): Uint8Array | undefined {
  const notes = Array.from({ length: 3 }, (_, line) => ({
    frame: 1 + random.number(30),
    time: undefined,
    text: NOTE,
    line,
  }));
  const copyWith = (some: typeof notes) => {
    const parts: Uint8Array[] = [];
    const annotator = annotateCapture(some, (octets) => void parts.push(octets.slice()));
    const size = random.pick([7, 300, 100_000]);
    for (let at = 0; at < file.length; at += size) annotator.push(file.subarray(at, at + size));
    const { problems } = annotator.end();
    return { copy: Buffer.concat(parts), isNone: problems.some(({ kind }) => kind === 'not-a-capture') };
  };
  const { copy, isNone } = copyWith(notes);
  if (isNone || copy.length === 0) return undefined;
  if (file[0] === 0x0a) assert.ok(copyWith([]).copy.length === file.length);
  return copy;
}

/** A comment parts octets that cannot be read, which are counted together without it. */
function withoutComments(text: string): string {
  const lines: string[] = [];
  let last: { side: string; octets: number } | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) continue;
    const [, octets, side] = /\* encrypted (\d+) ([CS])$/.exec(line) ?? [];
    if (octets !== undefined && side === last?.side) {
      last!.octets += Number(octets);
      lines.pop();
    } else last = side === undefined ? undefined : { side, octets: Number(octets) };
    lines.push(last ? `* encrypted ${last.octets} ${last.side}` : line);
  }
  return lines.join('\n');
}
