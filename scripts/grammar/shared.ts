import { patterns } from './patterns';
import { type Rule, use } from './rule';
import { scopes } from './scopes';
import { ehloKeywords, oneOf, verbs } from './words';

/** The rules that know SMTP but no dialect. Each reads the text of one line behind its mark. */
export const sharedRules: Readonly<Record<string, readonly Rule[]>> = {
  comment: comments(),
  event: events(),
  command: command(),
  'command-continuation': [
    ...use('annotation', 'path', 'path-keyword', 'parameter', 'byte-notation'),
    { match: `^[ \\t]+(${patterns.base64Line})[ \\t]*$`, captures: { 1: { name: scopes.base64 } } },
  ],
  arguments: use('annotation', 'path', 'parameter', 'bare-address', 'byte-notation'),
  path: path(),
  'path-keyword': [
    {
      match: '\\b((?i:FROM|TO))[ \\t]*(:)',
      captures: { 1: { name: scopes.pathKeyword }, 2: { name: scopes.pathSeparator } },
    },
  ],
  'bare-address': [
    { match: '(?<![^\\s:])[^\\s<>=@\\x{2400}-\\x{2421}]+@[^\\s<>=@\\x{2400}-\\x{2421}]+', name: scopes.address },
  ],
  parameter: parameters(),
  'auth-response': authResponse(),
  reply: reply(),
  'keyword-reply': [keywordReply('[A-Z][A-Z0-9-]*', '(?!OK\\b)'), ...use('reply')],
  'reply-text': use('annotation', 'mailbox', 'byte-notation'),
  'server-text': [...use('remark'), { match: '(.+)$', captures: { 1: { patterns: use('reply-text') } } }],
  'header-value': use('mailbox', 'byte-notation'),
  mailbox: [
    {
      match: '(<)([^<>\\s@]+@[^<>\\s]+)(>)',
      captures: { 1: { name: scopes.pathBegin }, 2: { name: scopes.address }, 3: { name: scopes.pathEnd } },
    },
  ],
  'ehlo-parameters': [
    ...use('annotation', 'byte-notation'),
    { match: '(?<=[ \\t=])\\d+(?=[ \\t]|$)', name: scopes.number },
    { match: '[^\\s=\\x{2400}-\\x{2421}]+', name: scopes.ehloParameter },
  ],
  annotation: [{ match: `(?<=[ \\t])${patterns.annotation}$`, name: scopes.annotation }],
  remark: [
    { match: `${patterns.wordStart}(?:\\.\\.\\.|\\. \\. \\.)[ \\t]*$`, name: scopes.stageDirection },
    { match: `${patterns.wordStart}(${patterns.masked})[ \\t]*$`, captures: { 1: { name: scopes.masked } } },
    {
      match: `${patterns.wordStart}(?:<[^<>]*>|\\[[^\\[\\]]*\\]|\\([^()]*\\))[ \\t]*$`,
      name: scopes.stageDirection,
    },
  ],
  'tool-lines': use('comment', 'curl'),
  'bare-remark': [
    {
      match: '^[ \\t]*(?:\\.\\.\\.|\\. \\. \\.|<[^<>]*>|\\[[^\\[\\]]+\\]|\\([^()]*\\))[ \\t]*$',
      name: scopes.stageDirection,
    },
  ],
  unrecognised: [{ match: '^.*\\S.*$', name: scopes.metaText, captures: { 0: { patterns: use('byte-notation') } } }],
  'byte-notation': [{ match: '\\x{2410}[0-9A-Fa-f]{2}|[\\x{2400}-\\x{2421}]', name: scopes.byteNotation }],
};

/** `#` lines, and the directives of DESIGN.md section 3 in them. */
function comments(): Rule[] {
  return [
    {
      match: '^[ \\t]*(#)[ \\t]*(smtp-(?:ignore-file|ignore|expect))(?=[ \\t]|$)(.*?)(?:[ \\t](--)(?=[ \\t])(.*))?$',
      name: scopes.comment,
      captures: {
        1: { name: scopes.commentMark },
        2: { name: scopes.directive },
        3: { patterns: [{ match: '[a-z][a-z0-9-]*', name: scopes.ruleId }] },
        4: { name: scopes.commentMark },
        5: { name: scopes.reason },
      },
    },
    { match: '^[ \\t]*(#).*$', name: scopes.comment, captures: { 1: { name: scopes.commentMark } } },
  ];
}

