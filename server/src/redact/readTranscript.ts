import type { DialectId } from '../dialects/dialect';
import { type AuthText, authTexts } from './authParts';
import { type Chain, chainsOf } from './chains';
import type { Piece } from './piece';
import { type Recorded, recorded } from './recorded';
import { type Placed, structureOf } from './structure';

/** A transcript with all that is known of it before anything is looked for. */
export interface ReadTranscript extends Recorded {
  readonly auth: readonly AuthText[];
  readonly placed: readonly Placed[];
  readonly chains: readonly Chain[];
  /** Lines of which the chain to which they belong tells all that they may hold in an encoding. */
  readonly chained: ReadonlySet<Piece>;
}

/** Takes any text; never throws. */
export function readTranscript(lines: readonly string[], dialect: DialectId | 'auto'): ReadTranscript {
  const transcript = recorded(lines, dialect);
  const chains = chainsOf(transcript);
  const chained = new Set<Piece>();
  for (const { form, parts } of chains) {
    if (form !== 'base64') continue;
    // Short ones may be several texts that stand below each other.
    for (const { piece, start, end } of parts) if (end - start >= LEAST_WRAPPED) chained.add(piece);
  }
  return { ...transcript, auth: authTexts(transcript), placed: structureOf(transcript), chains, chained };
}

/** Encoders break lines at 60 to 76 digits (RFC 2045 section 6.8, RFC 7468 section 2). */
const LEAST_WRAPPED = 56;
