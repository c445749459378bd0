export const FORMATS = ['pretty', 'summary', 'json', 'ndjson', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];
