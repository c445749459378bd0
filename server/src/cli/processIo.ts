import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Io, Output } from './io';

/** The real world: files, standard streams and environment of this process. */
export function processIo(): Io {
  endQuietlyOnBrokenPipe(process.stdout);
  endQuietlyOnBrokenPipe(process.stderr);
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readFile: (file) => readFileSync(file),
    writeFile: (file, octets) => writeFileSync(file, octets),
    exists: existsSync,
    folder: process.cwd(),
    readStdin,
    filesBelow,
    env: process.env,
  };
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** Who reads our output has seen enough (`| head`): end without a word, with the status that the signal would have given. */
function endQuietlyOnBrokenPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(128 + SIGPIPE);
    throw error;
  });
}

const SIGPIPE = 13;

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function filesBelow(folder: string): string[] | undefined {
  if (!statSync(folder).isDirectory()) return undefined;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
