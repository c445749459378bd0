import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chooseDialect } from '../../../../server/src/analysis/chooseDialect';
import { follow } from '../../../../server/src/analysis/follow';
import { importCapture } from '../../../../server/src/capture/importCapture';
import { readCapture } from '../../../../server/src/capture/readCapture';
import { decodeOctets } from '../../../../server/src/notation/byteNotation';
import { collect, type Heard } from '../../../harness/capturedSessions';
import { describeWithShared } from '../../../harness/shared';

/** Captures with more than one session. */
const SEVERAL: Readonly<Record<string, number>> = {
  'arkime--smtp-decrypted.pcap': 4,
  'chrissanders--mail_sender_server_2.pcapng': 2,
  'ndpi--smtp-starttls.pcap': 2,
  'two-connections-postfix.pcapng': 2,
  'zeek--smtp.pcap': 2,
};

/** Where the text of tshark lacks something: what becomes of ours without it. */
const LESS: Readonly<Record<string, (dialogue: string) => string>> = {
  // It shows neither a bare LF nor whether a dot is a dot.
  'curl-smtp-server-auth.pcap': (dialogue) => dialogue.replaceAll('␊', '').replace('C: .a line', 'C: \ta line'),
  // The LF that ends RCPT came behind the reply, in a segment of its own, of which the text does not tell the place.
  'split-packets-exim.pcap': (dialogue) =>
    dialogue.replace(/(S: 250 OK\n)(C: RCPT .*\n)/, (_, reply: string, command: string) => command + reply),
};

describeWithShared('captures of the corpus', ['corpus', 'captures'], (folder) => {
  for (const name of readdirSync(folder)) it(`${name} gives its sessions, octet by octet`, () => check(folder, name));

  it('sessions through a proxy say so', async () => {
    const socks = (await sessionsOf(path.join(folder, 'arkime--socks5-smtp-503.pcap')))[0]!.text;
    assert.match(socks, /\n# \[\S+ #1\] SOCKS5 proxy: connect to \S+:25\n\[\S+ #13\] S: 220 /);
    const http = (await sessionsOf(path.join(folder, 'zeek--http-connect-with-smtp.pcap')))[0]!.text;
    assert.match(http, /\n# \[\S+ #1\] HTTP proxy: CONNECT mailin03\.sul\.t-online\.de:25\n\[\S+ #8\] S: 220 /);
  });

  it('TLS is told with version, cipher suite and server name', async () => {
    const told = async (name: string) =>
      (await sessionsOf(path.join(folder, name))).flatMap(({ text }) => /\* tls .*/.exec(text)?.[0] ?? []);
    assert.deepEqual(await told('ndpi--smtp-starttls.pcap'), [
      '* tls TLSv1 TLS_RSA_WITH_RC4_128_SHA',
      '* tls TLSv1.2 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 server-name=dovecot.weberlab.de',
    ]);
  });
});

describeWithShared('captures of the lab', ['lab-transcripts', 'captures'], (folder) => {
  for (const name of readdirSync(folder).filter((one) => /\.pcap/.test(one))) {
    it(`${name} gives its sessions, octet by octet`, () => check(folder, name));

    it(`${name} says what the text says that tshark makes of it`, async () => {
      const sessions = await sessionsOf(path.join(folder, name));
      const text = readFileSync(path.join(folder, name.replace(/\.pcap(?:ng)?$/, '.follow.txt')), 'latin1');
      const mine = sessions.map((one) => dialogueOf(one.text)).join('');
      assert.equal(clear(LESS[name]?.(mine) ?? mine), clear(dialogueOf(text)));
    });
  }
});

/** What stands in front of TLS, of which the text has rows of dots. */
function clear(dialogue: string): string {
  const tls = dialogue.indexOf('S: 220 2.0.0 Ready to start TLS');
  return tls < 0 ? dialogue : dialogue.slice(0, tls);
}

async function check(folder: string, name: string): Promise<void> {
  const file = path.join(folder, name);
  const sessions = await sessionsOf(file);
  assert.equal(sessions.length, SEVERAL[name] ?? 1);
  const streams = streamsOf(file);
  for (const { session, text, isOver } of sessions) {
    assert.ok(isOver);
    const { client, server } = octetsOf(text);
    const isFirst = session.client === session.stream.ends[0];
    const [first, second] = streams.get(session.stream.id)!;
    const [fromClient, fromServer] = isFirst ? [first, second] : [second, first];
    // Of TLS the text has less than the stream, and of what is said to a proxy in front.
    const isSame = / TLS |\* tls/.test(text) ? beginsWith : / proxy: /.test(text) ? endsIn : equals;
    assert.ok(isSame(fromClient, client), 'client');
    assert.ok(isSame(fromServer, server), 'server');
  }
}

function equals(whole: Buffer, part: Buffer): boolean {
  return whole.equals(part);
}

function beginsWith(whole: Buffer, part: Buffer): boolean {
  return equals(whole.subarray(0, part.length), part);
}

function endsIn(whole: Buffer, end: Buffer): boolean {
  return whole.subarray(whole.length - end.length).equals(end);
}

async function sessionsOf(file: string): Promise<Heard[]> {
  const { heard, sink } = collect();
  await importCapture([readFileSync(file)], { ...sink, problem() {} });
  return heard;
}

/** What the reader gives of each stream and direction. */
function streamsOf(file: string): Map<number, [Buffer, Buffer]> {
  const streams = new Map<number, [Buffer, Buffer]>();
  const nothing = () => {};
  const reader = readCapture({
    begin: ({ id }) => void streams.set(id, [Buffer.alloc(0), Buffer.alloc(0)]),
    data({ id }, from, octets) {
      const stream = streams.get(id)!;
      stream[from] = Buffer.concat([stream[from], octets]);
    },
    gap: nothing,
    remark: nothing,
    close: nothing,
    end: nothing,
    comment: nothing,
    secrets: nothing,
    problem: nothing,
  });
  reader.push(readFileSync(file));
  reader.end();
  return streams;
}

/** The octets of both sides that a transcript stands for. */
function octetsOf(text: string): { client: Buffer; server: Buffer } {
  const said: { C: Uint8Array[]; S: Uint8Array[] } = { C: [], S: [] };
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const [, side, words] = /^\[[^\]]*\] ([CS]): (.*)$/.exec(line) ?? [];
    if ((side !== 'C' && side !== 'S') || words === undefined) continue;
    const isEnded = lines[at + 1] !== '* cut' && !words.endsWith('␊');
    said[side].push(decodeOctets(words), Buffer.from(isEnded ? '\r\n' : ''));
  }
  return { client: Buffer.concat(said.C), server: Buffer.concat(said.S) };
}

/** What both sides say in a text of any dialect. */
function dialogueOf(text: string): string {
  const lines = text.split(/\r?\n/);
  let said = '';
  const dialect = chooseDialect(lines, 'auto');
  const follower = follow({
    dialect,
    keeps: 'recent',
    judges: false,
    sink: {
      finding() {},
      directive() {},
      heard(heard) {
        if (heard.kind === 'said') said += `${heard.side === 'client' ? 'C' : 'S'}: ${heard.text}\n`;
      },
    },
  });
  for (const [at, line] of lines.entries()) follower.line(line, at, lines[at + 1]);
  follower.end();
  return said;
}
