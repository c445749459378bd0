import { readDialogue, type SessionDialogue } from './analysis/dialogue';
import { createEngine, type Engine } from './analysis/engine';
import type { LineChange, LineStore } from './analysis/lineStore';
import { momentAt } from './analysis/moment';
import { createOutliner, type Outliner } from './analysis/outline/outline';
import type { OutlinedText } from './analysis/outline/outlinedText';
import { sessionAt } from './analysis/sessionAt';
import { readSession, type SessionReading } from './analysis/sessionReading';
import { type ShownFindings, shownFindings } from './analysis/shownFindings';
import type { Snapshot } from './analysis/snapshot';
import { snapshotAt } from './analysis/snapshotAt';
import { endedLines, splitLines } from './analysis/splitLines';
import { stateBehind } from './analysis/stateBehind';
import type { CaptureProblem } from './capture/captureSink';
import type { CaptureOctets, ReadOptions } from './capture/importCapture';
import type { Features } from './config/featureSettings';
import { ownRules, type TranscriptSettings } from './config/transcriptSettings';
import { convert } from './convert/convert';
import { TARGETS } from './convert/index';
import { findingsByLine, readLadder } from './convert/ladder/readLadder';
import { createMask } from './convert/secrets';
import { readSource } from './convert/source';
import type { Converted, Target } from './convert/target';
import type { DetectedDialect } from './dialects/detect';
import type { DialectId } from './dialects/dialect';
import { DIALECTS } from './dialects/index';
import { explainSessions } from './explain/explainSessions';
import { type Action, codeActions, type TextRange } from './features/codeActions/codeActions';
import { complete } from './features/completion/completion';
import type { Proposal } from './features/completion/item';
import { fixAll } from './features/fixes/fixAll';
import type { LineEdit } from './features/fixes/lineEdit';
import { type FormatEdit, format } from './features/format/format';
import { formatOnType, type TypedEdit } from './features/format/formatOnType';
import { displayFilter, type FilterFinds } from './features/frames/displayFilter';
import { hasFrames } from './features/frames/hasFrames';
import { type HoverText, hover } from './features/hover/hover';
import { linkedCodes } from './features/linkedEditing/linkedCodes';
import { extractable, type Refactoring, refactorings } from './features/refactor/refactor';
import { type Signature, signatureHelp } from './features/signatureHelp/signatureHelp';
import type { SessionReport } from './imported/sessionReport';
import type { Ladder } from './ladder/ladder';
import { hasMessageAt } from './message/hasMessageAt';
import { type MessagesOfText, messagesOfText } from './message/messagesOfText';
import type { RedactionEdit } from './redact/edit';
import type { KindId } from './redact/kinds';
import { planRedaction } from './redact/redactor';
import { RedactionRefused } from './redact/sealed';
import type { Steps } from './redact/steps';
import type { Name } from './rename/name';
import { type Renamed, type RenameEdit, rename, renameTarget } from './rename/rename';
import { rulesWith } from './rules/custom/customRules';
import type { JudgedRule } from './rules/rule';
import type { Place } from './session/exchange';
import { sessionOfLine } from './stepping/spotsIn';
import { maskOf, type StepPlace, stepPlace } from './stepping/stepPlace';
import { type Step, stepsIn } from './stepping/steps';
import { localized } from './text/localized';

/** With what an editor's user wants of features. */
export interface FeatureSettings extends TranscriptSettings {
  readonly features: Features;
}

/** A text that an editor has open. The same uri and version mean the same text. */
export interface TranscriptDocument {
  readonly uri: string;
  readonly version: number;
  readonly store: LineStore;
  /** Tells of each change behind it; gives back how to stop that. */
  watch(changed: (change: LineChange) => void): () => void;
}

