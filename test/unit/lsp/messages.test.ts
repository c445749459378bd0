import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeAction } from 'vscode-languageserver/node';
import {
  ATTACHMENT_OCTETS_REQUEST,
  ATTACHMENTS_REQUEST,
  type AttachmentsResult,
  MESSAGE_OCTETS_REQUEST,
  MESSAGE_PREVIEW_REQUEST,
  MESSAGE_TEXT_REQUEST,
  MESSAGES_REQUEST,
  type MessageInfo,
  type MessagePreview,
  type MessageText,
  type Octets,
  type PartInfo,
} from '../../../server/src/messages';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///lessons/a%20b.smtp';
const PARTS = readFileSync(path.resolve(__dirname, '../../fixtures/features/message/parts.eml'), 'utf8').trimEnd();
const HEAD = ['S: 220 mx.example.net', 'C: EHLO client.example.org', 'S: 250 mx.example.net'];
const ENVELOPE = ['C: MAIL FROM:<a@example.org>', 'S: 250 Ok', 'C: RCPT TO:<b\u202e@example.net>', 'S: 250 Ok'];
const TRANSCRIPT = [
  ...HEAD,
  ...ENVELOPE,
  'C: DATA',
  'S: 354 Go',
  ...PARTS.split('\n').map((line) => `C: ${line}`),
  'C: .',
  'S: 250 Ok',
  ...ENVELOPE,
  'C: DATA',
  'S: 354 Go',
  'C: caf\ufffd',
].join('\n');
const FIRST = { uri: URI, session: 1, message: 1 };
const ABLE = { experimental: { commands: { commands: ['smtp.openMessage', 'smtp.saveMessage'] } } };

