import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkRandomEdits, ruleExamples } from './randomEdits';
import { sharedPath } from './shared';

const EDITS = 60;
/** Longer texts make each comparison slow, and find no more. */
const LONGEST = 100_000;

/**
 * Compares the engine with an analysis from scratch over random edits until the time is over.
 *
 * @returns whether they always agreed; what happened is printed
 */
export function fuzz({ minutes, seed }: { minutes: number; seed: number | undefined }): boolean {
  const texts = [...ruleExamples(), ...folderTexts(path.join('test', 'fixtures', 'dialects'))];
  for (const folder of [sharedPath('corpus', 'transcripts'), sharedPath('lab-transcripts')]) {
    if (existsSync(folder)) texts.push(...folderTexts(folder));
    else console.log(`Without ${folder}, which is not here.`);
  }
  console.log(`${texts.length} texts, ${seed === undefined ? `${minutes} minutes` : `seed ${seed}`}`);
  const end = Date.now() + minutes * 60_000;
  let edits = 0;
  let next = seed ?? Math.floor(Math.random() * 2 ** 30);
  do {
    try {
      edits += checkRandomEdits(next, texts, EDITS);
    } catch (error) {
      console.log((error as Error).message);
      console.log(`Again by: npm run fuzz -- --seed ${next}`);
      return false;
    }
    next++;
  } while (seed === undefined && Date.now() < end);
  console.log(`${edits} edits: always as from scratch.`);
  return true;
}

function folderTexts(folder: string): string[] {
  const texts: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    const found = statSync(file);
    if (found.isFile() && found.size <= LONGEST && !/\.(pcap|pcapng|gz|tsv|md|json)$/.test(name)) {
      texts.push(readFileSync(file, 'utf8'));
    }
  }
  return texts;
}