/** Every feature, for any editor: plain data in, plain data out. Lines and columns count from 0. */
export interface SmtpService {
  /**
   * Goes on with what is to be known of a document, in slices. Features may be asked for when all is known up to where they look.
   *
   * @param isOver asked now and then whether the slice is over
   * @param until the line up to which is asked; the end of the text where none is given
   * @returns whether that is known
   */
  advance(document: TranscriptDocument, settings: TranscriptSettings, isOver: () => boolean, until?: number): boolean;
  /** The same for features that read the lines around this one, and lines above it, in a snapshot or moment: see Engine.reach(). */
  reach(document: TranscriptDocument, settings: TranscriptSettings, isOver: () => boolean, line: number): boolean;
  /** Reads the lines from this one on before all others: they are what a user sees. Where not all findings can be shown, those there are. */
  look(document: TranscriptDocument, settings: TranscriptSettings, line: number): void;
  /** The line at which the user looks or has changed something, as far as the editor tells. */
  near(document: TranscriptDocument, settings: TranscriptSettings): number;
  dialect(document: TranscriptDocument, settings: TranscriptSettings): DetectedDialect;
  /** The most severe findings, at most MOST_FINDINGS, or one less where some are hidden. Where not all is known yet, those of what is. */
  findings(document: TranscriptDocument, settings: TranscriptSettings): ShownFindings;
  hover(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): HoverText | undefined;
  /** What can be written at a place, what fits best first; where columns are replaced, they are those of its line. */
  complete(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): Proposal[];
  /** The form of the command that is written at a place. */
  signatureHelp(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): Signature | undefined;
  /** Makes the lines of a form that people write alike. Reads the whole text. */
  format(document: TranscriptDocument, settings: FeatureSettings): FormatEdit[];
  /** What follows from a character that was just typed in front of a place. */
  formatOnType(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
    typed: string,
  ): TypedEdit[];
  /** What stands at a place that can be renamed. Reads the whole text, as does the next one. */
  renameTarget(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): Renamed | undefined;
  /** The changes that give a name another text everywhere; `refused` says why it cannot be done. */
  rename(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    name: Name,
    to: string,
  ): readonly RenameEdit[] | { readonly refused: string };
  /** All that is known around a line, for features that look at one place: see snapshotAt(). */
  snapshot(document: TranscriptDocument, settings: TranscriptSettings, line: number): Snapshot;
  /** All that is known of a stretch of lines, `last` included, and of the sessions in which they stand. */
  snapshotOver(document: TranscriptDocument, settings: TranscriptSettings, first: number, last: number): Snapshot;
  /**
   * Goes on with what outline() needs, in slices; to be asked when all lines are known.
   *
   * @returns whether outline() may be asked for
   */
  advanceOutline(document: TranscriptDocument, settings: TranscriptSettings, isOver: () => boolean): boolean;
  /** All sessions of the text: for features that show the whole of it. */
  outline(document: TranscriptDocument, settings: TranscriptSettings): OutlinedText;
  /** What can be done about the findings that a range touches. */
  codeActions(document: TranscriptDocument, settings: TranscriptSettings, range: TextRange): Action[];
  /** The codes of all lines of a reply, where the position is in one of them. */
  linkedCodes(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    position: { line: number; character: number },
  ): Place[] | undefined;
  /** What can be done with the lines of a range, though nothing is wrong with them. */
  refactorings(document: TranscriptDocument, settings: TranscriptSettings, range: TextRange): Refactoring[];
  /** The lines of the session at a line, end inclusive; undefined where lines of others stand among them. */
  sessionLines(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    line: number,
  ): { line: number; endLine: number } | undefined;
  /** The whole text with all safe fixes; undefined where there is none. `edits` say the same where one pass was enough. */
  fixAll(
    document: TranscriptDocument,
    settings: TranscriptSettings,
  ): { text: string; edits?: readonly LineEdit[] } | undefined;
  /** The text in another form; undefined where there is no such target, or it has no such session. */
  convert(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted: { readonly target: string; readonly session?: number | undefined },
  ): (Converted & { readonly target: Target }) | undefined;
  /** Tells in plain language what happened in the session of a line, or in those around where none is there; Markdown. */
  explain(document: TranscriptDocument, settings: TranscriptSettings, line: number): string;
  /**
   * Begins to read a session, to draw it: that of a number, from 1, or that of a line, or else the nearest above it. Undefined where
   * there is none. All of the text and its outline have to be known.
   */
  readSession(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted: { readonly session: number } | { readonly line: number },
  ): NumberedReading | undefined;
  /** The session that was read as a ladder diagram; undefined where it is no more. */
  ladder(document: TranscriptDocument, settings: FeatureSettings, reading: NumberedReading): Ladder | undefined;
  /** The session with this line, as it can be compared. Reads the whole text. */
  sessionDialogue(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    line: number,
  ): SessionDialogue | undefined;
  /** Whether lines have numbers of frames, as far as the first ones tell. */
  hasFrames(document: TranscriptDocument, settings: TranscriptSettings): boolean;
  /** A display filter of Wireshark for lines of an imported transcript, end inclusive; undefined where they tell of no packet. */
  displayFilter(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    lines: { readonly first: number; readonly last: number; readonly finds: FilterFinds },
  ): string | undefined;
  /**
   * The lines of a session at which one can stop, in a stretch of the text, `to` exclusive; undefined where no session begins in
   * this line.
   */
  steps(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted: { readonly session: number; readonly from: number; readonly to: number },
  ): readonly Step[] | undefined;
  /** How a session stands behind a line; the one that begins in a given line, or else the one of the line. */
  stepPlace(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted: { readonly session?: number; readonly line: number },
  ): StepPlace | undefined;
  /** Whether a line belongs to a message that can be opened, or to its envelope. */
  hasMessage(document: TranscriptDocument, settings: TranscriptSettings, line: number): boolean;
  /** Reads the text as it is now for its messages. */
  messages(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    wanted?: { readonly session: number; readonly message: number },
  ): MessagesOfText;
  /**
   * What has to be changed so that nothing of these kinds can be read in the document any more. Reads the whole text as it is now, in
   * steps; `refused` says why it cannot be done.
   */
  redact(
    document: TranscriptDocument,
    settings: TranscriptSettings,
    kinds: readonly KindId[],
  ): Steps<readonly RedactionEdit[] | { readonly refused: string }>;
  /**
   * Finds and judges the SMTP sessions of a packet capture, and tells each when it is over. Gives back false where it was cancelled;
   * rejects with what the octets reject with.
   */
  importCapture(
    octets: CaptureOctets,
    settings: TranscriptSettings,
    told: { session(report: SessionReport): void; problem(problem: CaptureProblem): void },
    options?: ReadOptions,
  ): Promise<boolean>;
  /** Lets go of what is kept for a document that was closed. */
  forget(uri: string): void;
}

