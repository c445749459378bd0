import { analyze } from '../../analysis/analyze';
import { applySettings } from '../../analysis/applySettings';
import type { Ref } from '../../protocol/rfc';
import { isInPreset, PRESETS } from '../../rules/presets';
import type { Peers, Rule } from '../../rules/rule';
import { localized } from '../../text/localized';
import { listed } from '../hover/words';

/** A rule's page as plain data, for a browser, an editor and a terminal alike. */
export interface RulePage {
  readonly id: string;
  readonly title: string;
  readonly category: Rule['category'];
  readonly severity: Rule['severity'];
  /** Whose fault it is, in words. */
  readonly party: string;
  /** What it reports; Markdown. */
  readonly what: string;
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly heading: string;
  readonly parts: readonly PagePart[];
}

export type PagePart =
  /** A paragraph or more; Markdown. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'transcript'; readonly text: string }
  /** What is reported in the transcript above; plain text. */
  | { readonly type: 'messages'; readonly messages: readonly string[] }
  | { readonly type: 'references'; readonly refs: readonly Ref[] }
  /** Rows of plain text, the first with the headings. */
  | { readonly type: 'table'; readonly rows: readonly (readonly [string, string])[] };

/** What there is to know of a rule: what its file says, and what it finds in its own example. */
export function rulePage(rule: Rule): RulePage {
  const { id, title, category, severity, party, docs } = rule;
  return {
    id,
    title: localized(title),
    category,
    severity,
    party: localized(PARTY_TEXT[party]),
    what: localized(docs.what),
    sections: sectionsOf(rule),
  };
}

/** Whose fault it is, in English. */
export const PARTY_TEXT: Readonly<Record<Rule['party'], string>> = {
  client: 'fault of the client',
  server: 'fault of the server',
  transcript: 'about the transcript itself',
};

const PEER_NAMES: Readonly<Record<keyof Peers, string>> = {
  zeek: 'Zeek',
  suricata: 'Suricata',
  snort: 'Snort',
  wireshark: 'Wireshark',
  postfix: 'Postfix',
  exim: 'Exim',
  opensmtpd: 'OpenSMTPD',
};

const FIX_TEXT: Readonly<Record<NonNullable<Rule['fix']>, string>> = {
  safe: 'Where the right form is certain, a quick fix writes it; “Fix all” and `check --fix` do so in the whole file.',
  unsafe:
    'A quick fix is offered where there is a likely right form. It changes what the transcript says, so the editor asks first, and `check` applies it only with `--fix-unsafe`.',
};

function sectionsOf(rule: Rule): PageSection[] {
  const { rfc, docs, examples, peers, fix } = rule;
  const text = (english: string): PagePart => ({ type: 'text', text: localized(english) });
  const sections: PageSection[] = [
    { heading: localized('Why'), parts: [text(docs.why), { type: 'references', refs: rfc }] },
    { heading: localized('What to do'), parts: [text(docs.remedy), ...(fix ? [text(FIX_TEXT[fix])] : [])] },
  ];
  if (docs.practice) sections.push({ heading: localized('In practice'), parts: [text(docs.practice)] });
  sections.push({
    heading: localized('Examples'),
    parts: [
      text('Reported:'),
      { type: 'transcript', text: examples.bad.trimEnd() },
      { type: 'messages', messages: messagesIn(examples.bad) },
      text('Not reported:'),
      { type: 'transcript', text: examples.good.trimEnd() },
    ],
  });
  if (peers) {
    const rows = Object.entries(peers).map(([tool, name]) => [PEER_NAMES[tool as keyof Peers], name] as const);
    sections.push({
      heading: localized('The same fault elsewhere'),
      parts: [{ type: 'table', rows: [[localized('Tool'), localized('Its name for it')], ...rows] }],
    });
  }
  sections.push({
    heading: localized('Severity and exceptions'),
    parts: [{ type: 'text', text: settingsText(rule) }],
  });
  return sections;
}

function settingsText(rule: Rule): string {
  const on = PRESETS.filter((preset) => isInPreset(rule, preset.id)).map((preset) => `\`${preset.id}\``);
  return localized(
    'It is on in {0}. The setting `"smtp.rules": { "{1}": "off" }`, or `"rules"` in a file `.smtptranscript.json`, switches it off; `error`, `warning`, `information` and `hint` give it another severity. On the command line the same is `--rule {1}=off`. A comment `# smtp-ignore {1} -- reason` above a line makes an exception for this line.',
    localized(on.length === 1 ? 'the preset {0}' : 'the presets {0}', listed(on)),
    rule.id,
  );
}

function messagesIn(transcript: string): string[] {
  const findings = applySettings(analyze(transcript.split('\n')), { severities: new Map() });
  return findings.map((finding) => localized('Line {0}: {1}', finding.place.line + 1, finding.message));
}
