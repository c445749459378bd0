const HEAD_END = Buffer.from('\r\n\r\n');

/** A message as it goes through the pipe: the language server protocol's base protocol. */
export function framed(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/**
 * Reads messages out of a stream's pieces.
 *
 * @param {(message: object, at: number) => void} onMessage gets each with the time at which it was complete
 * @returns {(piece: Buffer) => void}
 */
export function createFrameReader(onMessage) {
  let pieces = [];
  let length = 0;
  let wanted; // Of the body, once its head was read.
  return (piece) => {
    pieces.push(piece);
    length += piece.length;
    for (;;) {
      // Large bodies come in many pieces: they are put together once, when all are there.
      if (wanted !== undefined && length < wanted) return;
      const all = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
      pieces = [all];
      if (wanted === undefined) {
        const end = all.indexOf(HEAD_END);
        if (end < 0) return;
        wanted = Number(/content-length: *(\d+)/i.exec(all.toString('latin1', 0, end))[1]);
        pieces = [all.subarray(end + HEAD_END.length)];
      } else {
        const at = performance.now();
        pieces = [all.subarray(wanted)];
        onMessage(JSON.parse(all.toString('utf8', 0, wanted)), at);
        wanted = undefined;
      }
      length = pieces[0].length;
    }
  };
}
