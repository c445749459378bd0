import { commands } from '../../protocol/commands';
import { saslMechanisms } from '../../protocol/saslMechanisms';
import type { SessionState } from '../../session/state';
import { parseCommandLine } from '../../syntax/command';
import { localized } from '../../text/localized';
import { VERB_TITLES } from '../hover/verb';
import { prose } from '../markdown';
import type { SaidHere, WritingPlace } from '../writing/place';
import { documentation, literal, type Proposal, RANK } from './item';
import { type KnownNames, knownNames } from './knownNames';
import { proposeParameters, proposeValues } from './parameters';
import { proposeInitial } from './responses';
import { offerFor } from './session';

/** What can stand behind a verb. */
export function proposeArguments(place: WritingPlace, said: SaidHere, state: SessionState): Proposal[] {
  const { verb } = parseCommandLine(said.before);
  const names = knownNames(place.moment);
  const word = /\S*$/.exec(said.before)?.[0] ?? '';
  const from = place.character - word.length;
  const words = said.before
    .slice(0, said.before.length - word.length)
    .trim()
    .split(/\s+/).length;
  switch (verb) {
    case 'MAIL':
    case 'RCPT':
      return ofPath(place, said, verb, names, state);
    case 'EHLO':
    case 'HELO':
    case 'LHLO':
      return words === 1 ? hosts([...names.clients, ...names.servers], from, verb !== 'HELO') : [];
    case 'ETRN':
    case 'ATRN':
      return words === 1 ? hosts([...names.clients, ...names.servers], from, false) : [];
    case 'VRFY':
    case 'EXPN':
      return words === 1 ? [...names.recipients, ...names.senders].map((one) => address(one, from)) : [];
    case 'AUTH':
      if (words === 1) return mechanisms(from, state);
      return words === 2 ? proposeInitial(said.before.trimStart().split(/\s+/)[1] ?? '', from) : [];
    case 'BDAT':
      return words === 2 ? [last(from)] : [];
    case 'HELP':
      return words === 1
        ? commands
            .filter(({ status }) => status === 'current')
            .map(({ verb: label, refs }) => ({
              kind: 'value',
              label,
              detail: localized(VERB_TITLES[label] ?? ''),
              about: () => documentation([], refs.slice(0, 1)),
              insert: label,
              from,
              rank: RANK.fits,
            }))
        : [];
    default:
      return [];
  }
}

/** `FROM:<path> parameters`, as far as it is written. */
function ofPath(
  place: WritingPlace,
  { before, after }: SaidHere,
  verb: 'MAIL' | 'RCPT',
  names: KnownNames,
  state: SessionState,
): Proposal[] {
  const word = verb === 'MAIL' ? 'FROM' : 'TO';
  const argument = before.replace(/^\S+\s+/, '');
  const known = verb === 'MAIL' ? [...names.senders, ...names.recipients] : [...names.recipients, ...names.senders];
  const unique = [...new Set(known)];
  const inPath = /^(?:FROM|TO):\s?(<?)([^\s<>]*)$/i.exec(argument);
  if (inPath) {
    const [, open = '', typed = ''] = inPath;
    const from = place.character - typed.length;
    const closed = open !== '' && after.startsWith('>');
    const dress = (one: string) => (open === '' ? `<${one}>` : closed ? one : `${one}>`);
    const all = unique.map((one) => ({ ...address(one, from), insert: literal(dress(one)) }));
    return verb === 'MAIL' && typed === '' ? [...all, nullPath(from, open === '' ? '<>' : closed ? '' : '>')] : all;
  }
  if (!argument.includes(':')) {
    const from = place.character - argument.length;
    const rest = after === '';
    return [
      {
        kind: 'value',
        label: `${word}:`,
        detail: localized(verb === 'MAIL' ? 'The sender, to whom failures are reported' : 'The recipient'),
        about: () =>
          documentation(
            [localized('No blank may stand before or behind the colon.')],
            [{ rfc: 5321, section: verb === 'MAIL' ? '4.1.1.2' : '4.1.1.3' }],
          ),
        insert: rest ? `${word}:<$1>$2` : `${word}:`,
        from,
        rank: RANK.usual,
        goesOn: true,
      },
    ];
  }
  const behindPath = /^(?:FROM|TO):\s?(?:<[^<>]*>|[^\s<>]+)\s+(.*)$/i.exec(argument);
  if (!behindPath) return [];
  const typed = /\S*$/.exec(behindPath[1] ?? '')?.[0] ?? '';
  const from = place.character - typed.length;
  const equals = typed.indexOf('=');
  if (equals < 0) return proposeParameters(verb, before.slice(0, before.length - typed.length) + after, from, state);
  const value = typed.slice(equals + 1);
  return proposeValues(verb, typed.slice(0, equals).toUpperCase(), value, from + equals + 1, state);
}

