import { type Extension, extensions } from '../../protocol/extensions';
import type { SessionState } from '../../session/state';
import { parseKeywordLine, parseReplyLine } from '../../syntax/replyLine';
import { localized } from '../../text/localized';
import { KEYWORD_ABOUT } from '../hover/keyword';
import { prose } from '../markdown';
import { documentation, literal, type Proposal, RANK, type Rank } from './item';

/** The keywords that a line of the reply to EHLO or LHLO may hold: those that the reply does not have yet. */
export function proposeKeywords(from: number, state: SessionState): Proposal[] {
  const there = new Set((state.open?.lines ?? []).slice(1).map(keywordOf));
  const isLmtp = state.pending[0]?.kind === 'lhlo';
  const proposals: Proposal[] = [];
  for (const row of extensions) {
    const { keyword } = row;
    if (there.has(keyword) || row.certainty === 'unconfirmed' || /^X+$/.test(keyword)) continue;
    const missing = row.requires.filter((other) => !there.has(other));
    const wrong =
      state.tls && row.afterStartTls === 'never'
        ? localized('It must not be offered again inside TLS')
        : !state.tls && row.afterStartTls === 'must'
          ? localized('It is to be offered inside TLS only')
          : undefined;
    proposals.push({
      kind: 'keyword',
      label: keyword,
      detail:
        wrong ??
        (missing.length > 0
          ? localized('{0}; needs {1}, too', localized(row.title), missing.join(localized(', ')))
          : localized(row.title)),
      about: () => about(row, wrong),
      insert: `${literal(keyword)}${VALUES[keyword] ?? ''}`,
      from,
      rank: wrong ? RANK.wrong : rankOf(row, isLmtp),
      ...(wrong ? { isWrong: true as const } : {}),
    });
  }
  return proposals;
}

function keywordOf(line: string): string {
  return parseKeywordLine(line, parseReplyLine(line).text).keyword;
}

function rankOf({ keyword, status }: Extension, isLmtp: boolean): Rank {
  if (isLmtp && LMTP_NEEDS.has(keyword)) return RANK.usual;
  if (USUAL.has(keyword)) return RANK.usual;
  return status === 'standard' || status === 'base' ? RANK.fits : RANK.rare;
}

/** RFC 2033 section 5. */
const LMTP_NEEDS: ReadonlySet<string> = new Set(['PIPELINING', 'ENHANCEDSTATUSCODES', '8BITMIME']);
const USUAL: ReadonlySet<string> = new Set([
  'PIPELINING',
  'SIZE',
  'STARTTLS',
  'AUTH',
  'ENHANCEDSTATUSCODES',
  '8BITMIME',
  'DSN',
  'SMTPUTF8',
  'CHUNKING',
]);

/** What stands behind a keyword that has something behind it. */
const VALUES: Readonly<Record<string, string>> = {
  SIZE: ` \${1:10485760}`,
  AUTH: ` \${1:PLAIN LOGIN}`,
  LIMITS: ` \${1:RCPTMAX=100}`,
  FUTURERELEASE: ` \${1:604800} \${2:2027-01-01T00:00:00Z}`,
  DELIVERBY: ` \${1:240}`,
};

function about(row: Extension, wrong: string | undefined): string {
  return documentation(
    [
      wrong ? localized('**{0}.**', prose(wrong)) : undefined,
      localized(KEYWORD_ABOUT[row.keyword] ?? '') || prose(localized(row.title)),
      row.requires.length > 0
        ? localized('It has to be offered with {0}.', row.requires.map((one) => `\`${one}\``).join(localized(', ')))
        : undefined,
    ],
    row.refs.slice(0, 2),
  );
}

/** The reply of a usual server to EHLO or LHLO, as a snippet of several lines. */
export function greetingOffer(server: string | undefined, isLmtp: boolean, tls: boolean): string[] {
  const lines = [
    `\${1:${literal(server ?? 'mx.example.net')}}`,
    'PIPELINING',
    `SIZE \${2:10485760}`,
    ...(tls || isLmtp ? [] : ['STARTTLS']),
    ...(tls ? ['AUTH PLAIN LOGIN'] : []),
    'ENHANCEDSTATUSCODES',
    '8BITMIME',
    'DSN',
    ...(isLmtp ? [] : ['SMTPUTF8', 'CHUNKING']),
  ];
  return lines.map((line, at) => (at < lines.length - 1 ? `250-${line}` : `250 ${line}`));
}
