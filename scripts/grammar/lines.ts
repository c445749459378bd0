import { clientCaptures, type LineForm, prefix, prefixAhead, serverCaptures } from './lineForm';
import { messages } from './messages';
import { patterns } from './patterns';
import { type Captures, type Rule, use } from './rule';
import { scopes } from './scopes';

/**
 * The rules for lines whose text agrees with the side that spoke: a reply begins with a code, a command with a verb.
 * Where tools contradict each other about a mark, these rules are given for both ways and the text decides.
 */
export function sideLines(form: LineForm): Rule[] {
  if (form.interleaved) return [offer(form), response(form), replyLine(form), commandLine(form)];
  return [...messages(form), challenge(form), ehloReply(form), replyLine(form), commandLine(form)];
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

const serverTextCaptures: Captures = {
  ...serverCaptures,
  4: { name: scopes.metaReplyText, patterns: use('server-text') },
};

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

/** A line that looks like one of those of a reply to EHLO. */
function offer(form: LineForm): Rule {
  return {
    match: `${prefix(form, form.server)}(250[ -](?=[A-Z][A-Z0-9-]*(?:[ \\t=]|$)).*)$`,
    captures: { ...serverCaptures, 4: { patterns: use('keyword-reply') } },
    name: scopes.metaServerLine,
  };
}

/** A line of the client that looks like an answer to a challenge. */
function response(form: LineForm): Rule {
  return {
    match: `${prefix(form, form.client)}(${patterns.base64Line}|=|\\*)[ \\t]*$`,
    captures: { ...clientCaptures, 4: { name: scopes.metaCommand, patterns: use('auth-response') } },
    name: scopes.metaClientLine,
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
