/** What a configuration file is called. */
export const CONFIG_NAME = '.smtptranscript.json';
