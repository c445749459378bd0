import type { StepFacts, StepInfo } from '../../../../server/src/stepMessages';

/** A step, and how the session stands behind it: read only where it is asked for, as that costs a request. */
export interface AskedStep {
  readonly step: StepInfo;
  readonly facts: StepFacts | undefined;
}

export type Value = string | number | boolean | readonly string[];

/** A name that conditions and log messages may use. */
export interface Field {
  readonly type: 'text' | 'number' | 'truth' | 'list';
  /** Told by the step itself, or only by the state behind it. */
  readonly from: 'step' | 'state';
  readonly read: (asked: AskedStep) => Value;
}

const step = (type: Field['type'], read: (info: StepInfo) => Value): Field => ({
  type,
  from: 'step',
  read: ({ step: info }) => read(info),
});
const state = (type: Field['type'], otherwise: Value, read: (facts: StepFacts) => Value): Field => ({
  type,
  from: 'state',
  read: ({ facts }) => (facts ? read(facts) : otherwise),
});

/** All names, in the order in which people are told of them. */
export const FIELDS: ReadonlyMap<string, Field> = new Map([
  ['verb', step('text', ({ verb }) => verb)],
  ['code', step('number', ({ code }) => code)],
  ['enhanced', step('text', ({ enhanced }) => enhanced)],
  ['address', step('text', ({ address }) => address)],
  ['side', step('text', ({ side }) => side)],
  ['text', step('text', ({ text }) => text)],
  ['kind', step('text', ({ kind }) => kind)],
  ['line', step('number', ({ line }) => line + 1)],
  ['finding', step('list', ({ findings }) => findings.map(({ rule }) => rule))],
  ['phase', state('text', 'unknown', ({ phase }) => phase)],
  ['tls', state('truth', false, ({ tls }) => tls)],
  ['user', state('text', '', ({ user }) => user)],
  ['recipients', state('number', 0, ({ recipients }) => recipients)],
  ['accepted', state('number', 0, ({ accepted }) => accepted)],
  ['refused', state('number', 0, ({ refused }) => refused)],
  ['octets', state('number', 0, ({ octets }) => octets)],
]);

/** A value for people; a list as words with blanks between them. */
export function valueText(value: Value): string {
  return typeof value === 'object' ? value.join(' ') : String(value);
}
