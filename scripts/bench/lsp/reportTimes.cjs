// Loaded into a measured language server (--require): writes to file descriptor 3, for each of its answers, the number of the
// request and the milliseconds from the arrival of the octets before it to the answer, and those of processor time meanwhile. So the pipe and the other side do not count;
// reading and writing JSON does. Only for requests that are made one at a time.
const { writeSync } = require('node:fs');

/** How an answer begins, as vscode-jsonrpc writes it, with its header in front or without. */
const ANSWER = /^(?:Content-Length: \d+\r\n\r\n)?\{"jsonrpc":"2\.0","id":(\d+),/;

let arrived = 0;
let used = process.cpuUsage();

const { stdin, stdout } = process;
const { emit } = stdin;
stdin.emit = function (name, ...told) {
  if (name === 'data') {
    arrived = performance.now();
    used = process.cpuUsage();
  }
  return emit.call(this, name, ...told);
};

const { write } = stdout;
stdout.write = function (piece, ...more) {
  const head =
    typeof piece === 'string'
      ? piece.slice(0, 100)
      : Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1', 0, 100);
  const answer = ANSWER.exec(head);
  if (answer) {
    const { user, system } = process.cpuUsage(used);
    report(answer[1], performance.now() - arrived, (user + system) / 1000);
  }
  return write.call(this, piece, ...more);
};

function report(id, milliseconds, processor) {
  try {
    writeSync(3, `${id} ${milliseconds} ${processor}\n`);
  } catch {
    // Nobody listens.
  }
}
