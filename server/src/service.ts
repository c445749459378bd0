import { analyze } from './analysis/analyze';
import { applySettings } from './analysis/applySettings';
import type { Snapshot } from './analysis/snapshot';
import { endedLines, splitLines } from './analysis/splitLines';
import type { TranscriptSettings } from './config/transcriptSettings';
import type { DetectedDialect } from './dialects/detect';
import type { DialectId } from './dialects/dialect';
import { DIALECTS } from './dialects/index';
import { type Action, codeActions, type TextRange } from './features/codeActions/codeActions';
import { fixAll } from './features/fixes/fixAll';
import type { LineEdit } from './features/fixes/lineEdit';
import { type HoverText, hover } from './features/hover/hover';
import type { Finding } from './rules/finding';

/** A text that an editor has open. The same uri and version mean the same text. */
export interface TranscriptDocument {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

/** Every feature, for any editor: plain data in, plain data out. Lines and columns count from 0. */
export interface SmtpService {
  dialect(document: TranscriptDocument, settings: TranscriptSettings): DetectedDialect;
  findings(document: TranscriptDocument, settings: TranscriptSettings): Finding[];
  hover(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): HoverText | undefined;
  /** What can be done about the findings that a range touches. */
  codeActions(document: TranscriptDocument, settings: TranscriptSettings, range: TextRange): Action[];
  /** The whole text with all safe fixes; undefined where there is none. `edits` say the same where one pass was enough. */
  fixAll(
    document: TranscriptDocument,
    settings: TranscriptSettings,
  ): { text: string; edits?: readonly LineEdit[] } | undefined;
  /** Lets go of what is kept for a document that was closed. */
  forget(uri: string): void;
}

export function createSmtpService(): SmtpService {
  const kept = new Map<string, { version: number; dialect: string; snapshot: Snapshot }>();

  const snapshotOf = (document: TranscriptDocument, { dialect }: TranscriptSettings): Snapshot => {
    const known = kept.get(document.uri);
    if (known?.version === document.version && known.dialect === dialect) return known.snapshot;
    const lines = splitLines(document.getText());
    const snapshot = { lines, analysis: analyze(lines, dialect) };
    kept.set(document.uri, { version: document.version, dialect, snapshot });
    return snapshot;
  };

  return {
    dialect: (document, settings) => snapshotOf(document, settings).analysis.dialect,
    findings: (document, settings) => applySettings(snapshotOf(document, settings).analysis, settings),
    hover: (document, settings, position) => hover(snapshotOf(document, settings), position),
    codeActions(document, settings, range) {
      const snapshot = snapshotOf(document, settings);
      return codeActions(snapshot, applySettings(snapshot.analysis, settings), range, settings.dialect);
    },
    fixAll(document, settings) {
      const { analysis } = snapshotOf(document, settings);
      const { lines, passes } = fixAll(endedLines(document.getText()), { ...settings, kinds: ['safe'] }, analysis);
      const [only, more] = passes;
      if (!only) return undefined;
      const text = lines.map((line) => line.text + line.end).join('');
      return more ? { text } : { text, edits: only };
    },
    forget: (uri) => void kept.delete(uri),
  };
}

/** Whether `id` names a dialect that a user may choose. */
export function isDialectChoice(id: unknown): id is DialectId | 'auto' {
  return id === 'auto' || DIALECTS.some((one) => one.id === id);
}

/** What a user may choose from. */
export function dialectChoices(): { id: string; title: string; description: string }[] {
  return DIALECTS.map(({ id, title, description }) => ({ id, title, description }));
}

/** A document's dialect in words, for a status bar. */
export function describeDialect(
  { dialect, variant, confident }: DetectedDialect,
  settings: TranscriptSettings,
): { dialect: string; title: string; detail: string; confident: boolean } {
  const name = DIALECTS.find((one) => one.id === dialect)?.title ?? dialect;
  const title = variant ? `${name} (${variant})` : name;
  const detail =
    settings.dialect === 'auto'
      ? confident
        ? 'Recognised from the text'
        : 'Not recognised: read as well as can be'
      : 'Chosen by you';
  return { dialect, title, detail, confident };
}