export interface NumberedReading extends SessionReading {
  /** From 1. */
  readonly number: number;
}

/** VS Code shows no more of one file, with the note about those that are left out. */
export const MOST_FINDINGS = 1000;

/** A view has elements only for rows that are seen, but all of them are sent to it with each change. */
const MOST_ROWS = 4000;

export function createSmtpService(): SmtpService {
  const kept = new Map<string, Kept>();

  const shownOf = ({ engine, near }: Kept, settings: TranscriptSettings, line = near): ShownFindings =>
    shownFindings(engine, settings, MOST_FINDINGS, line);

  const keptOf = (document: TranscriptDocument, { dialect, customRules }: TranscriptSettings): Kept => {
    const known = kept.get(document.uri);
    const rules = rulesWith(customRules);
    if (known?.document === document && known.dialect === dialect && known.rules === rules) return known;
    known?.stop();
    const engine = createEngine(document.store, dialect, customRules);
    const made: Kept = {
      document,
      dialect,
      rules,
      engine,
      outliner: createOutliner(engine),
      near: 0,
      stop: document.watch((change) => {
        made.near = change.first;
        engine.changed(change);
      }),
    };
    kept.set(document.uri, made);
    return made;
  };

  const engineOf = (document: TranscriptDocument, settings: TranscriptSettings) => keptOf(document, settings).engine;

  /** Pointing at one line after another of a session reads it once. */
  const snapshotOf = (
    document: TranscriptDocument,
    settings: TranscriptSettings,
    line: number,
    through = line,
  ): Snapshot => {
    const known = keptOf(document, settings);
    const { seen, engine } = known;
    if (seen && seen.version === document.version && seen.from <= line && through < seen.to) return seen.snapshot;
    const { snapshot, from, to } = snapshotAt(engine, line, settings.dialect, through);
    known.seen = { version: document.version, snapshot, from, to };
    return snapshot;
  };

  const outlineOf = (document: TranscriptDocument, settings: TranscriptSettings): OutlinedText => {
    const known = keptOf(document, settings);
    const { store, lineCount } = known.engine;
    if (known.outlined?.version === document.version) return known.outlined.text;
    const text = { ...known.outliner.outline(), lineCount, lineOf: store.lineOf };
    known.outlined = { version: document.version, text };
    return text;
  };

  return {
    advance: (document, settings, isOver, until) => engineOf(document, settings).advance(isOver, until),
    reach: (document, settings, isOver, line) => engineOf(document, settings).reach(isOver, line),
    look(document, settings, line) {
      const known = keptOf(document, settings);
      known.near = line;
      known.engine.look(line);
    },
    near: (document, settings) => keptOf(document, settings).near,
    dialect: (document, settings) => engineOf(document, settings).dialect,
    findings: (document, settings) => shownOf(keptOf(document, settings), settings),
    snapshot: (document, settings, line) => snapshotOf(document, settings, line),
    snapshotOver: snapshotOf,
    hover: (document, settings, position) => hover(snapshotOf(document, settings, position.line), position),
    complete(document, settings, { line, character }) {
      const kept = keptOf(document, settings);
      return complete(momentAt(kept.engine, line), character, () => {
        const { findings } = shownOf(kept, settings, line);
        return findings.filter(({ place }) => place.line > line && place.line <= line + 3).map(({ rule }) => rule);
      });
    },
    signatureHelp: (document, settings, { line, character }) =>
      signatureHelp(momentAt(engineOf(document, settings), line), character),
    format: ({ store }, { dialect, features }) =>
      format(splitLines(store.text()), {
        dialect,
        upperCaseVerbs: features['format.upperCaseVerbs'],
        endReplies: features['format.endReplies'],
      }),
    formatOnType: (document, settings, { line, character }, typed) =>
      formatOnType(momentAt(engineOf(document, settings), line), character, typed),
    renameTarget: ({ store }, { dialect }, position) => renameTarget(splitLines(store.text()), dialect, position),
    rename: ({ store }, { dialect }, name, to) => rename(splitLines(store.text()), dialect, name, to),
    advanceOutline: (document, settings, isOver) => keptOf(document, settings).outliner.advance(isOver),
    outline: outlineOf,
    codeActions(document, settings, range) {
      const { findings } = shownOf(keptOf(document, settings), settings, range.start.line);
      return codeActions(snapshotOf(document, settings, range.start.line), findings, range, settings.dialect);
    },
    linkedCodes: (document, settings, position) => linkedCodes(snapshotOf(document, settings, position.line), position),
    refactorings(document, settings, range) {
      const engine = engineOf(document, settings);
      const snapshot = snapshotOf(document, settings, range.start.line);
      return refactorings({
        snapshot,
        range,
        dialect: settings.dialect,
        momentAt: (line) => momentAt(engine, line),
      });
    },
    sessionLines: (document, settings, line) => extractable(snapshotOf(document, settings, line), line),
    fixAll(document, settings) {
      const { lines, passes } = fixAll(endedLines(document.store.text()), { ...settings, kinds: ['safe'] });
      const [only, more] = passes;
      if (!only) return undefined;
      const text = lines.map((line) => line.text + line.end).join('');
      return more ? { text } : { text, edits: only };
    },
    convert(document, settings, { target: id, session }) {
      const target = TARGETS.find((one) => one.id === id);
      const lines = splitLines(document.store.text());
      const source =
        target &&
        readSource({
          name: nameOf(document.uri),
          lines,
          dialect: settings.dialect,
          session,
          own: ownRules(settings),
        });
      return source && { ...convert(source, target), target };
    },
    explain(document, settings, line) {
      const snapshot = snapshotOf(document, settings, line);
      const { sessions } = snapshot.analysis;
      const own = sessionAt(sessions, line);
      const { findings } = shownOf(keptOf(document, settings), settings, line);
      const told = own ? [own] : sessions;
      const last = told.at(-1)?.endLine ?? 0;
      const around = findings.filter(({ place }) => place.line >= (told[0]?.line ?? 0) && place.line <= last);
      const firstNumber = told.length > 1 ? 1 : undefined;
      return explainSessions({ name: nameOf(document.uri), sessions: told, firstNumber, snapshot, findings: around });
    },
    readSession(document, settings, wanted) {
      const { sessions, lineOf } = outlineOf(document, settings);
      const at = 'session' in wanted ? wanted.session - 1 : nearestSession(sessions, document.store.label(wanted.line));
      const found = sessions[at];
      if (!found) return undefined;
      const lines = { line: lineOf(found.line), endLine: lineOf(found.endLine) };
      return { number: at + 1, ...readSession(engineOf(document, settings), lines, settings.dialect) };
    },
    ladder(document, settings, reading) {
      const dialogue = reading.dialogue();
      if (!dialogue) return undefined;
      const { dialect } = engineOf(document, settings).dialect;
      const { findings } = shownOf(keptOf(document, settings), settings, dialogue.session.line);
      return readLadder(dialogue, {
        name: nameOf(document.uri),
        number: reading.number,
        findings: findingsByLine(findings),
        mask: createMask([dialogue.session]),
        longWait: settings.features['inlayHints.longWait'],
        isWire: DIALECTS.find(({ id }) => id === dialect)?.order === 'wire',
        mostRows: MOST_ROWS,
        goesOnTo: reading.goesOnTo,
      });
    },
    sessionDialogue: ({ store }, { dialect }, line) =>
      readDialogue(splitLines(store.text()), dialect).sessions.findLast(
        ({ session }) => session.line <= line && line <= session.endLine,
      ),
    hasFrames: (document, settings) => hasFrames(document.store, engineOf(document, settings).dialect),
    displayFilter: (document, settings, lines) => displayFilter((line) => snapshotOf(document, settings, line), lines),
    steps(document, settings, { session: first, from, to }) {
      const snapshot = snapshotOf(document, settings, from, Math.min(to, document.store.lineCount) - 1);
      const session = snapshot.analysis.sessions.find(({ line }) => line === first);
      if (!session) return undefined;
      // Of very many findings those around the middle of the stretch are all told.
      const { findings } = shownOf(keptOf(document, settings), settings, (from + to) >> 1);
      return stepsIn(snapshot, session, { from, to, findings, mask: maskOf(session) });
    },
    stepPlace(document, settings, { session: first, line }) {
      const snapshot = snapshotOf(document, settings, line);
      const session =
        first === undefined
          ? sessionOfLine(snapshot, line)
          : snapshot.analysis.sessions.findLast((one) => one.line === first);
      if (!session) return undefined;
      const kept = keptOf(document, settings);
      // Where one has stopped is asked about several times.
      if (kept.stopped?.session === session && kept.stopped.line === line) return kept.stopped;
      const place = stepPlace(snapshot, session, line, stateBehind(kept.engine, session.line, line));
      kept.stopped = place;
      return place;
    },
    hasMessage: (document, settings, line) =>
      hasMessageAt(snapshotOf(document, settings, line).analysis.sessions, line),
    messages: (document, settings, wanted) =>
      messagesOfText(document.store.walk(0), engineOf(document, settings).dialect, wanted),
    *redact({ store }, { dialect }, kinds) {
      try {
        return yield* planRedaction(splitLines(store.text()), kinds, dialect);
      } catch (error) {
        if (error instanceof RedactionRefused) return { refused: error.message };
        throw error;
      }
    },
    async importCapture(octets, settings, { session, problem }, options) {
      // A server starts faster without it.
      const { importCapture } = await import('./capture/importCapture');
      const { reportSessions } = await import('./imported/reportSessions');
      return importCapture(octets, { ...reportSessions(settings, session), problem }, options);
    },
    forget(uri) {
      kept.get(uri)?.stop();
      kept.delete(uri);
    },
  };
}

