import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { saslMechanisms } from '../../../server/src/protocol/saslMechanisms';
import { decodeBase64, textOfOctets } from '../../../server/src/syntax/base64';
import { leftovers } from '../../harness/leaks';
import { redacted, verdicts } from '../../harness/redaction';

const b64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const SECRET = 'kvqwzzy77secret';
const HEX = '9e95aee09c40af2b84a0c2b3bbae786e';

/** What each layout holds, with a secret in each field that is one. */
const PAYLOADS: Readonly<Record<string, (fields: readonly string[]) => string>> = {
  whole: ([field]) => (field === 'password' ? SECRET : 'ann.other'),
  nul: () => `\0ann.other\0${SECRET}`,
  'digest-last': () => `ann.other ${HEX}`,
  attributes: () => `username="ann.other",realm="mx.example.com",nonce="abc",response=${HEX},rspauth=${HEX}`,
  scram: (fields) =>
    fields.includes('p')
      ? `c=biws,r=abc,p=${SECRET}`
      : fields.includes('v')
        ? `v=${SECRET}`
        : fields.includes('n')
          ? 'n,,n=ann.other,r=abc'
          : 'r=abcdef,s=QSXCR,i=4096',
  'control-a': (fields) =>
    `${fields[0] === 'gs2-header' ? 'n,a=ann.other@example.com,\u0001' : 'user=ann.other\u0001'}auth=Bearer ${SECRET}\u0001\u0001`,
  json: () => '{"status":"401"}',
  ntlm: () => `NTLMSSP\0\u0003\0\0\0${SECRET}`,
  binary: () => `\u0001\u0002${SECRET}\u0003\u0004`,
};

/** The exchange that the table describes; with the first payload in the AUTH command where that is asked for. */
function exchange({ name, messages }: (typeof saslMechanisms)[number], initial: boolean): string[] {
  const lines = [
    'S: 220 mx.example.net ESMTP',
    'C: EHLO client.example.org',
    'S: 250-mx.example.net',
    `S: 250 AUTH ${name}`,
  ];
  let command = `C: AUTH ${name}`;
  for (const { from, layout, payload, fields } of messages) {
    if (!payload || layout === 'none' || layout === 'empty') continue;
    const text = b64(PAYLOADS[layout]?.(fields) ?? '');
    if (from === 'server') {
      if (command) lines.push(command);
      command = '';
      lines.push(`S: 334 ${text}`);
    } else if (command && initial) {
      lines.push(`${command} ${text}`);
      command = '';
    } else {
      if (command) lines.push(command, 'S: 334 ');
      command = '';
      lines.push(`C: ${text}`);
    }
  }
  if (command) lines.push(command);
  lines.push(
    'S: 235 2.7.0 Ok',
    // Repeated elsewhere, where it can be told from the rest of its line.
    `C: NOOP ${b64(`before ${repeated(messages)} behind`)}`,
    'S: 250 2.0.0 Ok',
    'C: QUIT',
    'S: 221 2.0.0 Bye',
  );
  return lines;
}

function repeated(messages: (typeof saslMechanisms)[number]['messages']): string {
  const layouts = new Set(messages.map(({ layout }) => layout));
  if (layouts.has('digest-last') || layouts.has('attributes')) return HEX;
  return layouts.has('ntlm') || layouts.has('binary') || messages.every(({ fields }) => !fields.some(isSecret))
    ? 'nothing'
    : SECRET;
}

function isSecret(field: string): boolean {
  return ['passwd', 'password', 'p', 'v', 'auth'].includes(field);
}

