/**
 * A session as a canonical transcript.
 *
 * @param {import('../make/session.mjs').Session} session
 * @returns {string[]} its lines
 */
export function toCanonical({ client, server, time, lines, closes, timed }) {
  const from = `${client.address}:${client.port}`;
  const to = `${server.address}:${server.port}`;
  const text = [`* connect ${from} -> ${to} ${new Date(time).toISOString()}`];
  const clock = timed ? createClock() : undefined;
  for (const line of lines) {
    const tag = clock?.(line.side) ?? '';
    text.push('tls' in line ? `* tls ${line.tls}` : `${tag}${line.side}: ${line.text}`);
  }
  text.push(`* close ${closes}`);
  return text;
}

/** Seconds since the session began and number of the frame, which are the same for what one side says in one go. */
function createClock() {
  let frame = 3;
  let milliseconds = 4;
  let before;
  return (side) => {
    if (side !== before) {
      frame += 2;
      milliseconds += 7;
      before = side;
    }
    return side ? `[+${(milliseconds / 1000).toFixed(3)} #${frame}] ` : '';
  };
}
