import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedPath } from '../shared';
import { plainFiles, readMutatedFile, readRandomPackets } from './fuzzCaptures';
import { importMutatedFile, sealedFiles } from './fuzzImports';

/** Longer files make each read slow, and find no more. */
const LONGEST = 10_000;
const FILES_FOR_EACH_RUN = 20;
const IMPORTS_FOR_EACH_RUN = 5;

/**
 * Reads random packets and damaged captures, also real ones, and imports some, until the time is over.
 *
 * @returns whether nothing was thrown and all reads ended; what happened is printed
 */
export async function fuzzCaptures({ minutes, seed }: { minutes: number; seed: number | undefined }): Promise<boolean> {
  const files = [...plainFiles(), ...realFiles()];
  const imported = [...files, ...sealedFiles()];
  const end = Date.now() + minutes * 60_000;
  let packets = 0;
  let mutated = 0;
  let imports = 0;
  let memory = 0;
  let next = seed ?? Math.floor(Math.random() * 2 ** 30);
  do {
    try {
      packets += readRandomPackets(next);
      for (let index = 0; index < FILES_FOR_EACH_RUN; index++)
        readMutatedFile(next * FILES_FOR_EACH_RUN + index, files);
      mutated += FILES_FOR_EACH_RUN;
      for (let index = 0; index < IMPORTS_FOR_EACH_RUN; index++)
        await importMutatedFile(next * IMPORTS_FOR_EACH_RUN + index, imported);
      imports += IMPORTS_FOR_EACH_RUN;
    } catch (error) {
      console.log((error as Error).message);
      console.log(`Again by: npm run fuzz -- --only capture --seed ${next}`);
      return false;
    }
    memory = Math.max(memory, process.memoryUsage.rss());
    next++;
  } while (seed === undefined && Date.now() < end);
  const megabytes = Math.ceil(memory / 1024 / 1024);
  console.log(
    `${packets} random packets, ${mutated} damaged files, ${imports} imported: all read, with at most ${megabytes} MB of memory.`,
  );
  return true;
}

function realFiles(): Uint8Array[] {
  return [sharedPath('corpus', 'captures'), sharedPath('lab-transcripts', 'captures')].flatMap((folder) => {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => /\.pcap(ng)?$/.test(name))
      .map((name) => readFileSync(path.join(folder, name)))
      .filter((file) => file.length <= LONGEST);
  });
}
