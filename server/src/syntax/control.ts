import type { Span } from './pathCommand';

/**
 * The first control character in a line, as itself or in the byte notation, or undefined. A tab is a blank and none; a CR
 * at the end is part of the line end of many files, and a notated line end there is how a bare one is written.
 */
export function firstControl(text: string): (Span & { readonly code: number }) | undefined {
  for (let at = 0; at < text.length; at++) {
    const control = controlAt(text, at);
    if (control && !(control.end === text.length && (control.code === CR || control.code === LF))) return control;
  }
  return undefined;
}

/** Whether there is a control character in a line: see {@link firstControl}. */
export function hasControl(text: string): boolean {
  return firstControl(text) !== undefined;
}

function controlAt(text: string, at: number): (Span & { readonly code: number }) | undefined {
  const c = text.charCodeAt(at);
  if ((c < 0x20 && c !== TAB) || c === DELETE) return { start: at, end: at + 1, code: c };
  if (c < FIRST_PICTURE || c > LAST_PICTURE || c === BLANK_PICTURE) return undefined;
  if (c === ESCAPE) {
    const hex = /^[0-9A-Fa-f]{2}/.exec(text.slice(at + 1, at + 3))?.[0];
    const code = hex === undefined ? 0x10 : Number.parseInt(hex, 16);
    const isControl = (code < 0x20 && code !== TAB) || code === DELETE;
    return isControl ? { start: at, end: at + (hex === undefined ? 1 : 3), code } : undefined;
  }
  if (c === FIRST_PICTURE + TAB) return undefined;
  return { start: at, end: at + 1, code: c === LAST_PICTURE ? DELETE : c - FIRST_PICTURE };
}

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const DELETE = 0x7f;
const FIRST_PICTURE = 0x2400;
const LAST_PICTURE = 0x2421;
const BLANK_PICTURE = 0x2420;
const ESCAPE = 0x2410;
