// The few assertions that the suites use: a web worker has no node:assert.

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  if (!Object.is(actual, expected)) throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}`);
}

export function match(text: string, pattern: RegExp, what: string): void {
  if (!pattern.test(text)) throw new Error(`${what}: ${show(text)} does not match ${pattern}`);
}

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);
