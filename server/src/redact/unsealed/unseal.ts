import { DIALECTS } from '../../dialects/index';
import type { Recorded } from '../recorded';
import { readableDialogue } from './readableDialogue';
import { readableMail } from './readableMail';
import type { ReadableText } from './readableText';
import { followStreams, traceStreams } from './wireStreams';

/** Why in the lines of a transcript no text can be replaced by another one of any length; undefined where it can. */
export function sealOf({ dialect, isEncoded, said }: Recorded): string | undefined {
  const { sealed } = DIALECTS.find(({ id }) => id === dialect) ?? {};
  if (sealed !== undefined) return sealed;
  // Quoted-printable shows most of its text, but not where its lines end.
  const isQuoted = dialect === 'sendmail-bounce' && said.some(({ place }) => place.columns !== undefined);
  return isEncoded || isQuoted ? 'its transcript is encoded' : undefined;
}

/** A transcript that counts or encodes what was said, in lines that can be read; undefined where it cannot be told which octets say what. */
export function unseal(recorded: Recorded): ReadableText | undefined {
  const { dialect, variant, lines } = recorded;
  switch (dialect) {
    case 'curl-trace':
      return readableDialogue(recorded, traceStreams(lines, variant));
    case 'tshark-follow':
      return readableDialogue(recorded, followStreams(lines, variant));
    case 'sendmail-bounce':
      return readableMail(recorded);
    default:
      return undefined;
  }
}
