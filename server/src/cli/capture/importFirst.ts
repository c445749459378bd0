/** What to do with a capture where only a transcript will do. */
export function importFirst(path: string): string {
  return `smtp-transcript import ${path} -o - writes a transcript of it`;
}
