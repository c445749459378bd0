import type { SaslField, SaslMechanism, SaslMessage } from './saslMechanisms';

/** A piece of a decoded line with its name. */
export interface LabelledPart {
  readonly name: string;
  /** The value as it was sent, not yet masked. */
  readonly value: string;
  /** Whether the value must be masked. Everything that is not known to be harmless is secret. */
  readonly secret: boolean;
  readonly description?: string;
}

/**
 * Divides a decoded line of an AUTH exchange into its fields.
 * `payload` is the decoded text with one character per octet or per UTF-8 character; layouts that are no text
 * (`ntlm`, `binary`) come back as one secret part. A payload that does not fit its layout is one secret part, too.
 */
export function labelSaslMessage(mechanism: SaslMechanism, message: SaslMessage, payload: string): LabelledPart[] {
  const field = (name: string): SaslField | undefined => mechanism.fields.find((each) => each.name === name);
  const part = (name: string, value: string): LabelledPart => {
    const known = message.fields.includes(name) ? field(name) : undefined;
    return { name, value, secret: known?.secret ?? true, description: known?.description };
  };
  const opaque: LabelledPart[] = payload === '' ? [] : [{ name: 'data', value: payload, secret: true }];

  switch (message.layout) {
    case 'whole':
      return [part(message.fields[0] ?? 'data', payload)];
    case 'nul': {
      const values = payload.split('\0');
      if (values.length !== message.fields.length) return opaque;
      return values.map((value, index) => part(message.fields[index] ?? 'data', value));
    }
    case 'digest-last': {
      const blank = payload.lastIndexOf(' ');
      const [first = 'data', second = 'data'] = message.fields;
      if (blank < 0) return opaque;
      return [part(first, payload.slice(0, blank)), part(second, payload.slice(blank + 1))];
    }
    case 'attributes':
      return pairs(splitOutsideQuotes(payload), part) ?? opaque;
    case 'scram':
      return labelScram(message, payload, part) ?? opaque;
    case 'control-a':
      return labelControlA(message, payload, part) ?? opaque;
    case 'json':
      return [part(message.fields[0] ?? 'data', payload)];
    default:
      return opaque;
  }
}

type MakePart = (name: string, value: string) => LabelledPart;

function pairs(items: readonly string[], part: MakePart): LabelledPart[] | undefined {
  const parts: LabelledPart[] = [];
  for (const item of items) {
    const equals = item.indexOf('=');
    if (equals <= 0) return undefined;
    parts.push(part(item.slice(0, equals).trim(), item.slice(equals + 1).trim()));
  }
  return parts;
}

/** The first message begins with the channel-binding flag and an optional a=, each with a comma behind (RFC 5802 section 7). */
function labelScram(message: SaslMessage, payload: string, part: MakePart): LabelledPart[] | undefined {
  const items = payload.split(',');
  if (message.fields[0] !== 'gs2-cbind-flag') return pairs(items, part);
  const [flag = '', ...rest] = items;
  const attributes = pairs(
    rest.filter((item) => item !== ''),
    part,
  );
  return attributes && [part('gs2-cbind-flag', flag), ...attributes];
}

/** Pairs end with 0x01, and one more ends the message; OAUTHBEARER has a GS2 header before the first (RFC 7628 section 3.1). */
function labelControlA(message: SaslMessage, payload: string, part: MakePart): LabelledPart[] | undefined {
  const items = payload.split('\u0001').filter((item) => item !== '');
  if (message.fields[0] !== 'gs2-header') return pairs(items, part);
  const [header = '', ...rest] = items;
  const attributes = pairs(rest, part);
  return attributes && [part('gs2-header', header), ...attributes];
}

function splitOutsideQuotes(text: string): string[] {
  const items: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      items.push(text.slice(start, at));
      start = at + 1;
    }
  }
  items.push(text.slice(start));
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
