import { analyze } from '../../server/src/analysis/analyze';
import { applySettings } from '../../server/src/analysis/applySettings';
import { isRfcRef, type Ref, refText, rfcUrl } from '../../server/src/protocol/rfc';
import { findingMessage } from '../../server/src/rules/finding';
import type { Peers, Rule } from '../../server/src/rules/rule';

/** A rule's page in Markdown: what its file says, and what it finds in its own example. */
export function rulePage(rule: Rule): string {
  const { id, title, category, severity, party, rfc, docs, examples, peers } = rule;
  return `<!-- Written by \`npm run generate\` from server/src/rules/${id}.ts -->

# ${title}

\`${id}\` · category \`${category}\` · ${severity} · ${PARTY_TEXT[party]}

${docs.what}

## Why

${docs.why}

See ${rfc.map(refLink).join(', ')}.

## What to do

${docs.remedy}
${docs.practice ? `\n## In practice\n\n${docs.practice}\n` : ''}
## Examples

Reported:

${fenced(examples.bad)}

${messages(examples.bad).join('\n')}

Not reported:

${fenced(examples.good)}
${peers ? peerTable(peers) : ''}
## Severity and exceptions

The setting \`"smtp.rules": { "${id}": "off" }\` switches the rule off; \`error\`, \`warning\`, \`information\` and \`hint\` give it another severity. On the command line the same is \`--rule ${id}=off\`. A comment \`# smtp-ignore ${id} -- reason\` above a line makes an exception for this line.
`;
}

/** Whose fault it is, in words. */
export const PARTY_TEXT: Readonly<Record<Rule['party'], string>> = {
  client: 'fault of the client',
  server: 'fault of the server',
  transcript: 'about the transcript itself',
};

/** A link to the place where a rule is written; a source that is no RFC has none. */
export function refLink(ref: Ref): string {
  return isRfcRef(ref) ? `[${refText(ref)}](${rfcUrl(ref)})` : refText(ref);
}

const PEER_NAMES: Readonly<Record<keyof Peers, string>> = {
  zeek: 'Zeek',
  suricata: 'Suricata',
  snort: 'Snort',
  wireshark: 'Wireshark',
  postfix: 'Postfix',
  exim: 'Exim',
  opensmtpd: 'OpenSMTPD',
};

function peerTable(peers: Peers): string {
  const rows = Object.entries(peers).map(([tool, name]) => `| ${PEER_NAMES[tool as keyof Peers]} | ${cell(name)} |`);
  return `\n## The same fault elsewhere\n\n| Tool | Its name for it |\n|---|---|\n${rows.join('\n')}\n`;
}

/** Text for a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

function fenced(transcript: string): string {
  return `\`\`\`smtp\n${transcript.trimEnd()}\n\`\`\``;
}

function messages(transcript: string): string[] {
  const findings = applySettings(analyze(transcript.split('\n')), { severities: new Map() });
  return findings.map(
    (finding) => `> Line ${finding.place.line + 1}: ${findingMessage(finding).replaceAll('<', '&lt;')}`,
  );
}
