import { run as capture } from './capture.mjs';
import { run as check } from './check.mjs';
import { run as editor } from './editor.mjs';
import { run as features } from './features.mjs';
import { run as hostile } from './hostile.mjs';
import { run as interleaved } from './interleaved.mjs';
import { run as json } from './json.mjs';
import { run as mail } from './mail.mjs';
import { run as size } from './size.mjs';
import { run as start } from './start.mjs';
import { run as workers } from './workers.mjs';

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} work what was measured
 * @property {string} figure what came out, for people
 * @property {string} [goal] what is aimed at
 * @property {boolean} [met] whether the goal is met; absent where there is none or no figure
 * @property {object} [values] the numbers, in the units that their names say
 *
 * @typedef {object} Context
 * @property {ReturnType<import('../files.mjs').createFiles>} files
 * @property {boolean} quick small inputs and few rounds, to try the benchmarks themselves
 * @property {number} seed
 * @property {(text: string) => void} log progress
 * @property {boolean} asked whether the part was asked for by its name
 */

/** @type {Record<string, (context: Context) => Promise<{ rows: Row[], points?: object[] }>>} */
export const SECTIONS = { check, mail, workers, size, json, start, interleaved, hostile, features, capture, editor };
