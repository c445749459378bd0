import { localized } from '../../text/localized';
import type { WritingPlace } from '../writing/place';
import { documentation, type Proposal, RANK } from './item';

/** The events of the canonical form. */
export function proposeEvents({ moment, text, character }: WritingPlace): Proposal[] {
  if (moment.reading.dialect !== 'canonical' || moment.expecting === 'content') return [];
  const before = text.slice(0, character);
  if (!/^\*? ?[a-z-]*$/.test(before) || text.slice(character).trim() !== '') return [];
  return EVENTS.map(([name, rest, detail]) => ({
    kind: 'event',
    label: `* ${name}`,
    detail: localized(detail),
    about: () => documentation([localized(detail)], []),
    insert: `* ${name}${rest}`,
    from: 0,
    rank: RANK.rare,
  }));
}

const EVENTS: readonly (readonly [name: string, rest: string, detail: string])[] = [
  ['connect', ` \${1:192.0.2.10:49152} -> \${2:198.51.100.25:25}`, 'A new connection, with which a session begins'],
  ['tls', ` \${1:TLSv1.3} \${2:TLS_AES_256_GCM_SHA384}`, 'A TLS handshake succeeded'],
  ['tls-failed', '', 'A TLS handshake failed'],
  ['encrypted', ` \${1:100} \${2:C}`, 'Octets that cannot be read'],
  ['gap', ` \${1:100} \${2:S}`, 'Octets are missing here'],
  ['cut', '', 'The line above has no line end'],
  ['close', ` \${1:C}`, 'A side closed the connection'],
  ['reset', ` \${1:S}`, 'A side reset the connection'],
  ['omitted', '', 'Text of the message is left out here'],
];
