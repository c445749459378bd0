import type { DialectId } from '../dialects/dialect';
import { collectTokens } from './collectTokens';
import { adjustCounts } from './counts';
import { compareEdits, type RedactionEdit } from './edit';
import type { KindId } from './kinds';
import { PieceEdits } from './pieceEdits';
import { createPseudonyms, type Pseudonyms } from './pseudonyms';
import { type ReadTranscript, readTranscript } from './readTranscript';
import { Rewriter } from './rewriter';
import { refuseSealed } from './sealed';
import { Tokens } from './tokens';

/**
 * Takes what is chosen out of the transcripts of one run. All of them are shown to `look` before the first one is planned: so the
 * same name has the same pseudonym in all, and what one of them tells is found in the others.
 */
export interface Redactor {
  /** Takes in what is to go. */
  look(lines: readonly string[], dialect: DialectId | 'auto'): void;
  /** What has to be changed: in the order of the text, without overlaps. Throws nothing but RedactionRefused; time linear in the text. */
  plan(lines: readonly string[], dialect: DialectId | 'auto'): RedactionEdit[];
}

export function createRedactor(kinds: Iterable<KindId>): Redactor {
  const chosen = new Set(kinds);
  const tokens = new Tokens();
  /** What was read last: a run of one file plans what it has just looked at. */
  let latest: { lines: readonly string[]; dialect: DialectId | 'auto'; read: ReadTranscript } | undefined;
  const read = (lines: readonly string[], dialect: DialectId | 'auto') => {
    if (latest?.lines !== lines || latest.dialect !== dialect)
      latest = { lines, dialect, read: readTranscript(lines, dialect) };
    return latest.read;
  };
  let names: Pseudonyms | undefined;
  return {
    look: (lines, dialect) => collectTokens(read(lines, dialect), tokens, chosen),
    plan(lines, dialect) {
      names ??= createPseudonyms(tokens.originals);
      return planOf(read(lines, dialect), new Rewriter(tokens, names, chosen));
    },
  };
}

/** The plan for one transcript alone. Throws RedactionRefused. */
export function planRedaction(
  lines: readonly string[],
  kinds: Iterable<KindId>,
  dialect: DialectId | 'auto' = 'auto',
): RedactionEdit[] {
  const redactor = createRedactor(kinds);
  redactor.look(lines, dialect);
  return redactor.plan(lines, dialect);
}

function planOf(transcript: ReadTranscript, rewriter: Rewriter): RedactionEdit[] {
  refuseSealed(transcript);
  const edits = new PieceEdits(transcript, rewriter);
  const { placed } = transcript;
  for (const one of placed) if (one.what === 'kept') edits.structure(one);
  for (const auth of transcript.auth) edits.auth(auth);
  for (const one of placed) if (one.what !== 'structure' && one.what !== 'kept') edits.placed(one);
  for (const one of placed) if (one.what === 'structure') edits.structure(one);
  edits.anywhere();
  for (const chain of transcript.chains) edits.chain(chain);
  const all = edits.all().sort(compareEdits);
  return adjustCounts(transcript, all).sort(compareEdits);
}
