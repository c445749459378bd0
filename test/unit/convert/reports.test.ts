import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentText } from '../../../server/src/convert/report/documentText';
import { escapeHtml, markdownToHtml } from '../../../server/src/convert/report/htmlText';
import { readSource } from '../../../server/src/convert/source';
import { escapeMarkdown, inlineCode } from '../../../server/src/features/markdown';
import { readerOf } from '../../harness/closedSchema';
import { describeWithShared } from '../../harness/shared';
import { converted, convertedSource } from './converted';
import { sharedSources } from './sharedSources';

const validJson = readerOf('schemas/convert.schema.json');

const SECRET = 'AHVzZXIAcGVuY2ls';
const SESSION = [
  `# AUTH PLAIN ${SECRET} was sent by swaks --auth-password pencil`,
  '* connect',
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250-mx.example.net',
  'S: 250 AUTH PLAIN LOGIN',
  `C: AUTH PLAIN ${SECRET}`,
  `S: 535 5.7.8 Not with ${SECRET}`,
  'C: AUTH LOGIN',
  'S: 334 VXNlcm5hbWU6',
  'C: dXNlcg==',
  'S: 334 UGFzc3dvcmQ6',
  'C: c2VzYW1lIQ==',
  'S: 235 2.7.0 Ok',
  'C: RCPT TO:<b@example.net>',
  'S: 503 5.5.1 Need MAIL',
  'C: QUIT',
  'S: 221 Bye',
];
const SECRETS = [SECRET, 'pencil', 'dXNlcg==', 'c2VzYW1lIQ==', 'sesame!'];

