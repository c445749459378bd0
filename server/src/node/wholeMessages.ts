import { Writable } from 'node:stream';

/**
 * Writes each message of a connection in one go: its header and its text come one after the other, and the reader, whom each would
 * wake, can do nothing with the first alone.
 */
export function wholeMessages(output: Writable): Writable {
  let header: Buffer | undefined;
  return new Writable({
    write(piece: Buffer, _encoding, done) {
      if (!header) {
        header = piece;
        done();
        return;
      }
      const message = Buffer.concat([header, piece]);
      header = undefined;
      output.write(message, done);
    },
  });
}
