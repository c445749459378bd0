import type { CaptureProblem } from '../capture/captureSink';

/** `The file ends in a packet. (frame 17, octet 3695)` */
export function problemText({ message, frame, offset }: CaptureProblem): string {
  const where = frame === undefined ? `octet ${offset}` : `frame ${frame}, octet ${offset}`;
  return `${message.replace(/\s+/g, ' ')} (${where})`;
}