interface Kept {
  readonly document: TranscriptDocument;
  readonly dialect: TranscriptSettings['dialect'];
  /** All that judge it: ours, and those that the user defined. */
  readonly rules: readonly JudgedRule[];
  readonly engine: Engine;
  readonly outliner: Outliner;
  /** The outline that was asked for last. */
  outlined?: { readonly version: number; readonly text: OutlinedText };
  readonly stop: () => void;
  /** The line at which the user looks, as far as the editor tells. */
  near: number;
  /** What was looked at last, and the lines of which it tells all. */
  seen?: { readonly version: number; readonly snapshot: Snapshot; readonly from: number; readonly to: number };
  /** The place of a session at which a debugger has stopped. */
  stopped?: StepPlace;
}

/** Where the session of a line stands in the list, or else the nearest above it, or the first. */
function nearestSession(sessions: OutlinedText['sessions'], label: number): number {
  const own = sessionAt(sessions, label);
  const at = own ? sessions.indexOf(own) : sessions.findLastIndex(({ line }) => line <= label);
  return Math.max(0, at);
}

/** Whether `id` names a dialect that a user may choose. */
export function isDialectChoice(id: unknown): id is DialectId | 'auto' {
  return id === 'auto' || DIALECTS.some((one) => one.id === id);
}

/** What a user may choose from. */
export function dialectChoices(): Described<string>[] {
  return DIALECTS.map(inWords);
}

/** What a user may convert into. */
export function convertTargets(): Described<string>[] {
  return TARGETS.map(inWords);
}

function inWords<Id extends string>({ id, title, description }: Described<Id>): Described<Id> {
  return { id, title: localized(title), description: localized(description) };
}

interface Described<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly description: string;
}

/** The last part of a document's address, which is what people call it. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/^untitled:/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A document's dialect in words, for a status bar. */
export function describeDialect(
  { dialect, variant, confident, lead }: DetectedDialect,
  settings: TranscriptSettings,
): { dialect: string; title: string; detail: string; confident: boolean } {
  const name = localized(DIALECTS.find((one) => one.id === dialect)?.title ?? dialect);
  const title = variant ? localized('{0} ({1})', name, variant) : name;
  const detail =
    settings.dialect === 'auto'
      ? confident
        ? lead
          ? 'Recognised from the text, behind what another program put in front of each line'
          : 'Recognised from the text'
        : 'Not recognised: read as well as can be'
      : 'Chosen by you';
  return { dialect, title, detail: localized(detail), confident };
}
