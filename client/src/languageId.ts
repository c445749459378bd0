/** Id of the language in the extension's manifest. */
export const LANGUAGE_ID = 'smtp';
