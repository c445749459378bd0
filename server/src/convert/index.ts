import { canonical } from './canonical';
import { prefixed } from './prefixed';
import { rfc } from './rfc';
import { swaks } from './swaks';
import type { Target } from './target';

/** All targets, in the order in which a user sees them. */
export const TARGETS: readonly Target[] = [canonical, prefixed, swaks, rfc];
