import type { DialectId } from '../dialects/dialect';
import { localized } from '../text/localized';
import { type AuthText, authTexts } from './authParts';
import { type Chain, chainsOf } from './chains';
import type { Piece } from './piece';
import { type Recorded, recorded } from './recorded';
import { part, type Steps } from './steps';
import { type Placed, structureOf } from './structure';
import type { ReadableText } from './unsealed/readableText';
import { sealOf, unseal } from './unsealed/unseal';

/** A transcript with all that is known of it before anything is looked for. */
export interface ReadTranscript extends Recorded {
  /** Where its own lines cannot be changed as they are: what they say in lines that can, which are those of this transcript. */
  readonly readable: ReadableText | undefined;
  /** Why no text of it can be replaced. */
  readonly refusal: string | undefined;
  readonly auth: readonly AuthText[];
  readonly placed: readonly Placed[];
  readonly chains: readonly Chain[];
  /** Lines of which the chain to which they belong tells all that they may hold in an encoding. */
  readonly chained: ReadonlySet<Piece>;
}

/** Takes any text; never throws. */
export function* readTranscript(lines: readonly string[], dialect: DialectId | 'auto'): Steps<ReadTranscript> {
  const own = yield* part(recorded(lines, dialect), 0, 0.4);
  const seal = sealOf(own);
  const readable = seal === undefined ? undefined : unseal(own);
  const transcript = readable ? yield* part(recorded(readable.lines, readable.dialect), 0.4, 0.7) : own;
  const refusal =
    readable && !transcript.isEncoded
      ? undefined
      : seal && localized('{0}, and it is not clear which show what', localized(seal));
  const chains = chainsOf(transcript);
  const chained = new Set<Piece>();
  for (const { form, parts } of chains) {
    if (form !== 'base64') continue;
    // Short ones may be several texts that stand below each other.
    for (const { piece, start, end } of parts) if (end - start >= LEAST_WRAPPED) chained.add(piece);
  }
  const auth = yield* part(authTexts(transcript), 0.7, 0.8);
  const placed = yield* part(structureOf(transcript), 0.8, 1);
  return { ...transcript, dialect: own.dialect, readable, refusal, auth, placed, chains, chained };
}

/** Encoders break lines at 60 to 76 digits (RFC 2045 section 6.8, RFC 7468 section 2). */
const LEAST_WRAPPED = 56;
