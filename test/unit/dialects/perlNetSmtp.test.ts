import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import { readAll } from './readAll';

/** What the dialect makes of lines: handle, side and text as it was on the wire, or what else a line is. */
function read(...lines: string[]): string[] {
  return readAll(lines, 'perl-net-smtp').readings.map(({ reading, line }) => {
    const shown = lines[line - 1]!.slice(reading.start, reading.end);
    if (reading.kind === 'event') return `${reading.session ?? ''} * ${reading.event}`.trim();
    if (reading.kind !== 'utterance') return `(${reading.kind}) ${shown}`;
    return `${reading.session} ${reading.side === 'client' ? 'C' : 'S'}${reading.tls ? 't' : ''} ${reading.text ?? shown}`;
  });
}

describe('Perl Net::SMTP', () => {
  it('lists its modules where a connection begins, also with a handle that was used before', () => {
    assert.deepEqual(
      read(
        'Net::SMTP>>> Net::SMTP(3.15)',
        'Net::SMTP>>>   Net::Cmd(3.15)',
        'Net::SMTP=GLOB(0x1)<<< 220 x',
        'Net::SMTP=GLOB(0x1)>>> QUIT',
        'Net::SMTP>>> Net::SMTP(3.15)',
        'Net::SMTP=GLOB(0x1)<<< 220 x',
        'OK. Log says:',
      ),
      [
        '(note) Net::SMTP(3.15)',
        '(note)   Net::Cmd(3.15)',
        '0x1 * connect',
        '0x1 S 220 x',
        '0x1 C QUIT',
        '(note) Net::SMTP(3.15)',
        '0x1 * connect',
        '0x1 S 220 x',
        '(note) OK. Log says:',
      ],
    );
  });

  it('changes its class where TLS begins', () => {
    assert.deepEqual(
      read(
        'Net::SMTP=GLOB(0x1)>>> STARTTLS',
        'Net::SMTP=GLOB(0x1)<<< 220 go',
        'Net::SMTP::_SSL=GLOB(0x1)>>> EHLO x',
        'Net::SMTP::_SSL=GLOB(0x1)<<< 250 x',
        'Net::SMTP::SSL>>>   Net::Cmd(2.29)',
        'Net::SMTP::SSL=GLOB(0x2)<<< 220 x',
      ),
      [
        '0x1 C STARTTLS',
        '0x1 S 220 go',
        '0x1 * tls',
        '0x1 Ct EHLO x',
        '0x1 St 250 x',
        '(note)   Net::Cmd(2.29)',
        '0x2 * connect',
        '0x2 * tls',
        '0x2 St 220 x',
      ],
    );
  });

  it('prints lines of the message as they were before a dot was added', () => {
    const said = (text: string) => `Net::SMTP=GLOB(0x1)>>> ${text}`;
    assert.deepEqual(
      read(
        said('DATA'),
        'Net::SMTP=GLOB(0x1)<<< 354 go',
        ...['.a', '..', '.', 'b', '.'].map(said),
        'Net::SMTP=GLOB(0x1)<<< 250 ok',
      )
        .slice(2)
        .map((told) => told.slice(4)),
      ['* omitted', 'C ..a', 'C ...', 'C ..', 'C b', 'C .', 'S 250 ok'],
    );
  });

  it('is read behind times, and not from its sister classes', () => {
    const { readings } = readAll(['Nov 23 14:52:09 mx cron: Net::SMTP=GLOB(0x1)<<< 220 x'], 'perl-net-smtp');
    const reading = readings[0]!.reading;
    assert.ok(reading.kind === 'utterance' && reading.time !== undefined);
    for (const name of ['Net::FTP', 'Net::POP3', 'Net::NNTP']) {
      const lines = [`${name}=GLOB(0x1)<<< 220 x`, `${name}=GLOB(0x1)>>> QUIT`];
      assert.notEqual(detectDialect(lines).dialect, 'perl-net-smtp', name);
    }
  });
});
