import { patterns } from './patterns';
import { type Captures, type Rule, use } from './rule';
import { scopes } from './scopes';

/** How the lines of a dialect look: what the rules of `sideLines` need to know. Each text is a regular expression. */
export interface LineForm {
  /** Names the form's entries in the grammar's repository. */
  readonly id: string;
  /** What stands before the client's text, without the blank behind it; empty where the sides are not marked. */
  readonly client: string;
  /** The same for the server's text. */
  readonly server: string;
  /** What may stand before the mark: two groups, the indentation and a time or the tag of an outer log. */
  readonly lead: string;
  /** What the text of a command begins with where no mark says that the client speaks. */
  readonly command: string;
  /** How a line goes on: not at all, on a deeper indented line without a mark, or as a line that this matches. */
  readonly folds: 'none' | 'deeper' | { readonly line: string };
  /** Whether the dialect shows the content of messages. */
  readonly message: 'shown' | 'hidden';
  /** Lines of neither side, which may stand anywhere. */
  readonly others: readonly Rule[];
  /** A line of neither side that ends a message which has no final dot, because the connection ended. */
  readonly cut?: string;
}

/** Any indentation, perhaps with the left edge of a drawn box; a tag of the canonical form, or a time. */
export const timedLead =
  '([ \\t]*(?:[\\x{2502}|][ \\t]*)?)((?:\\[[+\\d][^\\]]{0,60}\\][ \\t]*|\\d[\\d:.,/TZ -]{7,40}[ \\t]+)?)';

/**
 * The rules for lines whose text agrees with the side that spoke: a reply begins with a code, a command with a verb.
 * Where tools contradict each other about a mark, these rules are given for both ways and the text decides.
 */
export function sideLines(form: LineForm): Rule[] {
  const shown = form.message === 'shown' ? [dataWithoutReply(form), messageAfter354(form), chunk(form)] : [];
  return [...shown, challenge(form), ehloReply(form), replyLine(form), commandLine(form)];
}

/** What the rules of `sideLines` include: the content of messages, which ends in two ways. */
export function messageContents(form: LineForm): Record<string, { patterns: readonly Rule[] }> {
  if (form.message === 'hidden') return {};
  return {
    [`${form.id}-message`]: { patterns: content(form, messageEnds(form).ahead) },
    [`${form.id}-chunk`]: { patterns: content(form, chunkEnd(form)) },
  };
}

/** The rest, for which only the mark says who spoke. */
export function markedLines(form: LineForm): Rule[] {
  return [
    {
      ...foldable(form, `${prefix(form, form.client)}(.*)$`, use('command-continuation')),
      ...asCaptures(form, clientCaptures),
      name: scopes.metaClientLine,
    },
    {
      ...foldable(form, `${prefix(form, form.server)}(.*)$`, use('reply-text')),
      ...asCaptures(form, serverTextCaptures),
      name: scopes.metaServerLine,
    },
  ];
}

const clientCaptures: Captures = {
  2: { name: scopes.timeTag },
  3: { name: scopes.clientMark },
  4: { name: scopes.metaCommand, patterns: use('command') },
};
const serverCaptures: Captures = {
  2: { name: scopes.timeTag },
  3: { name: scopes.serverMark },
  4: { patterns: use('reply') },
};
const serverTextCaptures: Captures = {
  ...serverCaptures,
  4: { name: scopes.metaReplyText, patterns: use('server-text') },
};

/** The start of a line up to a side's text, in three groups: indentation, time, mark. */
function prefix(form: LineForm, mark: string): string {
  return `^${form.lead}${mark ? `(${mark})(?:[ \\t]|$)` : '()'}`;
}

/** The same without groups, for look-aheads. */
function prefixAhead(form: LineForm, mark: string): string {
  return ungroup(`${form.lead}${mark ? `(${mark})(?:[ \\t]|$)` : ''}`);
}