/** What happened to the connection. The forms are exact, as `* ` also opens the remarks of curl. */
function events(): Rule[] {
  const marked = (rest: string, captures: Rule['captures']): Rule => ({
    match: `^(\\[(?:\\+|#|\\d{4}-)[^\\]]*\\][ \\t]+)?([ \\t]*\\*)[ \\t]+${rest}[ \\t]*$`,
    name: 'meta.event.smtp',
    captures: { 1: { name: scopes.timeTag }, 2: { name: scopes.eventMark }, ...captures },
  });
  const argument = { name: scopes.eventArgument };
  return [
    marked('(connect)(?:[ \\t]+(\\S+)[ \\t]+(->)[ \\t]+(\\S+)(?:[ \\t]+(\\S+))?)?', {
      3: { name: scopes.sessionEvent },
      4: argument,
      5: { name: 'keyword.operator.direction.smtp' },
      6: argument,
      7: { name: scopes.timeTag },
    }),
    marked('(tls)(?:[ \\t]+(\\S+))?(?:[ \\t]+(\\S+))?(?:[ \\t]+(server-name=\\S+))?', {
      3: { name: scopes.event },
      4: argument,
      5: argument,
      6: argument,
    }),
    marked('(encrypted|gap)(?:[ \\t]+(\\d+))?(?:[ \\t]+([CS]))?', {
      3: { name: scopes.event },
      4: { name: scopes.eventNumber },
      5: { name: scopes.event },
    }),
    marked('(cut)', { 3: { name: scopes.event } }),
    marked('(close|reset)(?:[ \\t]+([CS]))?', { 3: { name: scopes.event }, 4: { name: scopes.event } }),
    marked('(tls-failed)(?:[ \\t]+(.*\\S))?', { 3: { name: scopes.event }, 4: argument }),
  ];
}

/**
 * The text of a command line. Every rule takes the whole text, and the last takes any, so that a verb can only be
 * found where the text begins.
 */
function command(): Rule[] {
  const verb = { name: scopes.verb };
  const path = (verbsOf: string, keyword: string): Rule => ({
    match: `((?i:${verbsOf}))[ \\t]+((?i:${keyword}))[ \\t]*(:)(.*)$`,
    captures: {
      1: verb,
      2: { name: scopes.pathKeyword },
      3: { name: scopes.pathSeparator },
      4: { patterns: use('arguments') },
    },
  });
  return [
    path('MAIL|SEND|SOML|SAML', 'FROM'),
    path('RCPT', 'TO'),
    {
      match: '((?i:EHLO|HELO|LHLO))(?:[ \\t]+(\\S+))?(?=[ \\t]|$)(.*)$',
      captures: {
        1: verb,
        2: { name: scopes.domain, patterns: use('byte-notation') },
        3: { patterns: use('annotation', 'byte-notation') },
      },
    },
    {
      match: '((?i:AUTH))(?:[ \\t]+([A-Za-z0-9_-]+)(?:[ \\t]+(\\S.*))?)?(?=[ \\t]|$)(.*)$',
      captures: {
        1: verb,
        2: { name: scopes.mechanism },
        3: { patterns: use('auth-response') },
        4: { patterns: use('annotation') },
      },
    },
    {
      match: '((?i:BDAT))(?:[ \\t]+(\\d+)(?:[ \\t]+((?i:LAST)))?)?(?=[ \\t]|$)(.*)$',
      captures: {
        1: verb,
        2: { name: scopes.number },
        3: { name: scopes.last },
        4: { patterns: use('annotation', 'byte-notation') },
      },
    },
    {
      match: '((?i:XCLIENT|XFORWARD))(?=[ \\t]|$)(.*)$',
      captures: { 1: verb, 2: { patterns: use('parameter', 'byte-notation') } },
    },
    {
      match: `((?i:${oneOf(verbs)}))(?=[ \\t]|$)(.*)$`,
      captures: {
        1: verb,
        2: {
          patterns: [
            ...use('annotation', 'path', 'byte-notation'),
            { match: '[^\\s<>\\x{2400}-\\x{2421}]+', name: scopes.argument },
          ],
        },
      },
    },
    ...use('remark'),
    { match: `${patterns.wordStart}(${patterns.base64Line})[ \\t]*$`, captures: { 1: { name: scopes.base64 } } },
    {
      match: `${patterns.wordStart}([A-Z][A-Z0-9-]{2,})(?=[ \\t=]|$)(.*)$`,
      captures: {
        1: { name: scopes.unknownVerb },
        2: {
          patterns: [
            ...use('annotation', 'byte-notation'),
            { match: '[^\\s\\x{2400}-\\x{2421}]+', name: scopes.argument },
          ],
        },
      },
    },
    {
      match: '(.+)$',
      captures: { 1: { name: 'meta.command-text.smtp', patterns: use('annotation', 'byte-notation') } },
    },
  ];
}

/**
 * RFC 5321 section 4.1.2: `<>`, or `<` perhaps a source route, a mailbox, `>`. A quoted local part may hold a `>`.
 * Regions and not groups with rules of their own, for each of which the line is copied: a line of paths would take long.
 */
