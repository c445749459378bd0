import assert from 'node:assert/strict';
import { momentIn } from '../../../server/src/analysis/moment';
import { complete } from '../../../server/src/features/completion/completion';
import { FORMS } from '../../../server/src/features/signatureHelp/forms';
import { signatureHelp } from '../../../server/src/features/signatureHelp/signatureHelp';
import { commands } from '../../../server/src/protocol/commands';
import { enhancedCodes } from '../../../server/src/protocol/enhancedCodes';
import { extensions } from '../../../server/src/protocol/extensions';
import { replyCodes } from '../../../server/src/protocol/replyCodes';
import { useTexts } from '../../../server/src/text/localized';
import { ZH_CN } from '../../../server/src/text/zhCn/table';

const HELLO = ['S: 220 mx.example.net ESMTP', 'C: EHLO client.example.org'];
/** A server with all that the tables know. */
const READY = [
  ...HELLO,
  'S: 250-mx.example.net',
  ...extensions.map(({ keyword }) => `S: 250-${keyword}`),
  'S: 250 X-LAST',
];
const MAIL = [...READY, 'C: MAIL FROM:<a@example.org>', 'S: 250 Ok'];
const RCPT = [...MAIL, 'C: RCPT TO:<b@example.net>', 'S: 250 Ok'];
const DATA = [...RCPT, 'C: DATA', 'S: 354 Go on'];

const PLACES: readonly { readonly of: string; readonly lines: readonly (readonly string[])[] }[] = [
  {
    of: 'commands, in order and out of order',
    lines: [
      [...HELLO.slice(0, 1), 'C: '],
      [...READY, 'C: '],
      [...MAIL, 'C: '],
      [...RCPT, 'C: '],
      [...RCPT, ''],
    ],
  },
  { of: 'commands that were not offered', lines: [[...HELLO, 'S: 250 mx.example.net', 'C: ']] },
  { of: 'keywords', lines: [[...HELLO, 'S: 250-mx.example.net', 'S: 250-']] },
  {
    of: 'parameters',
    lines: [
      [...READY, 'C: MAIL FROM:<a@example.org> '],
      [...MAIL, 'C: RCPT TO:<b@example.net> '],
    ],
  },
  {
    of: 'values of parameters',
    lines: ['BODY', 'RET'].map((name) => [...READY, `C: MAIL FROM:<a@example.org> ${name}=`]),
  },
  { of: 'the values of NOTIFY', lines: [[...MAIL, 'C: RCPT TO:<b@example.net> NOTIFY=']] },
  {
    of: 'arguments',
    lines: [
      ...['MAIL ', 'MAIL FROM:', 'RCPT ', 'AUTH ', 'AUTH PLAIN ', 'HELP ', 'BDAT 1 '].map((verb) => [
        ...READY,
        `C: ${verb}`,
      ]),
      [...HELLO.slice(0, 1), 'C: EHLO '],
    ],
  },
  {
    of: 'replies to each command',
    lines: [
      ['S: '],
      [...HELLO, 'S: '],
      ...commands.map(({ verb }) => [
        ...(verb === 'RCPT' ? MAIL : verb === 'DATA' ? RCPT : READY),
        `C: ${verb}`,
        'S: ',
      ]),
      [...DATA, 'C: text', 'C: .', 'S: '],
      [...READY, 'C: AUTH LOGIN', 'S: 334 VXNlcm5hbWU6', 'C: '],
    ],
  },
  { of: 'further lines of a reply', lines: [[...READY, 'C: HELP', 'S: 214-Help', '']] },
  {
    of: 'enhanced codes',
    lines: ['250', '450', '550'].map((code) => [...READY, 'C: MAIL FROM:<a@example.org>', `S: ${code} `]),
  },
  { of: 'the end of the message', lines: [[...DATA, 'C: text', '']] },
  {
    of: 'directives and rules',
    lines: [
      [...READY, '# '],
      [...READY, '# smtp-ignore '],
    ],
  },
];

describe('proposals in Simplified Chinese', () => {
  before(() => useTexts(ZH_CN));
  after(() => useTexts(undefined));

  for (const { of, lines } of PLACES) {
    it(`say nothing in English: ${of}`, () => {
      for (const written of lines) {
        const proposals = proposed(written);
        assert.ok(proposals.length > 0, written.at(-1));
        for (const { label, detail = '', about } of proposals) assertChinese(label, detail, about?.() ?? '');
      }
    });
  }

  it('are tried for all commands, keywords and enhanced codes that are proposed, and most reply codes', () => {
    const labels = new Set(
      PLACES.flatMap(({ lines }) => lines.flatMap((one) => proposed(one).map(({ label }) => label))),
    );
    const without = (names: readonly string[]) => names.filter((name) => !labels.has(name));
    const sure = <Row extends { certainty: string }>(rows: readonly Row[]) =>
      rows.filter(({ certainty }) => certainty !== 'unconfirmed');
    assert.deepEqual(
      without(
        sure(commands)
          .filter(({ status }) => status === 'current')
          .map(({ verb }) => verb),
      ),
      [],
    );
    assert.deepEqual(
      without(
        sure(extensions)
          .map(({ keyword }) => keyword)
          .filter((keyword) => !/^X+$/.test(keyword)),
      ),
      [],
    );
    const codes = enhancedCodes
      .filter(({ status }) => status === 'current')
      .flatMap(({ subject, detail, classes }) => (classes ?? [2, 4, 5]).map((kind) => `${kind}.${subject}.${detail}`));
    assert.deepEqual(without(codes), []);
    const replies = new Set([...labels].map((label) => label.slice(0, 3)));
    const standard = replyCodes.filter(({ status }) => status === 'standard').map(({ code }) => String(code));
    assert.ok(standard.filter((code) => replies.has(code)).length > standard.length * 0.8);
  });
});

describe('the form of a command in Simplified Chinese', () => {
  before(() => useTexts(ZH_CN));
  after(() => useTexts(undefined));

  for (const verb of ['MAIL', 'RCPT', ...Object.keys(FORMS)]) {
    it(`says nothing in English: ${verb}`, () => {
      for (const start of [READY, MAIL]) {
        const line = `C: ${verb} `;
        const shown = signatureHelp(momentIn([...start, line], start.length), line.length);
        assert.ok(shown);
        assertChinese(verb, shown.about, ...shown.parts.map(({ about }) => about));
      }
    });
  }
});

function proposed(lines: readonly string[]) {
  return complete(momentIn(lines, lines.length - 1), lines.at(-1)!.length);
}

/** Code and the addresses of links are in no language. */
function assertChinese(what: string, ...texts: readonly string[]): void {
  for (const text of texts) {
    const words = text.replace(/(`+)[^`]+\1|\]\([^)]*\)/g, '');
    assert.doesNotMatch(words, /[a-z]{2,} [a-z]{2,}/, `${what}: ${text}`);
  }
}
