import { createRandom } from '../make/random.mjs';
import { person } from '../make/session.mjs';

/** A JSON document of so many lines and octets, for a language server of another language to compare with. */
export function* jsonDocument({ lines, size, seed }) {
  const random = createRandom(seed);
  const width = Math.floor(size / lines);
  yield '[\n';
  for (let line = 1; line < lines - 1; line += 5) {
    const { name, address } = person(random);
    const left = lines - 1 - line;
    // The last lines of the document are plain numbers, where no object fits in.
    if (left <= 5) {
      for (let i = left; i > 0; i--) yield i === 1 ? '  0\n' : '  0,\n';
      break;
    }
    const text = `  {\n    "name": ${JSON.stringify(name)},\n    "address": ${JSON.stringify(address)},\n    "note": "`;
    yield `${text}${'x'.repeat(Math.max(0, 5 * width - text.length - 9))}"\n  },\n`;
  }
  yield ']\n';
}