function path(): Rule[] {
  return [
    {
      match: '(<)(>)',
      name: scopes.nullPath,
      captures: { 1: { name: scopes.pathBegin }, 2: { name: scopes.pathEnd } },
    },
    {
      begin: '<(?=(?:"(?:[^"\\\\]|\\\\.)*")?[^<>]*>)',
      end: '>|$',
      beginCaptures: { 0: { name: scopes.pathBegin } },
      endCaptures: { 0: { name: scopes.pathEnd } },
      contentName: scopes.address,
      patterns: [
        { match: '(?<=<)@[^<>:\\s]*:', name: scopes.sourceRoute },
        { match: '(?<=[<:])"(?:[^"\\\\]|\\\\.)*"', name: scopes.quotedLocalPart },
        ...use('byte-notation'),
      ],
    },
  ];
}

/** Parameters of MAIL, RCPT, XCLIENT and XFORWARD: `NAME=value`, or a name alone in capitals. */
function parameters(): Rule[] {
  return [
    {
      begin: '(?<=[ \\t>])([A-Za-z0-9][A-Za-z0-9-]*)(=)',
      end: '(?=[ \\t])|$',
      beginCaptures: { 1: { name: scopes.parameterName }, 2: { name: scopes.parameterSeparator } },
      contentName: scopes.parameterValue,
      patterns: [{ match: '(?<==)\\d+(?=[ \\t]|$)', name: scopes.number }, ...use('byte-notation')],
    },
    { match: '(?<=[ \\t>])[A-Z0-9][A-Z0-9-]+(?=[ \\t]|$)', name: scopes.parameterName },
  ];
}

/** What the client sends for a 334 or behind the mechanism (RFC 4954 section 4); `=` is an empty response. */
function authResponse(): Rule[] {
  return [
    { match: `${patterns.wordStart}(${patterns.masked})(.*)$`, captures: { 1: { name: scopes.masked } } },
    { match: `${patterns.wordStart}(\\*)[ \\t]*$`, captures: { 1: { name: scopes.cancel } } },
    {
      match: `${patterns.wordStart}(=|[A-Za-z0-9+/]+={0,2})(?:[ \\t]+(${patterns.annotation}))?[ \\t]*$`,
      captures: { 1: { name: scopes.base64 }, 2: { name: scopes.annotation } },
    },
    ...use('remark'),
    { match: '(.+)$', captures: { 1: { name: scopes.argument, patterns: use('annotation', 'byte-notation') } } },
  ];
}

/** The text of a reply line from its code on. Whoever uses these rules knows that three digits begin the text. */
function reply(): Rule[] {
  const enhanced = (digit: string): string => `(${digit}\\.\\d{1,3}\\.\\d{1,3})(?=[ \\t]|$)`;
  return [
    keywordReply(oneOf(ehloKeywords), ''),
    {
      match: '(334)(?:[ \\t]+(=|[A-Za-z0-9+/]+={0,2})?)?[ \\t]*$',
      name: scopes.metaReply,
      captures: { 1: { name: scopes.intermediate }, 2: { name: scopes.base64 } },
    },
    {
      match: `(?:(2\\d\\d)|(3\\d\\d)|(4\\d\\d)|(5\\d\\d)|(\\d{3}))(?:(-)|(?=[ \\t]|$))[ \\t]*(?:${enhanced('2')}|${enhanced('4')}|${enhanced('5')})?(.*)$`,
      name: scopes.metaReply,
      captures: {
        1: { name: scopes.success },
        2: { name: scopes.intermediate },
        3: { name: scopes.transient },
        4: { name: scopes.permanent },
        5: { name: scopes.otherCode },
        6: { name: scopes.moreLines },
        7: { name: scopes.enhancedSuccess },
        8: { name: scopes.enhancedTransient },
        9: { name: scopes.enhancedPermanent },
        10: { name: scopes.metaReplyText, patterns: use('reply-text') },
      },
    },
  ];
}

/**
 * A line of an EHLO reply that offers an extension (RFC 5321 section 4.1.1.1). Known keywords are found in any 250,
 * because pasted replies often lack their head; other words only in the later lines of a reply.
 */
function keywordReply(word: string, unless: string): Rule {
  return {
    match: `(250)([- ])[ \\t]?${unless}(${word})(?=[ \\t=]|$)(.*)$`,
    name: 'meta.reply.ehlo.smtp',
    captures: {
      1: { name: scopes.success },
      2: { patterns: [{ match: '-', name: scopes.moreLines }] },
      3: { name: scopes.ehloKeyword },
      4: { patterns: use('ehlo-parameters') },
    },
  };
}
