// Only reads a text and splits it into lines: less than which no program in Node can do.
import { readFileSync } from 'node:fs';

console.log(readFileSync(process.argv[2], 'utf8').split('\n').length);