describe('reports', () => {
  for (const target of ['markdown', 'html', 'mermaid', 'svg']) {
    it(`${target} shows no secret, in whatever line it stands`, () => {
      const { text, lost } = converted(SESSION, target);
      for (const secret of SECRETS) assert.ok(!text.includes(secret), `${secret} in ${target}`);
      assert.ok((lost.secrets ?? 0) >= 3);
    });
  }

  for (const target of ['markdown', 'html']) {
    it(`${target} decodes the user’s name, and explains commands, replies and findings`, () => {
      const { text } = converted(SESSION, target);
      assert.match(text, /authcid/);
      assert.match(text, /RCPT before MAIL/);
      assert.match(text, /rcpt-before-mail/);
      assert.match(text, /the client introduces itself and asks for extensions/);
      assert.match(text, /250 AUTH PLAIN LOGIN/);
    });
  }

  for (const target of ['markdown', 'html', 'mermaid', 'svg', 'smtplib-script', 'exim-script', 'swaks-script']) {
    it(`${target} does not give away what was sent behind a refused AUTH`, () => {
      const lines = [
        '* connect',
        'S: 220 x',
        'C: EHLO a.example.org',
        'S: 250 x',
        'C: AUTH LOGIN',
        'S: 504 No',
        'C: c2VzYW1lIQ==',
        'S: 500 What',
      ];
      assert.doesNotMatch(converted(lines, target).text, /c2VzYW1lIQ/i);
    });
  }

  it('the same explanation is given once', () => {
    const { text } = converted([...SESSION, '* connect', ...SESSION.slice(2)], 'markdown');
    assert.equal(text.split('`EHLO client-name`').length, 2);
  });

  it('the page is self-contained, and nothing of a transcript becomes part of it', () => {
    const hostile = '</pre><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;';
    const { text } = converted(
      [
        `# ${hostile}`,
        `S: 220 ${hostile}`,
        `C: EHLO ${hostile}`,
        `S: 250 ${hostile}`,
        `C: MAIL FROM:<${hostile}>`,
        `C: ${hostile}`,
      ],
      'html',
    );
    const tags = new Set([...text.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name?.toLowerCase()));
    assert.deepEqual(
      [...tags].filter((name) => !ALLOWED.has(name ?? '')),
      [],
    );
    assert.match(
      text,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/,
    );
    assert.match(text, /prefers-color-scheme: dark/);
    assert.doesNotMatch(text, /\son[a-z]+=\w*\(?[^&]*>.*<\/script>|src=x onerror=alert\(1\)>/);
    for (const [, url] of text.matchAll(/(?:href|src)="([^"]*)"/g)) assert.match(url ?? '', /^https:\/\//);
  });

  it('Markdown of explanations becomes HTML that shows the same text', () => {
    assert.equal(
      markdownToHtml('**a** `b<c>` \\*d\\* ``e`f`` [RFC 5321](https://www.rfc-editor.org/rfc/rfc5321) <i>'),
      '<strong>a</strong> <code>b&lt;c&gt;</code> *d* <code>e`f</code> <a href="https://www.rfc-editor.org/rfc/rfc5321" rel="noreferrer">RFC 5321</a> &lt;i&gt;',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const plain = text.replace(/[\p{C}\p{Z}\u115f\u1160\u3164\uffa0]/gu, ' ').replace(/ +/g, ' ');
        assert.equal(markdownToHtml(escapeMarkdown(plain)), escapeHtml(plain));
        assert.equal(markdownToHtml(documentText(plain)), escapeHtml(plain));
        const code = markdownToHtml(inlineCode(plain)).replace(/^<code>|<\/code>$/g, '');
        if (plain !== '') assert.equal(code, escapeHtml(plain));
      }),
    );
  });

  it('text in a document is escaped only where it would mean something', () => {
    const words = 'No “220”, at 10 % (RFC 5321 section 4.1.4): expected 192.0.2.1, or a name-1; what else?';
    assert.equal(documentText(words), words);
    assert.equal(
      documentText('mx.example.net a@b http://x *a* _b_ <i> &amp; [l](u) `c` :smile:'),
      'mx\\.example\\.net a\\@b http\\://x \\*a\\* \\_b\\_ \\<i\\> \\&amp; \\[l\\](u) \\`c\\` \\:smile:',
    );
  });

  it('words of our own about AUTH are not taken for a secret', () => {
    const lines = ['* connect', 'S: 220 mx.example.net', 'C: EHLO client.example.org', 'S: 250-mx.example.net'];
    for (const target of ['markdown', 'html']) {
      const { text, lost } = converted([...lines, 'S: 250-AUTH PLAIN', 'S: 250 AUTH', 'C: QUIT'], target);
      assert.match(text, /AUTH comes without what it has to tell/);
      assert.match(text, /AUTH is listed a second time/);
      assert.deepEqual(lost, {});
    }
  });

  it('the name of the file is told, not its folder', () => {
    const source = readSource({ name: '/home/somebody/secret project/a.smtp', lines: SESSION, dialect: 'auto' });
    assert.ok(source);
    for (const target of ['markdown', 'html']) {
      const { text } = convertedSource(source, target);
      assert.match(text, /SMTP transcript a\\?\.smtp/);
      assert.doesNotMatch(text, /somebody|project/);
    }
  });

  it('several elisions in a row are told once', () => {
    const lines = ['* connect', '...', '...', 'C: DATA', 'S: 503 5.5.1 Need RCPT', '...'];
    for (const target of ['markdown', 'html', 'mermaid']) {
      assert.equal(converted(lines, target).text.split('Something is missing here').length, 3, target);
    }
  });

  it('a fence of Markdown is longer than any in the transcript', () => {
    const { text } = converted(['* connect', 'S: 220 ```````` <b>', 'C: EHLO a.example.org'], 'markdown');
    assert.match(text, /^`{9}text\n/m);
  });

  it('a Mermaid text holds no sign that means something there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (said) => {
        const one = said.replaceAll('\n', ' ');
        const { text } = converted(
          ['* connect', `S: 220 ${one}`, `C: EHLO ${one}`, 'S: 250 x', `C: style x: ${one};#end`],
          'mermaid',
        );
        const [first, ...lines] = text.trimEnd().split('\n');
        assert.equal(first, 'sequenceDiagram');
        for (const line of lines) assert.match(line, MERMAID_LINE);
      }),
    );
  });

  it('a Mermaid diagram has sides, replies, events and a line for the message', () => {
    const lines = [
      '* connect',
      'S: 220 mx.example.net',
      'C: HELO a.example.org',
      'S: 250-x',
      'S: 250 y',
      'C: DATA',
      'S: 354 Go',
      'C: a',
      'C: b',
      'C: .',
      '* close C',
    ];
    const { text, lost } = converted(lines, 'mermaid');
    assert.equal(
      text,
      `sequenceDiagram
    participant C1 as a.example.org
    participant S1 as mx.example.net
    Note over C1,S1: Connection opened
    S1-->>C1: 220 mx.example.net
    C1->>S1: HELO a.example.org
    S1-->>C1: 250-x<br/>250 y
    C1->>S1: DATA
    S1-->>C1: 354 Go
    C1->>S1: (2 lines of the message)
    C1->>S1: .
    Note over C1,S1: Connection closed by the client
`,
    );
    assert.deepEqual(lost, { 'message-lines': 2 });
  });

  it('JSON is what the schema says, and holds every line', () => {
    const { text } = converted(SESSION, 'json');
    const [file] = validJson(text).files;
    assert.equal(file.dialogue.length, SESSION.length);
    assert.deepEqual(file.dialogue[6], {
      session: 1,
      line: 7,
      kind: 'said',
      side: 'client',
      part: 'dialogue',
      text: `AUTH PLAIN ${SECRET}`,
    });
    assert.equal(file.findings.filter(({ rule }: { rule: string }) => rule === 'rcpt-before-mail').length, 1);
  });
});

describeWithShared('reports of real transcripts', ['lab-transcripts'], (folder) => {
  it('are made of all, with JSON that fits the schema', () => {
    let count = 0;
    for (const source of sharedSources(folder)) {
      // Every tenth is enough to meet all servers and clients.
      if (count++ % 10 !== 0) continue;
      const { name } = source;
      validJson(convertedSource(source, 'json').text, name);
      for (const target of ['markdown', 'html', 'mermaid', 'swaks-script', 'smtplib-script', 'exim-script']) {
        assert.ok(convertedSource(source, target).text.endsWith('\n'), `${name} as ${target}`);
      }
    }
  }).timeout(120_000);
});

const MERMAID_LINE =
  /^ {4}(?:participant [CS]\d as |[CS]\d-?->>[CS]\d: |Note over [CS]\d,[CS]\d: )(?:[\p{L}\p{N} .,=@/()_+!?'-]|#\d+;|<br\/>)+$/u;

const ALLOWED = new Set(
  '!doctype html head meta title style body h1 h2 pre span section dl dt dd article p strong code details summary a'.split(
    ' ',
  ),
);
