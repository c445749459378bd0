import { readDialogue } from '../analysis/dialogue';
import { createEngine, type Engine } from '../analysis/engine';
import { momentAt } from '../analysis/moment';
import { createOutliner, type Outliner } from '../analysis/outline/outline';
import type { OutlinedText } from '../analysis/outline/outlinedText';
import { sessionAt } from '../analysis/sessionAt';
import { readSession } from '../analysis/sessionReading';
import { type ShownFindings, shownFindings } from '../analysis/shownFindings';
import type { Snapshot } from '../analysis/snapshot';
import { snapshotAt } from '../analysis/snapshotAt';
import { endedLines, splitLines } from '../analysis/splitLines';
import { stateBehind } from '../analysis/stateBehind';
import { ownRules, type TranscriptSettings } from '../config/transcriptSettings';
import { convert } from '../convert/convert';
import { TARGETS } from '../convert/index';
import { findingsByLine, readLadder } from '../convert/ladder/readLadder';
import { createMask } from '../convert/secrets';
import { readSource } from '../convert/source';
import { DIALECTS } from '../dialects/index';
import { explainSessions } from '../explain/explainSessions';
import { codeActions } from '../features/codeActions/codeActions';
import { complete } from '../features/completion/completion';
import { fixAll } from '../features/fixes/fixAll';
import { format } from '../features/format/format';
import { formatOnType } from '../features/format/formatOnType';
import { displayFilter } from '../features/frames/displayFilter';
import { hasFrames } from '../features/frames/hasFrames';
import { hover } from '../features/hover/hover';
import { linkedCodes } from '../features/linkedEditing/linkedCodes';
import { extractable, refactorings } from '../features/refactor/refactor';
import { signatureHelp } from '../features/signatureHelp/signatureHelp';
import { hasMessageAt } from '../message/hasMessageAt';
import { messagesOfText } from '../message/messagesOfText';
import { planRedaction } from '../redact/redactor';
import { RedactionRefused } from '../redact/sealed';
import { rename, renameTarget } from '../rename/rename';
import { rulesWith } from '../rules/custom/customRules';
import type { JudgedRule } from '../rules/rule';
import { sessionOfLine } from '../stepping/spotsIn';
import { maskOf, type StepPlace, stepPlace } from '../stepping/stepPlace';
import { stepsIn } from '../stepping/steps';
import type { SmtpService, TranscriptDocument } from './service';

/** VS Code shows no more of one file, with the note about those that are left out. */
const MOST_FINDINGS = 1000;

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
      const { importCapture } = await import('../capture/importCapture');
      const { reportSessions } = await import('../imported/reportSessions');
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

/** The last part of a document's address, which is what people call it. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/^untitled:/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
