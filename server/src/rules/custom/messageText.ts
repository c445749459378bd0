import { findCommand } from '../../protocol/commands';
import type { Exchange } from '../../session/exchange';
import { findSecrets } from '../../syntax/secretText';
import { localized } from '../../text/localized';
import { fieldReader, type Subject, type Value } from './subject';

/** The names in braces of a message. */
export function placeholdersIn(message: string): string[] {
  return [...message.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/** Compiles a message with `{field}` in place of values. */
export function compileMessage(message: string): (subject: Subject) => string {
  const pieces = message.split(PLACEHOLDER);
  if (pieces.length === 1) return () => message;
  // Every other piece is a name.
  const parts = pieces.map((piece, at) => (at % 2 === 0 ? () => piece : shown(piece)));
  return (subject) => parts.map((part) => part(subject)).join('');
}

function shown(name: string): (subject: Subject) => string {
  const value = fieldReader(name);
  if (name !== 'command' && name !== 'argument') return (subject) => worded(value(subject));
  return (subject) => worded(withoutCredentials(subject.exchange, name) ?? value(subject));
}

/** So much of a value is enough to know it again. */
const LONGEST = 160;

function worded(value: Value): string {
  if (value === undefined) return localized('(not known)');
  if (typeof value === 'boolean') return localized(value ? 'yes' : 'no');
  if (typeof value === 'number') return String(Math.round(value * 10) / 10);
  const text = withoutSecrets(typeof value === 'string' ? value : longest(value).join(', '));
  if (text === '') return localized('(nothing)');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** Without words that another one says with more: `SIZE` beside `SIZE 1000`. */
function longest(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other.startsWith(`${word} `) || other.startsWith(`${word}=`)));
}

/** What a command says that may hold credentials, without them; undefined for other commands. */
function withoutCredentials(exchange: Exchange | undefined, name: 'command' | 'argument'): string | undefined {
  if (exchange?.kind === 'auth') {
    const [verb = '', mechanism = '', ...more] = exchange.text.trim().split(/\s+/);
    const words = [...(name === 'command' ? [verb] : []), mechanism, ...(more.length > 0 ? ['***'] : [])];
    return words.filter((word) => word !== '').join(' ');
  }
  // A password that was typed in the wrong place is no command.
  return exchange?.command && !findCommand(exchange.command.verb) ? '***' : undefined;
}

function withoutSecrets(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of findSecrets(text)) {
    if (start < from) continue;
    shown += `${text.slice(from, start)}***`;
    from = end;
  }
  return shown + text.slice(from);
}
