/** A deep copy of plain data: values, arrays and records. */
export function copyPlain<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyPlain) as Value;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = copyPlain(value[key]);
  return copy as Value;
}

/** Whether two pieces of plain data (values, arrays, records, maps) say the same. The same object is equal without a look. */
export function equalPlain(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && equalArrays(a, b);
  if (a instanceof Map) return b instanceof Map && equalArrays([...a], [...b]);
  return equalRecords(a as Record<string, unknown>, b as Record<string, unknown>);
}

function equalArrays(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  // From the end: what differs between two histories is rather new than old.
  for (let at = a.length - 1; at >= 0; at--) if (!equalPlain(a[at], b[at])) return false;
  return true;
}

function equalRecords(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  let left = 0;
  for (const key in a) {
    if (!equalPlain(a[key], b[key])) return false;
    left++;
  }
  for (const _ in b) left--;
  return left === 0;
}
