import type { CaptureProblem } from '../capture/captureSink';
import { localized } from '../text/localized';

/** `The file ends in a packet. (frame 17, octet 3695)` */
export function problemText({ message, frame, offset }: CaptureProblem): string {
  const where = frame === undefined ? localized('octet {0}', offset) : localized('frame {0}, octet {1}', frame, offset);
  return localized('{0} ({1})', message.replace(/\s+/g, ' '), where);
}
