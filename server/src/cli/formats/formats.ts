export const FORMATS = ['pretty', 'summary', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];
