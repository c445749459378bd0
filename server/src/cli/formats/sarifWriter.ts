import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { harmlessJson } from '../../convert/json/harmlessJson';
import { readTimeTag } from '../../dialects/timeTag';
import type { Finding } from '../../rules/finding';
import type { FixEdit, Severity } from '../../rules/rule';
import type { Place } from '../../session/exchange';
import { createSortedSpool } from '../spool/sortedSpool';
import { createRuleTags } from './ruleTags';
import type { FileWriter, Origin, WriterOptions } from './writer';

/** The findings of a file as results of SARIF 2.1.0 (section 3.27), each in a line of its own. */
export function sarifWriter({ path: file, line, origin }: WriterOptions): FileWriter {
  const findings = createSortedSpool();
  const tags = createRuleTags();
  const artifact = artifactOf(file);
  const fingerprint = createFingerprints(line);
  return {
    finding(finding, rank) {
      const from = origin?.(finding.place.line);
      const result = resultOf(finding, artifact, from);
      const prints = { 'smtpFinding/v1': fingerprint(finding) };
      findings.add(
        { ...finding.place, order: rank },
        tags.of(finding.rule),
        harmlessJson({ ...result, partialFingerprints: prints }),
      );
    },
    session() {},
    *pieces({ hidden }) {
      let before = '';
      for (const result of findings.read(tags.shown(hidden))) {
        yield before + result;
        before = ',\n';
      }
    },
    close: () => findings.close(),
  };
}

/** Section 3.4: relative where the file lies below the folder in which the program runs, so that it is found in a clone elsewhere. */
interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** What relative addresses are relative to: `originalUriBaseIds` of the run. */
export const BASE = '%SRCROOT%';

function artifactOf(file: string): ArtifactLocation {
  if (file === '<stdin>') return { uri: 'stdin' };
  const relative = path.relative(process.cwd(), path.resolve(file));
  if (relative.startsWith('..') || path.isAbsolute(relative)) return { uri: pathToFileURL(path.resolve(file)).href };
  return { uri: relative.split(path.sep).map(encodeURIComponent).join('/'), uriBaseId: BASE };
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function resultOf(finding: Finding, artifactLocation: ArtifactLocation, from: Origin | undefined) {
  const { rule, severity, message, place, related, party, category, fix } = finding;
  const properties = { severity, party, category };
  // A line of a capture's transcript is no line of the file.
  if (from) {
    return {
      ruleId: rule,
      level: LEVELS[severity],
      message: { text: message },
      locations: [
        {
          physicalLocation: { artifactLocation },
          logicalLocations: [{ name: `session ${from.session}`, kind: 'module' }],
        },
      ],
      properties: { ...properties, ...from, line: place.line + 1, column: place.start + 1 },
    };
  }
  const replacements = fix?.kind === 'safe' ? replacementsOf(fix.edits) : undefined;
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(place) } }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, at) => ({
            id: at,
            physicalLocation: { artifactLocation, region: { startLine: one.line + 1 } },
            message: { text: one.message },
          })),
        }),
    ...(fix && replacements
      ? { fixes: [{ description: { text: fix.title }, artifactChanges: [{ artifactLocation, replacements }] }] }
      : {}),
    properties,
  };
}

/** Section 3.30: columns count from 1, in UTF-16 units, and the end is behind the last. */
function regionOf({ line, start, end }: Place) {
  return { startLine: line + 1, startColumn: start + 1, endColumn: Math.max(start, end) + 1 };
}

/** Undefined where a line is to be added: its prefix is for the editor and for --fix to find out. */
function replacementsOf(edits: readonly FixEdit[]) {
  const replacements = edits.flatMap((edit) =>
    'replace' in edit ? [{ deletedRegion: regionOf(edit.replace), insertedContent: { text: edit.text } }] : [],
  );
  return replacements.length === edits.length ? replacements : undefined;
}

/** As many texts are told apart; of more only the text counts. */
const MOST_COUNTED = 100_000;

/**
 * What names a finding though lines come or go above it: the rule and the text of its line, without its time, and how many times both
 * were met before.
 */
function createFingerprints(textOf: (line: number) => string | undefined): (finding: Finding) => string {
  const met = new Map<string, number>();
  return ({ rule, place }) => {
    const text = textOf(place.line) ?? '';
    const end = readTimeTag(text, 0)?.end ?? 0;
    const hash = createHash('sha256')
      .update(`${rule}\n${text.slice(end)}`)
      .digest('hex')
      .slice(0, 32);
    const count = (met.get(hash) ?? 0) + 1;
    if (count > 1 || met.size < MOST_COUNTED) met.set(hash, count);
    return `${hash}:${count}`;
  };
}