function ungroup(expression: string): string {
  return expression.replace(/(?<!\\)\((?!\?)/g, '(?:');
}

/** A line, and the lines on which it goes on. */
function foldable(form: LineForm, line: string, continuation: readonly Rule[]): Rule {
  if (form.folds === 'none') return { match: line };
  const stop = [form.client, form.server].filter(Boolean).join('|');
  const fold =
    form.folds === 'deeper'
      ? `\\1[ \\t]{2,}(?!\\d{3}${patterns.afterCode}|(?:${stop})(?:[ \\t]|$)|[.#*][ \\t]*$|[#*][ \\t])\\S`
      : form.folds.line;
  return { begin: line, end: `^(?!${fold})`, patterns: continuation };
}

function asCaptures(form: LineForm, captures: Captures): Rule {
  return form.folds === 'none' ? { captures } : { beginCaptures: captures };
}

function replyLine(form: LineForm): Rule {
  return {
    ...foldable(form, `${prefix(form, form.server)}(${patterns.replyLine})$`, use('reply-text')),
    ...asCaptures(form, serverCaptures),
    name: scopes.metaServerLine,
  };
}

function commandLine(form: LineForm): Rule {
  return {
    ...foldable(form, `${prefix(form, form.client)}(?=${form.command})(.*)$`, use('command-continuation')),
    ...asCaptures(form, clientCaptures),
    name: scopes.metaClientLine,
  };
}

/** A 334 and the response to it (RFC 4954 section 4), which may look like a verb. */
function challenge(form: LineForm): Rule {
  const server = prefixAhead(form, form.server);
  const response = form.client
    ? `${prefix(form, form.client)}(.*)$`
    : `^(?!${server}\\d{3}${patterns.afterCode})([ \\t]*)()()(\\S.*)$`;
  // A blank line, a comment or a folded challenge does not end the wait; a line of another kind does.
  const patience = form.client ? '[ \\t]*(?:$|#)|[ \\t]+[A-Za-z0-9+/=]+[ \\t]*$' : '[ \\t]*$';
  return {
    begin: `${prefix(form, form.server)}(334(?:[ \\t].*)?)$`,
    beginCaptures: serverCaptures,
    end: `${response}|^(?!${patience})`,
    endCaptures: { ...clientCaptures, 4: { name: scopes.metaCommand, patterns: use('auth-response') } },
    patterns: [
      ...use('comment'),
      { match: '^[ \\t]+([A-Za-z0-9+/=]+)[ \\t]*$', captures: { 1: { name: scopes.base64 } } },
    ],
  };
}

/** A 250 of several lines. Behind its first line each word in capitals is the keyword of an extension. */
function ehloReply(form: LineForm): Rule {
  const server = prefixAhead(form, form.server);
  return {
    begin: `${prefix(form, form.server)}(250-.*)$`,
    beginCaptures: serverCaptures,
    end: `${prefix(form, form.server)}(250(?:[ \\t].*)?)$|^(?!${server}250-|[ \\t]*$)`,
    endCaptures: { ...serverCaptures, 4: { patterns: use('keyword-reply') } },
    patterns: [
      {
        match: `${prefix(form, form.server)}(250-.*)$`,
        captures: { ...serverCaptures, 4: { patterns: use('keyword-reply') } },
      },
    ],
  };
}

/** From a 354 to the lone dot (RFC 5321 section 4.1.1.4), or to a reply that comes before the dot. */
function messageAfter354(form: LineForm): Rule {
  return {
    begin: `${prefix(form, form.server)}(354(?:[ \\t].*)?)$`,
    beginCaptures: serverCaptures,
    contentName: scopes.metaMessage,
    ...untilDot(form),
  };
}

/** DATA with a header field on the very next line: a record of the client's side alone. */
function dataWithoutReply(form: LineForm): Rule {
  const header = `(?:${prefixAhead(form, form.client)})${patterns.headerName}:(?:[ \\t]|$)`;
  return {
    begin: `${prefix(form, form.client)}((?i:DATA))[ \\t]*$`,
    beginCaptures: clientCaptures,
    end: `^(?!${header})`,
    patterns: [{ begin: `^(?=${header})`, contentName: scopes.metaMessage, ...untilDot(form) }],
  };
}

/**
 * From BDAT with a size to the reply or to the next chunk (RFC 3030 section 2). A grammar cannot count octets, so a
 * command that is pipelined behind a chunk looks like content; but for QUIT, which Exim always sends so.
 */
function chunk(form: LineForm): Rule {
  return {
    begin: `${prefix(form, form.client)}((?i:BDAT)[ \\t]+0{0,20}[1-9]\\d{0,20}(?:[ \\t]+(?i:LAST))?)[ \\t]*$`,
    beginCaptures: clientCaptures,
    contentName: scopes.metaMessage,
    end: `^(?=${chunkEnd(form)})`,
    patterns: use(`${form.id}-chunk`),
  };
}

function chunkEnd(form: LineForm): string {
  return [
    `${prefixAhead(form, form.server)}\\d{3}${patterns.afterCode}`,
    `${prefixAhead(form, form.client)}(?i:BDAT)[ \\t]+\\d`,
    ...(form.client ? [`${prefixAhead(form, form.client)}QUIT[ \\t]*$`] : []),
    ...(form.cut ? [form.cut] : []),
  ].join('|');
}

function untilDot(form: LineForm): Rule {
  return {
    end: messageEnds(form).end,
    endCaptures: {
      2: { name: scopes.timeTag },
      3: { name: scopes.clientMark },
      4: { name: scopes.endOfData },
      5: { name: scopes.annotation },
    },
    patterns: use(`${form.id}-message`),
  };
}

/** What ends a message, as the end of its region and as a look-ahead for the regions inside. */
function messageEnds(form: LineForm): { end: string; ahead: string } {
  const marks = [form.client, form.server].filter(Boolean).join('|');
  const remark = `(?:[ \\t]+(\\(EOM\\)|${patterns.annotation}))?[ \\t]*$`;
  const dot = marks ? `(?:${form.lead}(${marks})[ \\t]|[ \\t]*)(\\.)${remark}` : `([ \\t]*)()()(\\.)${remark}`;
  const others = [
    ...(form.server ? [`${prefixAhead(form, form.server)}\\d{3}${patterns.afterCode}`] : []),
    ...(form.cut ? [form.cut] : []),
  ];
  return {
    end: others.length > 0 ? `^${dot}|^(?=${others.join('|')})` : `^${dot}`,
    ahead: [ungroup(dot), ...others].join('|'),
  };
}

/** Headers up to the empty line, then the body. `end` is what ends the message, so that the inner regions end too. */
function content(form: LineForm, end: string): Rule[] {
  const marks = [form.client, form.server].filter(Boolean).join('|');
  // An unmarked line may belong to the message too: many texts mark the first line only, or none.
  const start = marks
    ? `^(?:${form.lead}(${form.client})(?:[ \\t]|$)|(?!${prefixAhead(form, marks)})[ \\t]*)`
    : '^()()()[ \\t]*';
  const startAhead = ungroup(start.slice(1));
  // The empty line, perhaps with an author's remark.
  const remarkOnly = `[ \\t]*(?:(?<=[ \\t])${patterns.annotation})?$`;
  const field = `${patterns.headerName}:(?:[ \\t]|$)`;
  const lineStart = { 2: { name: scopes.timeTag }, 3: { name: scopes.clientMark } };
  const text = { match: '^.+$', name: scopes.body, captures: { 0: { patterns: use('byte-notation') } } };
  const bodyLines: Rule[] = [
    ...form.others,
    ...(form.client
      ? [
          {
            match: `${prefix(form, form.client)}(?:(\\.)(?=\\.))?(.*)$`,
            captures: {
              ...lineStart,
              4: { name: scopes.dotStuffing },
              5: { name: scopes.body, patterns: use('byte-notation') },
            },
          },
        ]
      : [
          {
            match: '^(\\.)(\\..*)$',
            captures: { 1: { name: scopes.dotStuffing }, 2: { name: scopes.body, patterns: use('byte-notation') } },
          },
        ]),
    text,
  ];
  const body = (begin: string, alsoEnds: string): Rule => ({
    begin,
    beginCaptures: lineStart,
    end: `^(?=${end}${alsoEnds})`,
    contentName: scopes.metaBody,
    patterns: bodyLines,
  });
  const bodies = form.client
    ? [
        // Some logs put an empty line behind each line: a marked field or fold takes the headers up again.
        body('^[ \\t]*$', `|${prefixAhead(form, form.client)}(?:${field}|[ \\t]+\\S)`),
      ]
    : [body('^[ \\t]*$', '')];
  return [
    ...form.others,
    {
      begin: `^(?=${startAhead}${field})`,
      end: `^(?=${end})`,
      contentName: scopes.metaHeaders,
      patterns: [
        ...form.others,
        ...bodies,
        ...(form.client
          ? [
              {
                match: `${prefix(form, form.client)}(?!${remarkOnly})([ \\t]+\\S.*)$`,
                captures: { ...lineStart, 4: { name: scopes.headerValue, patterns: use('header-value') } },
              },
            ]
          : []),
        {
          match: `${start}(${patterns.headerName})(:)(?:[ \\t](.*))?$`,
          captures: {
            ...lineStart,
            4: { name: scopes.headerName },
            5: { name: scopes.headerSeparator },
            6: { name: scopes.headerValue, patterns: use('header-value') },
          },
        },
        {
          match: `^${marks ? `(?!${prefixAhead(form, marks)})` : ''}([ \\t]+\\S.*)$`,
          captures: { 1: { name: scopes.headerValue, patterns: use('header-value') } },
        },
        body(`^(?=${form.client ? `${prefixAhead(form, form.client)}${remarkOnly}|` : ''}${startAhead}\\S)`, ''),
      ],
    },
    // A message without headers. Empty lines that no mark gives to the client are the layout of the text.
    body(`^(?=${form.client ? `${prefixAhead(form, form.client)}|` : ''}[ \\t]*\\S)`, ''),
  ];
}
