import { localized } from '../text/localized';
import { characterName, isLetterOrDigit } from './characters';
import type { SyntaxFault } from './fault';
import type { Span } from './pathCommand';

export type DomainFaultKind =
  | 'empty'
  | 'empty-label'
  | 'trailing-dot'
  | 'hyphen'
  | 'label-length'
  | 'character'
  | 'underscore';

/** Octets of a label (RFC 1035 section 2.3.4). */
const LABEL_OCTETS = 63;

/**
 * What is wrong with a `Domain` (RFC 5321 section 4.1.2; U-labels of RFC 6531 section 3.3 are taken as they are), or
 * undefined. An underscore is named only where nothing else is wrong: it is the fault that most servers put up with.
 */
export function domainFault(text: string, { start, end }: Span): SyntaxFault<DomainFaultKind> | undefined {
  if (start >= end) return { kind: 'empty', start, end, reason: localized('it is empty') };
  let underscore: SyntaxFault<'underscore'> | undefined;
  for (let from = start; from <= end; ) {
    const dot = text.indexOf('.', from);
    const to = dot < 0 || dot > end ? end : dot;
    const fault = labelFault(text, from, to) ?? emptyLabel(from, to, start, end);
    if (fault?.kind === 'underscore') underscore ??= { ...fault, kind: 'underscore' };
    else if (fault) return fault;
    from = to + 1;
  }
  return underscore;
}

function emptyLabel(from: number, to: number, start: number, end: number): SyntaxFault<DomainFaultKind> | undefined {
  if (from < to) return undefined;
  if (to === end) return { kind: 'trailing-dot', start: end - 1, end, reason: localized('it ends with a dot') };
  const at = Math.max(start, from - 1);
  const reason = from === start ? localized('it begins with a dot') : localized('two dots follow one another');
  return { kind: 'empty-label', start: at, end: to + 1, reason };
}

function labelFault(text: string, from: number, to: number): SyntaxFault<DomainFaultKind> | undefined {
  let underscore = -1;
  let ascii = true;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) ascii = false;
    if (code === UNDERSCORE) underscore = underscore < 0 ? at : underscore;
    else if (code !== HYPHEN && !isLetterOrDigit(code)) {
      return {
        kind: 'character',
        start: at,
        end: at + 1,
        reason: localized('{0} may not stand in it', characterName(text[at] ?? '')),
      };
    }
  }
  if (from < to && text.charCodeAt(from) === HYPHEN) {
    return { kind: 'hyphen', start: from, end: from + 1, reason: localized('a label of it begins with a hyphen') };
  }
  if (from < to && text.charCodeAt(to - 1) === HYPHEN) {
    return { kind: 'hyphen', start: to - 1, end: to, reason: localized('a label of it ends with a hyphen') };
  }
  // The octets of a U-label are counted in its A-label form, which is not worked out here.
  if (ascii && to - from > LABEL_OCTETS) {
    const reason = localized('a label of it has {0} octets, and {1} are the most', to - from, LABEL_OCTETS);
    return { kind: 'label-length', start: from, end: to, reason };
  }
  if (underscore < 0) return undefined;
  return {
    kind: 'underscore',
    start: underscore,
    end: underscore + 1,
    reason: localized('an underscore may not stand in a host name'),
  };
}

const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;