function address(label: string, from: number): Proposal {
  return {
    kind: 'address',
    label,
    detail: localized('Used in this transcript'),
    insert: literal(label),
    from,
    rank: RANK.usual,
  };
}

function nullPath(from: number, insert: string): Proposal {
  return {
    kind: 'address',
    label: '<>',
    detail: localized('The null path, for reports of failure'),
    about: () =>
      documentation(
        [localized('A report of failure has no sender, so that no report is sent about it in turn.')],
        [{ rfc: 5321, section: '4.5.5' }],
      ),
    insert,
    from,
    filter: '<>',
    rank: RANK.fits,
  };
}

function hosts(names: readonly string[], from: number, literals: boolean): Proposal[] {
  const proposals: Proposal[] = [...new Set(names)].map((label) => ({
    kind: 'host',
    label,
    detail: localized('Used in this transcript'),
    insert: literal(label),
    from,
    rank: RANK.usual,
  }));
  if (!literals) return proposals;
  return [
    ...proposals,
    {
      kind: 'host',
      label: '[192.0.2.1]',
      detail: localized('An address literal, for a client without a name'),
      about: () =>
        documentation(
          [localized('A client that has no name with an address of its own names its address instead.')],
          [{ rfc: 5321, section: '4.1.4' }],
        ),
      insert: `[\${1:192.0.2.1}]`,
      from,
      rank: RANK.fits,
    },
  ];
}

function mechanisms(from: number, state: SessionState): Proposal[] {
  const offered = offerFor(state)?.get('AUTH');
  const names = offered?.map((one) => one.toUpperCase());
  const known = saslMechanisms.filter(({ name, usage }) => usage !== 'obsolete' || names?.includes(name));
  const others =
    names?.filter((name) => /^[A-Z0-9_-]{1,20}$/.test(name) && !known.some((one) => one.name === name)) ?? [];
  return [
    ...known.map(({ name, plaintext, tls, refs }): Proposal => {
      const lacks = names && !names.includes(name) ? localized('The server did not offer it') : undefined;
      return {
        kind: 'value',
        label: name,
        detail: lacks ?? localized(plaintext ? 'Who reads the line can use the password' : 'SASL mechanism'),
        about: () => documentation([prose(localized(tls))], refs.slice(0, 2)),
        insert: name,
        from,
        rank: lacks ? RANK.notOffered : names ? RANK.usual : RANK.fits,
        ...(lacks ? { isWrong: true as const } : {}),
      };
    }),
    ...others.map(
      (label): Proposal => ({
        kind: 'value',
        label,
        detail: localized('The server offered it'),
        insert: label,
        from,
        rank: RANK.fits,
      }),
    ),
  ];
}

function last(from: number): Proposal {
  return {
    kind: 'value',
    label: 'LAST',
    detail: localized('The chunk ends the message'),
    about: () => documentation([], [{ rfc: 3030, section: '2' }]),
    insert: 'LAST',
    from,
    rank: RANK.usual,
  };
}
