import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';

/**
 * Reads JSON and fails where it does not fit a schema. Readers ignore what they do not know; here, what is not in the schema
 * is a fault.
 *
 * @param file the schema, as a path below the repository
 */
// biome-ignore lint/suspicious/noExplicitAny: what it is, the schema says.
export function readerOf(file: string): (text: string, name?: string) => any {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const fits = ajv.compile(closed(readFileSync(path.resolve(__dirname, '..', '..', file), 'utf8')));
  return (text, name = 'output') => {
    const value = JSON.parse(text);
    assert.ok(fits(value), `${name}: ${ajv.errorsText(fits.errors?.slice(0, 3))}`);
    return value;
  };
}

/** A schema in which objects have no other properties. */
function closed(schema: string): object {
  return JSON.parse(schema, (key, part) =>
    part && typeof part === 'object' && part.type === 'object' && key !== 'properties'
      ? { ...part, additionalProperties: false }
      : part,
  );
}
