import type { Command, TransactionEffect } from '../../../server/src/protocol/commands';
import { privateUseCommand } from '../../../server/src/protocol/commands';
import type { AfterStartTls, Extension, Parameter } from '../../../server/src/protocol/extensions';
import type { Ref } from '../../../server/src/protocol/rfc';

/** A value of the reference file; its shape is checked by what is read from it. */
// biome-ignore lint/suspicious/noExplicitAny: the reference is foreign JSON, read field by field.
export type Json = any;

export function ourCommand(row: Command): object {
  return {
    status: row.status,
    protocols: row.protocols,
    syntax: row.syntax,
    parameters: row.parameters,
    requiresKeyword: row.requiresKeyword,
    allowedIn: row.allowedIn,
    transaction: row.transaction,
    pipelining: row.pipelining.position,
    pipeliningRefs: rfcRefs(row.pipelining.refs),
    increments: row.line.increments.map(({ extension, parameter, octets, refs }) => [
      extension,
      parameter,
      octets,
      rfcRefs(refs),
    ]),
    replies: row.replies,
    replySyntax: row.replySyntax,
    extensionReplies: row.extensionReplies.map(({ code, enhanced, refs }) => [code, enhanced, rfcRefs(refs)]),
    timeouts: row.timeouts.map((timeout) => timeout.minutes),
    refs: rfcRefs(row.refs),
    certainty: row.certainty,
  };
}

export function theirCommand(row: Json): object {
  return {
    status: row.status.startsWith('private') ? 'private' : row.status.split(' ')[0],
    protocols: row.protocols.flatMap(protocolNames),
    syntax: /syntax unconfirmed|form unconfirmed/.test(row.syntax) ? null : row.syntax,
    parameters: (row.parameters ?? []).map(bareName),
    requiresKeyword: row.requiresKeyword && bareName(row.requiresKeyword),
    allowedIn: row.allowedInStates,
    transaction: transactionEffects[row.transaction],
    pipelining: pipeliningPositions[row.pipelining.position] ?? row.pipelining.position,
    pipeliningRefs: rfcRefs(row.pipelining.refs),
    increments: row.lineLimit.increments.map((each: Json) => [
      each.extension,
      each.parameter,
      each.octets,
      rfcRefs(each.refs),
    ]),
    replies: row.replies,
    replySyntax: row.replySyntax?.abnf,
    extensionReplies: row.extensionReplies.map((each: Json) => [each.code, each.enhanced, rfcRefs(each.refs)]),
    timeouts: row.timeouts
      ? Object.values(row.timeouts).map((timeout: Json) => timeout.minutes)
      : [row.timeoutMinutes].filter((minutes) => minutes !== null),
    refs: rfcRefs(row.refs),
    certainty: certainty(row.confidence),
  };
}

export function ourExtension(row: Extension): object {
  return {
    status: row.status,
    registered: row.registered,
    takesParameters: row.ehloParameters === 'none' || row.ehloParameters === 'unknown' ? row.ehloParameters : 'yes',
    ehloParameterSyntax: row.ehloParameterSyntax,
    parameters: row.parameters.map(({ name, commands: verbs }) => `${name} ${verbs.join(' and ')}`),
    values: row.parameters.map((parameter) => parameter.valueSyntax ?? '(no value)'),
    maxLengths: row.parameters.map((parameter) => parameter.maxLength),
    increments: row.parameters.map((parameter: Parameter) => parameter.lineIncrement),
    once: row.parameters.map((parameter) => parameter.once),
    parameterRefs: row.parameters.map((parameter) => rfcRefs(parameter.refs)),
    verbs: row.verbs,
    requires: row.requires,
    afterStartTls: row.afterStartTls,
    refs: rfcRefs(row.refs),
    certainty: row.certainty,
  };
}

