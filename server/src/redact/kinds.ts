/** What can be taken out of a transcript, as a user chooses it. */
export interface RedactionKind {
  readonly id: KindId;
  /** As a list shows it. */
  readonly title: string;
  readonly description: string;
}

export type KindId = 'secrets' | 'people' | 'hosts' | 'addresses' | 'message-ids' | 'queue-ids' | 'subject' | 'body';

export const REDACTION_KINDS: readonly RedactionKind[] = [
  {
    id: 'secrets',
    title: 'Secrets',
    description: 'Passwords, tokens and keys: in AUTH exchanges, command lines, URLs, cookies and private keys',
  },
  { id: 'people', title: 'People', description: 'Names, user names, and the part of mail addresses before the @' },
  {
    id: 'hosts',
    title: 'Hosts',
    description: 'Names of hosts and domains, which become names under “example” or “test”',
  },
  { id: 'addresses', title: 'Addresses', description: 'IPv4 and IPv6 addresses, which become documentation addresses' },
  { id: 'message-ids', title: 'Message ids', description: 'What Message-ID and the fields that refer to it hold' },
  { id: 'queue-ids', title: 'Queue ids', description: 'The names that servers give to messages in their queues' },
  { id: 'subject', title: 'Subject', description: 'The words of the subject' },
  { id: 'body', title: 'Body', description: 'The text of messages behind their header sections' },
];

export function isKind(id: string): id is KindId {
  return REDACTION_KINDS.some((kind) => kind.id === id);
}
