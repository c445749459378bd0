import type { DialectId } from '../dialects/dialect';
import { localized } from '../text/localized';
import { collectTokens } from './collectTokens';
import { adjustCounts } from './counts';
import { applyEdits, compareEdits, type RedactionEdit } from './edit';
import type { KindId } from './kinds';
import { PieceEdits } from './pieceEdits';
import { createPseudonyms, type Pseudonyms } from './pseudonyms';
import { type ReadTranscript, readTranscript } from './readTranscript';
import { recorded } from './recorded';
import { Rewriter } from './rewriter';
import { refuse } from './sealed';
import { part, STEP, type Steps } from './steps';
import { Tokens } from './tokens';
import { unseal } from './unsealed/unseal';

/**
 * Takes what is chosen out of the transcripts of one run. All of them are shown to `look` before the first one is planned: so the
 * same name has the same pseudonym in all, and what one of them tells is found in the others.
 */
export interface Redactor {
  /** Takes in what is to go. */
  look(lines: readonly string[], dialect: DialectId | 'auto'): Steps<void>;
  /** What has to be changed: in the order of the text, without overlaps. Throws nothing but RedactionRefused; time linear in the text. */
  plan(lines: readonly string[], dialect: DialectId | 'auto'): Steps<RedactionEdit[]>;
}

export function createRedactor(kinds: Iterable<KindId>): Redactor {
  const chosen = new Set(kinds);
  const tokens = new Tokens();
  let names: Pseudonyms | undefined;
  /** What was read last: a run of one file plans what it has just looked at. */
  let latest: { lines: readonly string[]; dialect: DialectId | 'auto'; read: ReadTranscript } | undefined;
  const read = function* (lines: readonly string[], dialect: DialectId | 'auto'): Steps<ReadTranscript> {
    if (latest?.lines === lines && latest.dialect === dialect) return latest.read;
    latest = undefined;
    const all = yield* readTranscript(lines, dialect);
    latest = { lines, dialect, read: all };
    return all;
  };
  return {
    *look(lines, dialect) {
      const all = yield* part(read(lines, dialect), 0, 0.6);
      yield* part(collectTokens(all, tokens, chosen), 0.6, 1);
    },
    *plan(lines, dialect) {
      names ??= createPseudonyms(tokens.originals);
      const all = yield* part(read(lines, dialect), 0, 0.4);
      const keepsLength = all.readable !== undefined;
      const planned = yield* part(planOf(all, new Rewriter(tokens, names, chosen, { keepsLength })), 0.4, 0.8);
      return all.readable ? yield* part(sealed(lines, dialect, all, planned), 0.8, 1) : planned;
    },
  };
}

/** The plan for one transcript alone. Throws RedactionRefused. */
export function* planRedaction(
  lines: readonly string[],
  kinds: Iterable<KindId>,
  dialect: DialectId | 'auto' = 'auto',
): Steps<RedactionEdit[]> {
  const redactor = createRedactor(kinds);
  yield* part(redactor.look(lines, dialect), 0, 0.6);
  return yield* part(redactor.plan(lines, dialect), 0.6, 1);
}

/** The changes of lines that can be read as changes of those of the file, after a look whether they come to the same. */
function* sealed(
  lines: readonly string[],
  dialect: DialectId | 'auto',
  transcript: ReadTranscript,
  planned: readonly RedactionEdit[],
): Steps<RedactionEdit[]> {
  const edits = transcript.readable?.put(planned);
  if (!edits) refuse(transcript, localized(MISFIT));
  const after = yield* recorded(applyEdits(lines, edits), dialect);
  const wanted = applyEdits(transcript.lines, planned);
  const shown = unseal(after)?.lines ?? [];
  if (shown.length !== wanted.length || shown.some((line, at) => line !== wanted[at]))
    refuse(transcript, localized(MISFIT));
  return edits;
}

const MISFIT = 'a replacement has no place in its octets';

function* planOf(transcript: ReadTranscript, rewriter: Rewriter): Steps<RedactionEdit[]> {
  if (transcript.refusal !== undefined) refuse(transcript, transcript.refusal);
  const edits = new PieceEdits(transcript, rewriter);
  const { placed } = transcript;
  for (const one of placed) if (one.what === 'kept') edits.structure(one);
  for (const auth of transcript.auth) edits.auth(auth);
  for (const [at, one] of placed.entries()) {
    if (at % STEP === 0) yield (0.2 * at) / placed.length;
    if (one.what !== 'structure' && one.what !== 'kept') edits.placed(one);
  }
  for (const one of placed) if (one.what === 'structure') edits.structure(one);
  yield* part(edits.anywhere(), 0.2, 0.9);
  for (const chain of transcript.chains) {
    edits.chain(chain);
    yield 0.9;
  }
  const all = edits.all().sort(compareEdits);
  yield 0.95;
  return adjustCounts(transcript, all).sort(compareEdits);
}
