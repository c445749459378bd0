import { domainFault } from './domain';

/** Whether a text is an `A-d-l` of RFC 5321 section 4.1.2: hosts, each with `@` in front, separated by commas. */
export function isSourceRoute(text: string): boolean {
  return text.split(',').every((host) => host.startsWith('@') && !domainFault(host, { start: 1, end: host.length }));
}
