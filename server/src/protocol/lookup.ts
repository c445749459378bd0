/**
 * Returns a look-up by key over a table of rows with unique keys. The index is built by the first question,
 * so that a table costs nothing when the module is loaded.
 */
export function lazyLookup<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): (key: Key) => Row | undefined {
  let index: Map<Key, Row> | undefined;
  return (key) => {
    index ??= new Map(rows.map((row) => [keyOf(row), row]));
    return index.get(key);
  };
}
