import { type AskedStep, FIELDS, type Field, type Value } from './stepValues';
import { type Words, WrittenWrong } from './words';

/**
 * What a breakpoint asks of a step: whether it holds, or undefined where that hangs on the state behind the step, and the state is
 * not given. So it is read only where the step itself does not answer.
 */
export type Condition = (asked: AskedStep) => boolean | undefined;

/**
 * Reads a condition: comparisons such as `verb == RCPT`, `code >= 500`, `code == 5yz`, `address == bob@example.net`,
 * `text contains "queued as"`, `tls`, joined by `&&`, `||`, `!` (or `and`, `or`, `not`) and brackets. Words are compared without
 * regard to large and small letters; what holds blanks or signs stands in quotes.
 *
 * @throws {WrittenWrong} where it is none
 */
export function parseCondition(text: string, l10n: Words): Condition {
  return new Parser(tokensOf(text, l10n), l10n).condition();
}

interface Token {
  readonly kind: 'sign' | 'word' | 'quoted';
  readonly text: string;
}

const TOKEN = /\s*(?:(&&|\|\||==|!=|<=|>=|[<>=!()])|"([^"]*)"|'([^']*)'|([^\s()&|=<>!"']+))/y;

function tokensOf(text: string, l10n: Words): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const [, sign, double, single, word] = TOKEN.exec(text) ?? [];
    const quoted = double ?? single;
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else throw new WrittenWrong(l10n.t('“{0}” is not understood here.', text.slice(at).trim()));
  }
  return tokens;
}

/** Brackets and negations within one another. */
const DEEPEST = 50;

class Parser {
  readonly #tokens: readonly Token[];
  readonly #l10n: Words;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], l10n: Words) {
    this.#tokens = tokens;
    this.#l10n = l10n;
  }

  condition(): Condition {
    const found = this.#either();
    const rest = this.#tokens[this.#at];
    if (rest) throw this.#wrong(rest);
    return found;
  }

  /** One that holds is enough, whatever of the others is not known. */
  #either(): Condition {
    return this.#joined(['||', 'or'], () => this.#both(), true);
  }

  /** One that does not hold is enough. */
  #both(): Condition {
    return this.#joined(['&&', 'and'], () => this.#single(), false);
  }

  #joined(signs: readonly string[], part: () => Condition, decisive: boolean): Condition {
    const all = [part()];
    while (this.#take(...signs)) all.push(part());
    if (all.length === 1) return all[0]!;
    return (asked) => {
      const answers = all.map((one) => one(asked));
      if (answers.includes(decisive)) return decisive;
      return answers.includes(undefined) ? undefined : !decisive;
    };
  }

  #single(): Condition {
    if (this.#depth++ > DEEPEST) throw new WrittenWrong(this.#l10n.t('There are too many brackets in one another.'));
    try {
      if (this.#take('!', 'not')) {
        const inner = this.#single();
        return (asked) => {
          const answer = inner(asked);
          return answer === undefined ? undefined : !answer;
        };
      }
      if (!this.#take('(')) return this.#comparison();
      const inner = this.#either();
      if (!this.#take(')')) throw new WrittenWrong(this.#l10n.t('A closing bracket is missing.'));
      return inner;
    } finally {
      this.#depth--;
    }
  }

  #comparison(): Condition {
    const name = this.#tokens[this.#at];
    if (!name) throw new WrittenWrong(this.#l10n.t('Here a condition is missing, such as {0}.', 'verb == RCPT'));
    if (name.kind !== 'word') throw this.#wrong(name);
    const field = FIELDS.get(name.text.toLowerCase());
    if (!field) {
      const names = [...FIELDS.keys()].join(', ');
      throw new WrittenWrong(this.#l10n.t('There is no “{0}” to ask for. The names are: {1}.', name.text, names));
    }
    this.#at++;
    const sign = this.#take('==', '=', '!=', '<=', '>=', '<', '>', 'contains');
    const test = sign === undefined ? isSomething : this.#test(name.text, field, sign, this.#value(sign));
    return (asked) => {
      const value = field.read(asked);
      return value === undefined ? undefined : test(value);
    };
  }

  /** What stands behind a sign: a word, a text in quotes, or an address in its brackets. */
  #value(sign: string): string {
    const isPath = this.#take('<') !== undefined;
    const token = this.#tokens[this.#at];
    if (isPath && token?.text === '>' && token.kind === 'sign') {
      this.#at++;
      return '';
    }
    if (!token) throw new WrittenWrong(this.#l10n.t('Behind “{0}” a value is missing.', sign));
    if (token.kind === 'sign') throw this.#wrong(token);
    this.#at++;
    if (isPath && !this.#take('>')) throw new WrittenWrong(this.#l10n.t('A closing bracket is missing.'));
    return token.text;
  }

  #test(name: string, { type }: Field, sign: string, wanted: string): (value: Value) => boolean {
    if (sign === 'contains') {
      const part = wanted.toLowerCase();
      return (value) => texts(value).some((text) => text.toLowerCase().includes(part));
    }
    const isEqual = sign === '==' || sign === '=';
    if (!isEqual && sign !== '!=') {
      if (type === 'number') return this.#order(name, sign, wanted);
      throw new WrittenWrong(
        this.#l10n.t('“{0}” is no number: it can be compared with == and !=, and searched with contains.', name),
      );
    }
    const isWanted = type === 'number' ? this.#number(name, wanted) : equals(wanted);
    return (value) => isWanted(value) === isEqual;
  }

  #order(name: string, sign: string, wanted: string): (value: Value) => boolean {
    const limit = this.#asNumber(name, wanted);
    switch (sign) {
      case '<':
        return (value) => Number(value) < limit;
      case '<=':
        return (value) => Number(value) <= limit;
      case '>':
        return (value) => Number(value) > limit;
      default:
        return (value) => Number(value) >= limit;
    }
  }

  /** `5yz` and `5xx` stand for all codes with this first digit. */
  #number(name: string, wanted: string): (value: Value) => boolean {
    const digit = name.toLowerCase() === 'code' ? /^([2-5])(?:yz|xx)$/i.exec(wanted)?.[1] : undefined;
    if (digit !== undefined) return (value) => Math.floor(Number(value) / 100) === Number(digit);
    const number = this.#asNumber(name, wanted);
    return (value) => value === number;
  }

  #asNumber(name: string, wanted: string): number {
    if (/^\d{1,15}$/.test(wanted)) return Number(wanted);
    throw new WrittenWrong(this.#l10n.t('“{0}” is compared with a number, and “{1}” is none.', name, wanted));
  }

  /** Goes on behind the next token where it is one of these. @returns which one */
  #take(...signs: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'quoted') return undefined;
    const found = signs.find((sign) => sign === token.text.toLowerCase());
    if (found !== undefined) this.#at++;
    return found;
  }

  #wrong({ text }: Token): WrittenWrong {
    return new WrittenWrong(this.#l10n.t('“{0}” is not understood here.', text));
  }
}

function equals(wanted: string): (value: Value) => boolean {
  const text = wanted.toLowerCase();
  return (value) => texts(value).some((one) => one.toLowerCase() === text);
}

function texts(value: Value): readonly string[] {
  return typeof value === 'object' ? value : [String(value)];
}

function isSomething(value: Value): boolean {
  return typeof value === 'object' ? value.length > 0 : Boolean(value);
}
