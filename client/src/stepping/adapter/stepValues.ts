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
  /** Undefined where the state is not given that tells it. */
  readonly read: (asked: AskedStep) => Value | undefined;
}

const step = (type: Field['type'], read: (info: StepInfo) => Value): Field => ({
  type,
  from: 'step',
  read: ({ step: info }) => read(info),
});
const state = (type: Field['type'], read: (facts: StepFacts) => Value): Field => ({
  type,
  from: 'state',
  read: ({ facts }) => facts && read(facts),
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
  ['phase', state('text', ({ phase }) => phase)],
  ['tls', state('truth', ({ tls }) => tls)],
  ['user', state('text', ({ user }) => user)],
  ['recipients', state('number', ({ recipients }) => recipients)],
  ['accepted', state('number', ({ accepted }) => accepted)],
  ['refused', state('number', ({ refused }) => refused)],
  ['octets', state('number', ({ octets }) => octets)],
]);

/** A value for people; a list as words with blanks between them. */
export function valueText(value: Value): string {
  return typeof value === 'object' ? value.join(' ') : String(value);
}
