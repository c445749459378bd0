import { findCommand } from '../protocol/commands';
import type { Exchange, Session } from '../session/exchange';
import { parseCommandLine } from '../syntax/command';
import { parsePathCommand } from '../syntax/pathCommand';
import { isRedacted } from '../syntax/redaction';
import type { Piece } from './piece';
import type { Recorded } from './recorded';
import type { Placed } from './structure';

/** What stands in commands. */
export function commandParts(recorded: Recorded, session: Session, placed: Placed[]): void {
  for (const exchange of session.exchanges) {
    const piece = recorded.pieceAt(exchange.place.line, exchange.place.start);
    if (piece && exchange.command) ofCommand(exchange, piece, placed);
  }
}

function ofCommand({ kind, verb }: Exchange, piece: Piece, placed: Placed[]): void {
  const { text } = piece;
  const { verbEnd, argument } = parseCommandLine(text);
  const add = (what: Placed['what'], start: number, end: number) => {
    if (start < end) placed.push({ piece, start, end, what });
  };
  if (findCommand(verb)) add('structure', 0, verbEnd);
  switch (kind) {
    case 'ehlo':
    case 'helo':
    case 'lhlo': {
      const name = /^[^\s[\]]+/.exec(text.slice(argument))?.[0] ?? '';
      if (!isRedacted(name)) add('host', argument, argument + name.length);
      return;
    }
    case 'mail':
    case 'rcpt':
      ofPath(text, add);
      return;
    case 'bdat':
      if (verb === 'BDAT') add('structure', argument, text.length);
      return;
    default:
  }
  if (verb === 'VRFY' || verb === 'EXPN') add('mailbox', argument, text.replace(/\s+(?:SMTPUTF8)?\s*$/i, '').length);
  else if (verb === 'ETRN' || verb === 'ATRN') {
    for (const { 0: name, index } of text.slice(argument).matchAll(/[^\s,@#]+/g)) {
      add('host', argument + index, argument + index + name.length);
    }
  } else if (verb === 'XCLIENT' || verb === 'XFORWARD') ofAttributes(text, argument, add);
}

type Add = (what: Placed['what'], start: number, end: number) => void;

function ofPath(text: string, add: Add): void {
  const { keyword, path, brackets, mailbox, parameters } = parsePathCommand(text);
  add('structure', keyword.start, keyword.end);
  if (brackets) {
    const route = text.slice(path.start + 1, mailbox.start);
    for (const { 0: name, index } of route.matchAll(/(?<=@)[^\s,:@[\]]+/g)) {
      add('host', path.start + 1 + index, path.start + 1 + index + name.length);
    }
  }
  add('mailbox', mailbox.start, mailbox.end);
  for (const { name, nameSpan, value } of parameters) {
    // Another address may stand in the place of a parameter.
    if (/^[A-Z0-9-]+$/.test(name)) add('structure', nameSpan.start, nameSpan.end);
    if (!value || text.slice(value.start, value.end).includes('@')) continue;
    if (name === 'ORCPT')
      add('structure', value.start, value.start + text.slice(value.start, value.end).indexOf(';') + 1);
    else if (!HOLDS_NAMES.has(name)) add('structure', value.start, value.end);
  }
}

/** Parameters of which the value may tell of somebody; all others are words and numbers of the protocol. */
const HOLDS_NAMES: ReadonlySet<string> = new Set(['AUTH', 'ENVID', 'SUBMITTER', 'RRVS', 'XORCPT']);

/** `NAME=value` pairs of XCLIENT and XFORWARD. */
function ofAttributes(text: string, from: number, add: Add): void {
  for (const { 0: pair, index, 1: name = '', 2: value = '' } of text.slice(from).matchAll(/([A-Za-z]+)=(\S*)/g)) {
    const start = from + index;
    add('structure', start, start + name.length);
    if (/^\[.*\]$/.test(value)) add('structure', start + name.length, start + pair.length);
    else if (/^(?:NAME|HELO|DESTNAME)$/i.test(name) && !/[\][]/.test(value))
      add('host', start + name.length + 1, start + pair.length);
    else if (/^(?:PORT|PROTO|SOURCE|DESTPORT)$/i.test(name)) add('structure', start + name.length, start + pair.length);
    else if (/^IDENT$/i.test(name)) add('queue-id', start + name.length + 1, start + pair.length);
  }
}
