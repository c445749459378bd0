import assert from 'node:assert/strict';
import { readAll } from './readAll';

function block(name: string, port: number, ...fields: readonly string[]): string[] {
  const connection = `c: connection = [id=[orig_h=192.0.2.1, orig_p=${port}/tcp, resp_h=192.0.2.2, resp_p=25/tcp, proto=6]`;
  return [`1700000000.5 ${name}`, ...[connection, ...fields].map((field, index) => `    [${index}] ${field}`), ''];
}

const request = (port: number, command: string, arg: string) =>
  block('smtp_request', port, 'is_orig: bool = T', `command: string = ${command}`, `arg: string = ${arg}`);
const reply = (port: number, code: number, text: string, more = 'F') =>
  block(
    'smtp_reply',
    port,
    'is_orig: bool = F',
    `code: count = ${code}`,
    'cmd: string = X',
    `msg: string = ${text}`,
    `cont_resp: bool = ${more}`,
  );

describe('the events of Zeek', () => {
  it('are sessions by connection, though they interleave', () => {
    const lines = [
      reply(1, 220, 'mx'),
      reply(2, 220, 'mx'),
      request(2, 'QUIT', ''),
      request(1, 'NOOP', ''),
      reply(2, 221, 'Bye'),
      reply(1, 250, ''),
    ].flat();
    const said = readAll(lines).said.map(({ session, text }) => `${session.slice(10, 11)} ${text}`);
    assert.deepEqual(said, ['1 220 mx', '2 220 mx', '2 QUIT', '1 NOOP', '2 221 Bye', '1 250']);
  });

  it('answers, the end of a message and octets without a sign are what was sent', () => {
    const lines = [
      reply(1, 220, 'mx', 'T'),
      reply(1, 220, 'no spam'),
      request(1, 'AUTH', 'LOGIN'),
      reply(1, 334, 'VXNlcm5hbWU6'),
      request(1, '**', 'dQ=='),
      reply(1, 235, 'Ok'),
      request(1, 'MAIL', 'FROM:<\\xc3\\xa9@example.org>'),
      reply(1, 250, 'Ok'),
      request(1, 'DATA', ''),
      reply(1, 354, 'go'),
      request(1, '.', '.'),
      reply(1, 250, 'Ok'),
    ].flat();
    const { said, events } = readAll(lines);
    assert.deepEqual(
      said.map(({ text }) => text),
      [
        '220-mx',
        '220 no spam',
        'AUTH LOGIN',
        '334 VXNlcm5hbWU6',
        'dQ==',
        '235 Ok',
        'MAIL FROM:<é@example.org>',
        '250 Ok',
        'DATA',
        '354 go',
        '.',
        '250 Ok',
      ],
    );
    assert.deepEqual(
      events.map(({ event }) => event),
      ['omitted'],
    );
  });
});