export function theirExtension(row: Json): object {
  const parameters: Json[] = row.mailRcptParameters;
  return {
    status: extensionStatuses[row.category] ?? row.category.split(' ')[0],
    registered: row.registeredAtIana,
    takesParameters: row.ehloParameters === 'none' || row.ehloParameters === 'unknown' ? row.ehloParameters : 'yes',
    ehloParameterSyntax: row.ehloParameterSyntax,
    parameters: parameters.map(({ name, command }) => `${name} ${command}`),
    values: parameters.map((each) => each.valueSyntax.replace(/^\(no value.*\)$/, '(no value)')),
    maxLengths: parameters.map((each) => each.maxValueLength),
    increments: parameters.map((each) => each.commandLineIncrement),
    once: parameters.map((each) => each.atMostOnce),
    parameterRefs: parameters.map((each) => rfcRefs(each.refs)),
    verbs: row.verbs,
    requires: row.requiresExtensions,
    afterStartTls: afterStartTls(row.afterStartTls),
    refs: rfcRefs(row.refs),
    certainty: certainty(row.confidence),
  };
}

const transactionEffects: Record<string, TransactionEffect> = {
  'discards an open one': 'discards',
  'discards an open one, only if accepted': 'discards-if-accepted',
  'opens one': 'opens',
  'needs an open one': 'needs-open',
  'needs one with at least one accepted recipient; closed by the end-of-data reply': 'needs-recipient',
  'needs one with accepted recipient; closed by LAST': 'needs-recipient',
  'must not be open': 'needs-closed',
  'must not be open (by convention)': 'needs-closed',
  unaffected: 'unaffected',
  unknown: 'unknown',
};

const pipeliningPositions: Record<string, Command['pipelining']['position']> = {
  'anywhere (chunks of one message)': 'chunks',
  'anywhere, wait for LAST': 'chunks',
  'last (end of a group)': 'last',
  pipelinable: 'anywhere',
};

const extensionStatuses: Record<string, Extension['status']> = {
  'base command keyword': 'base',
  'obsolete experiment': 'obsolete',
};

function afterStartTls(text: string): AfterStartTls {
  if (text === 'unknown') return 'unknown';
  if (text.startsWith('must NOT')) return 'never';
  if (text.startsWith('must be advertised')) return 'must';
  return text.includes('change') ? 'changes' : 'again';
}

export function theirVerb(row: Json): string {
  return row.verb.startsWith('(any other') ? privateUseCommand.verb : row.verb;
}

function protocolNames(text: string): string[] {
  const name = bareName(text);
  return ['SMTP', 'ESMTP', 'LMTP', 'submission', 'ODMR'].includes(name) ? [name] : [];
}

/** `XCLIENT (announced only ...)` and `PRDR (Exim)` without what is in parentheses. */
function bareName(text: string): string {
  return text.replace(/ \(.*$/, '');
}

export function momentNames(name: string): string[] {
  if (name === '(connection)') return ['connection'];
  if (name === '(unsolicited)') return ['unsolicited'];
  if (name.startsWith('(any other')) return [privateUseCommand.verb];
  if (name.startsWith('every command')) return ['every-command'];
  return [bareName(name)];
}

export function exceptions(name: string): string[] {
  const [, list] = /^every command except (.*) \(usual\)$/.exec(name) ?? [];
  return list?.split(', ') ?? [];
}

export function certainty(confidence: string): string {
  return confidence.replace('partly unconfirmed', 'partly').replace(/^confirmed.*/, 'confirmed');
}

export function rfcRefs(refs: readonly (Ref | { source: string })[]): string[] {
  return refs
    .filter((ref): ref is { rfc: number; section?: string } => 'rfc' in ref)
    .map((ref) => (ref.section ? `${ref.rfc} ${ref.section}` : String(ref.rfc)));
}

export function mapBy<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
  view: (row: Row) => object,
): Map<string, object> {
  return new Map(rows.map((row) => [key(row), view(row)]));
}
