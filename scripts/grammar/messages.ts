import { clientCaptures, type LineForm, prefix, prefixAhead, serverCaptures, ungroup } from './lineForm';
import { patterns } from './patterns';
import { type Rule, use } from './rule';
import { scopes } from './scopes';

/** The rules for the lines with which a message begins, and for the message behind them. */
export function messages(form: LineForm): Rule[] {
  return form.message === 'shown' ? [dataWithoutReply(form), messageAfter354(form), chunk(form)] : [];
}

/** What those rules include: the content of messages, which ends in two ways. */
export function messageContents(form: LineForm): Record<string, { patterns: readonly Rule[] }> {
  if (form.message === 'hidden') return {};
  return {
    [`${form.id}-message`]: { patterns: content(form, messageEnds(form).ahead) },
    [`${form.id}-chunk`]: { patterns: content(form, chunkEnd(form)) },
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