describe('secrets of AUTH exchanges', () => {
  for (const mechanism of saslMechanisms) {
    for (const initial of [true, false]) {
      it(`are masked: ${mechanism.name}, ${initial ? 'in the command' : 'in a line of their own'}`, () => {
        const lines = exchange(mechanism, initial);
        const { lines: after } = redacted(lines, ['secrets']);
        const text = after.join('\n');
        for (const token of [SECRET, HEX]) assert.deepEqual(leftovers(text, token), [], text);
        assert.deepEqual(verdicts(after), verdicts(lines), text);
        assert.deepEqual(verdicts(after, true), []);
        // What was base64 still is, and the user is told of as before.
        for (const [at, line] of lines.entries()) {
          const payload = /^(?:S: 334|C:(?: AUTH \S+)?) ([A-Za-z0-9+/]{4,}={0,2})$/.exec(line)?.[1];
          if (payload && decodeBase64(payload)) assert.ok(decodeBase64(after[at]!.split(' ').at(-1)!), after[at]);
        }
        const all = redacted(lines, ['secrets', 'people', 'hosts']).lines.join('\n');
        assert.deepEqual(leftovers(all, 'ann.other'), [], all);
      });
    }
  }

  it('keep the structure around them', () => {
    const [line = ''] = redacted(session(`C: AUTH PLAIN ${b64('\0ann.other\0kvqwzzy77')}`), ['secrets']).lines.slice(4);
    assert.equal(textOfOctets(decodeBase64(line.slice(14))!), '\0ann.other\0********');
  });

  it('are masked where a tool folds the line', () => {
    const long = b64(`\0ann.other\0${SECRET}`);
    const lines = [
      '      S: 220 mx.example.net ESMTP',
      '      C: EHLO client.example.org',
      '      S: 250-mx.example.net',
      '      S: 250 AUTH PLAIN',
      `      C: AUTH PLAIN ${long.slice(0, 20)}`,
      `              ${long.slice(20)}`,
      '      S: 235 2.7.0 Ok',
      '      C: QUIT',
      '      S: 221 2.0.0 Bye',
    ];
    const { lines: after } = redacted(lines, ['secrets']);
    const joined = after[4]!.slice(20) + after[5]!.trim();
    assert.equal(textOfOctets(decodeBase64(joined)!), `\0ann.other\0${'*'.repeat(SECRET.length)}`);
    assert.equal(after[5]!.length, lines[5]!.length);
    assert.deepEqual(verdicts(after), verdicts(lines));
  });

  it('are masked where they are no base64, and are told as such all the same', () => {
    const lines = [
      ...session('C: AUTH LOGIN').slice(0, 5),
      'S: 334 VXNlcm5hbWU6',
      'C: dXNlcg==',
      'S: 334 UGFzc3dvcmQ6',
      'C: kvqwzzy77!',
      'S: 501 5.5.2 Cannot decode base64',
    ];
    const after = redacted(lines, ['secrets']).lines;
    assert.ok(!after.join('\n').includes('kvqwzzy'));
    assert.deepEqual(verdicts(after), verdicts(lines));
    assert.ok(verdicts(lines).includes('9 malformed-auth'));
  });

  it('are masked in replies and remarks that repeat them', () => {
    const plain = b64(`\0ann.other\0${SECRET}`);
    const lines = [
      `# tried AUTH PLAIN ${plain} first`,
      `# ${plain}`,
      ...session(`C: AUTH PLAIN ${plain}`).slice(0, 5),
      `S: 503 5.5.1 Error: AUTH PLAIN ${plain} not allowed for ${SECRET}`,
      'C: QUIT',
      'S: 221 2.0.0 Bye',
    ];
    const after = redacted(lines, ['secrets']).lines;
    assert.deepEqual(leftovers(after.join('\n'), SECRET), []);
    assert.equal(textOfOctets(decodeBase64(after[1]!.slice(2))!), '\0ann.other\0********');
    assert.deepEqual(
      analyze(after).found.filter(({ rule }) => rule === 'secret-in-transcript'),
      [],
    );
  });
});

function session(auth: string): string[] {
  return [
    'S: 220 mx.example.net ESMTP',
    'C: EHLO client.example.org',
    'S: 250-mx.example.net',
    'S: 250 AUTH PLAIN LOGIN',
    auth,
    'S: 235 2.7.0 Ok',
    'C: QUIT',
    'S: 221 2.0.0 Bye',
  ];
}
