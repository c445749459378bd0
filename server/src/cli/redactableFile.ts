import type { DialectId } from '../dialects/dialect';
import { applyEdits } from '../redact/edit';
import type { KindId } from '../redact/kinds';
import type { Redactor } from '../redact/redactor';
import { finish } from '../redact/steps';
import { readEndedLines } from './readTranscript';
import { writeTranscript } from './writeTranscript';

/** A file of a run of redaction. */
export interface RedactableFile {
  look(redactor: Redactor): void;
  /** All that is not changed keeps its very octets. Throws where the file cannot be written back so, and RedactionRefused. */
  redact(redactor: Redactor): { readonly octets: Uint8Array; readonly counts: ReadonlyMap<KindId, number> };
}

export function redactableFile(octets: Uint8Array, dialect: DialectId | 'auto'): RedactableFile {
  const lines = readEndedLines(octets);
  const texts = lines.map(({ text }) => text);
  return {
    look: (redactor) => finish(redactor.look(texts, dialect)),
    redact(redactor) {
      const edits = finish(redactor.plan(texts, dialect));
      const counts = new Map<KindId, number>();
      for (const { kind } of edits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      // Broken UTF-16 is read as well as can be, which cannot be undone.
      if (Buffer.compare(writeTranscript(lines, octets), octets) !== 0) {
        throw new Error('the file cannot be written back as it is, so that nothing was changed');
      }
      const redacted = applyEdits(texts, edits).map((text, at) => ({ text, end: lines[at]!.end }));
      return { octets: writeTranscript(redacted, octets), counts };
    },
  };
}
