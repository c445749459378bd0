import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { attachmentsOf } from '../../../server/src/message/attachments';
import { decodeBase64Content } from '../../../server/src/message/base64Content';
import { allParts, readParts } from '../../../server/src/message/mimeParts';
import { decodeQuotedPrintable } from '../../../server/src/message/quotedPrintable';
import { showMessage } from '../../../server/src/message/shownMessage';

const MESSAGE = Buffer.from(
  readFileSync(path.resolve(__dirname, '../../fixtures/features/message/parts.eml'), 'utf8').replace(/\r?\n/g, '\r\n'),
);

async function attachments(message: Buffer) {
  const found = [];
  for await (const one of attachmentsOf(message)) found.push(one);
  return found;
}

describe('the parts of a message', () => {
  it('are a tree, each with its place', async () => {
    const told = [...allParts(await readParts(MESSAGE))].map(({ type, name, subject, start, bodyStart, end }) => {
      const body = MESSAGE.subarray(bodyStart, end).toString().replaceAll('\r\n', '|');
      const shown = body.length > 30 ? `${body.slice(0, 12)}…${body.slice(-12)}` : body;
      return [type, name ?? subject ?? '', MESSAGE.subarray(start, start + 12).toString(), shown];
    });
    assert.deepEqual(told, [
      ['multipart/mixed', 'Café', 'Date: Mon, 2', 'A preamble.|…n epilogue.|'],
      ['multipart/alternative', '', 'Content-Type', '--inner|Cont…>||--inner--'],
      ['text/plain', '', 'Content-Type', 'Text.'],
      ['text/html', '', 'Content-Type', '<p>Text.</p>|'],
      ['application/pdf', 'résumé.pdf', 'Content-Type', 'QUJD|RA=='],
      ['text/csv', '../evil.csv', 'Content-Type', 'a,b=3D1|c,d=|2'],
      ['message/rfc822', '', 'Content-Type', 'Subject: inn…; x=1; b=""|'],
      ['text/plain', 'inner', 'Subject: inn', 'Inner text; x=1; b=""|'],
    ]);
  });

  it('that are attachments have type, name, size and SHA-256 of the very octets', async () => {
    const found = await attachments(MESSAGE);
    const csv = 'a,b=1\r\nc,d2';
    const inner = MESSAGE.toString().slice(MESSAGE.indexOf('Subject: inner'), MESSAGE.indexOf('\r\n--outer--'));
    assert.deepEqual(
      found.map(({ number, type, name, size, sha256 }) => [number, type, name, size, sha256]),
      [
        [1, 'application/pdf', 'résumé.pdf', 4, hash('ABCD')],
        [2, 'text/csv', '../evil.csv', csv.length, hash(csv)],
        [3, 'message/rfc822', undefined, inner.length, hash(inner)],
      ],
    );
  });

  it('keep all octets of a binary attachment, a bare CR in front of the boundary included', async () => {
    const body = Buffer.from([0, 13, 10, 10, 255, 13]);
    const head = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/x\r\n\r\n';
    const [only] = await attachments(Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n--b--\r\n')]));
    assert.deepEqual(Buffer.from(only?.octets ?? []), body);
  });

  it('may be cut, empty or none', async () => {
    for (const end of [10, 200, 400, 700, 900]) await readParts(MESSAGE.subarray(0, end));
    assert.equal((await readParts(Buffer.alloc(0))).end, 0);
    const empty = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n--b--';
    const [, part] = [...allParts(await readParts(Buffer.from(empty)))];
    assert.equal(part?.bodyStart, part?.end);
  });

  it('lie within those that hold them, whatever the message', async () => {
    const piece = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=a\r\n',
      'Content-Type: multipart/mixed; boundary=b\r\n',
      'Content-Type: message/rfc822\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      'Content-Transfer-Encoding: quoted-printable\r\n',
      '\r\n',
      '\n',
      '\r',
      '--a\r\n',
      '--b\r\n',
      '--a--\r\n',
      '--b--\r\n',
      'QUI=\r\n',
      '=\r\n',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const message = Buffer.from(pieces.join(''));
        for (const part of allParts(await readParts(message))) {
          assert.ok(part.start <= part.bodyStart && part.bodyStart <= part.end && part.end <= message.length);
          for (const child of part.children) assert.ok(part.start <= child.start && child.end <= part.end);
          part.content();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('beyond all bounds are refused with a reason', async () => {
    const nested = Array.from(
      { length: 300 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}x\r\n\r\n--b${at}x\r\n`,
    );
    await assert.rejects(readParts(Buffer.from(nested.join(''))), /nesting depth/);
  });
});

describe('quoted-printable', () => {
  it('keeps line ends, drops soft ones and blanks in front of them, and leaves what is no escape', () => {
    const decode = (text: string) => Buffer.from(decodeQuotedPrintable(Buffer.from(text))).toString('latin1');
    assert.equal(decode('a=3Db \t\r\nc=\r\nd= \r\ne\nf=e9=X'), 'a=b\r\ncde\nf\xe9=X');
  });
});

describe('base64', () => {
  it('gives back any octets, in lines of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 80 }), (octets, width) => {
        const text = Buffer.from(octets).toString('base64');
        const lines = text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\r\n') ?? '';
        assert.deepEqual(Buffer.from(decodeBase64Content(Buffer.from(lines))), Buffer.from(octets));
      }),
    );
  });

  it('may be padded in each line, cut, or hold what is none of it', () => {
    const decode = (text: string) => Buffer.from(decodeBase64Content(Buffer.from(text))).toString('latin1');
    assert.equal(decode('QQ==\r\nQkM=\r\n-RA*'), 'ABCD');
    assert.equal(decode('QUJDR'), 'ABC');
  });
});

describe('a message as it is shown', () => {
  it('has a line for each LF, bare ones seen, and no octet lost', () => {
    const octets = Buffer.from([...Buffer.from('a\r\nb\nc\rd'), 0xe9, ...Buffer.from('\r\n')]);
    const shown = showMessage(octets);
    assert.equal(shown.text, 'a\nb␊\nc␍d␐E9\n');
    assert.deepEqual(
      [0, 2, 3, 5, 9, 11].map((offset) => shown.lineAt(offset)),
      [0, 0, 1, 2, 2, 3],
    );
  });
});

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
