/** Looks a text up in the language of the editor; `l10n` of VS Code is one. */
export interface Words {
  t(message: string, ...values: (string | number | boolean)[]): string;
}

/** What a user has written cannot be used; the message says why, in the language of the editor. */
export class WrittenWrong extends Error {}