describe('messages by the language server', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const start = async (text = TRANSCRIPT, capabilities = {}) => {
    client = await startLanguageClient(capabilities);
    await client.open(URI, text);
  };
  const ask = <Result>(method: string, params: object) => client.connection.sendRequest<Result>(method, params);

  it('are shown as a person reads them: header decoded, texts, what they carry', async () => {
    await start();
    const preview = await ask<MessagePreview | null>(MESSAGE_PREVIEW_REQUEST, FIRST);
    assert.ok(preview);
    assert.equal(preview.info.fileName, 'a_b-1-1.eml');
    assert.deepEqual(
      preview.headers.filter(({ name }) => /^subject$/i.test(name)),
      [{ name: 'Subject', value: 'Café' }],
    );
    assert.deepEqual(preview.bodies.map(({ type, text }) => [type, text]).slice(0, 2), [
      ['text/plain', 'Text.'],
      ['text/html', 'Text.'],
    ]);
    assert.match(preview.bodies[1]?.source ?? '', /^<p>Text\.<\/p>/);
    const listed = await ask<AttachmentsResult | null>(ATTACHMENTS_REQUEST, FIRST);
    assert.deepEqual(preview.attachments, listed?.attachments);
    assert.equal(await ask(MESSAGE_PREVIEW_REQUEST, { ...FIRST, message: 9 }), null);
  });

  it('are shown without anything that nobody can see, in whatever charset', async () => {
    const parts = [
      'Subject: =?utf-8?B?YeKArmI=?=',
      ' folded =?iso-8859-1?Q?=E9?=',
      'From: "A\u202eB" <a@example.org>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=iso-8859-15',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=A4 5 =1B[31m',
      '--b',
      'Content-Type: text/html; charset=no-such-thing',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<script>x</script><p>\u200bcaf\u00e9 \ud83d\udc69\u200d\ud83d\udd27</p>').toString('base64'),
      '--b--',
    ];
    await start(
      [...HEAD, ...ENVELOPE, 'C: DATA', 'S: 354 Go', ...parts.map((line) => `C: ${line}`), 'C: .', 'S: 250 Ok'].join(
        '\n',
      ),
    );
    const preview = await ask<MessagePreview | null>(MESSAGE_PREVIEW_REQUEST, FIRST);
    assert.deepEqual(preview?.headers.slice(0, 2), [
      { name: 'Subject', value: 'a[U+202E]b folded é' },
      { name: 'From', value: '"A[U+202E]B" <a@example.org>' },
    ]);
    assert.deepEqual(
      preview?.bodies.map(({ charset, text, isCut }) => [charset, text, isCut]),
      [
        ['iso-8859-15', '€ 5 ␛[31m', false],
        ['no-such-thing', '[U+200B]café \u{1f469}\u200d\u{1f527}', false],
      ],
    );
  });

  it('are listed with where they stand and what they lack', async () => {
    await start();
    const [first, second, more] = await ask<MessageInfo[]>(MESSAGES_REQUEST, { uri: URI });
    assert.ok(first && second && !more);
    assert.deepEqual(
      [first.firstLine, TRANSCRIPT.split('\n')[first.lastLine], first.fault, first.recorded, first.fileName],
      [3, 'S: 250 Ok', '', true, 'a_b-1-1.eml'],
    );
    assert.equal(first.envelope, 'from <a@example.org> to <b[U+202E]@example.net>');
    assert.match(second.fault, /^cut: its end is not recorded; it holds U\+FFFD/);
  });

  it('are shown as text with their parts at the right lines', async () => {
    await start();
    const shown = await ask<MessageText>(MESSAGE_TEXT_REQUEST, FIRST);
    assert.equal(shown.text, `${PARTS}\n`);
    const lines = shown.text.split('\n');
    const told = (part: PartInfo): unknown => [
      part.kind,
      part.name,
      lines[part.line],
      lines[part.endLine],
      ...part.children.map(told),
    ];
    assert.ok(shown.outline);
    assert.deepEqual(told(shown.outline), [
      'multipart',
      'Café',
      'Date: Mon, 23 Nov 2026 13:00:00 +0000',
      'An epilogue.',
      [
        'multipart',
        'multipart/alternative',
        'Content-Type: multipart/alternative; boundary=inner',
        '--inner--',
        ['text', 'text/plain', 'Content-Type: text/plain', 'Text.'],
        ['text', 'text/html', 'Content-Type: text/html', '<p>Text.</p>'],
      ],
      ['attachment', 'résumé.pdf', 'Content-Type: application/pdf; name="old.pdf"', 'RA=='],
      ['attachment', '../evil.csv', 'Content-Type: text/csv; name="../evil.csv"', '2'],
      [
        'message',
        'message/rfc822',
        'Content-Type: message/rfc822',
        'Inner text; x=1; b=""',
        ['text', 'inner', 'Subject: inner', 'Inner text; x=1; b=""'],
      ],
    ]);
  });

  it('and their attachments are given out octet by octet', async () => {
    await start();
    const message = await ask<Octets>(MESSAGE_OCTETS_REQUEST, FIRST);
    assert.equal(Buffer.from(message.base64, 'base64').toString(), `${PARTS}\n`.replaceAll('\n', '\r\n'));
    const { attachments } = await ask<AttachmentsResult>(ATTACHMENTS_REQUEST, FIRST);
    assert.deepEqual(
      attachments.map(({ number, name, type, size, fileName }) => [number, name, type, size, fileName]),
      [
        [1, 'résumé.pdf', 'application/pdf', 4, 'a_b-1-1-1-résumé.pdf'],
        [2, '../evil.csv', 'text/csv', 11, 'a_b-1-1-2-evil.csv'],
        [3, 'message/rfc822', 'message/rfc822', 41, 'a_b-1-1-3-message.eml'],
      ],
    );
    assert.equal(attachments[0]?.sha256, createHash('sha256').update('ABCD').digest('hex'));
    const pdf = await ask<Octets>(ATTACHMENT_OCTETS_REQUEST, { ...FIRST, number: 1 });
    assert.equal(Buffer.from(pdf.base64, 'base64').toString(), 'ABCD');
  });

  it('that are not there, or whose transcript is not open, are none', async () => {
    await start();
    assert.equal(await ask(MESSAGE_TEXT_REQUEST, { ...FIRST, message: 9 }), null);
    assert.equal(await ask(ATTACHMENT_OCTETS_REQUEST, { ...FIRST, number: 9 }), null);
    assert.deepEqual(await ask(MESSAGES_REQUEST, { uri: 'file:///other.smtp' }), []);
    assert.equal(await ask(MESSAGE_OCTETS_REQUEST, { ...FIRST, uri: 'file:///other.smtp' }), null);
  });

  it('are those of the text as it is now', async () => {
    await start();
    await ask(MESSAGE_OCTETS_REQUEST, FIRST);
    await client.change(URI, 2, [...HEAD, ...ENVELOPE, 'C: DATA', 'S: 354 Go', 'C: new', 'C: .'].join('\n'));
    const { base64 } = await ask<Octets>(MESSAGE_OCTETS_REQUEST, FIRST);
    assert.equal(Buffer.from(base64, 'base64').toString(), 'new\r\n');
  });

  it('of a long transcript are found in slices', async () => {
    const one = [...ENVELOPE, 'C: DATA', 'S: 354 Go', ...Array(20_000).fill('C: text'), 'C: .', 'S: 250 Ok'];
    await start([...HEAD, ...one, ...one].join('\n'));
    const { base64 } = await ask<Octets>(MESSAGE_OCTETS_REQUEST, { ...FIRST, message: 2 });
    assert.equal(base64.length, (20_000 * 6 * 4) / 3);
  });

  it('are offered on each line of their transaction, to editors that can open them', async () => {
    const titles = async (line: number) => {
      const at = { line, character: 0 };
      const context = { diagnostics: [], only: ['smtp.message'] };
      const params = { textDocument: { uri: URI }, range: { start: at, end: at }, context };
      const actions = await ask<CodeAction[]>('textDocument/codeAction', params);
      for (const { command } of actions) assert.deepEqual(command?.arguments, [{ uri: URI, line }]);
      return actions.map(({ title }) => title);
    };
    await start(TRANSCRIPT, ABLE);
    const both = ['Open the message', 'Save the message…'];
    for (const line of [3, 7, 12, 20]) assert.deepEqual(await titles(line), both);
    assert.deepEqual(await titles(1), []);
    await client.stop();
    await start();
    assert.deepEqual(await titles(12), []);
  });
});
