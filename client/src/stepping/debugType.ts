/** What the manifest calls our debugger, and launch configurations name in `type`. */
export const DEBUG_TYPE = 'smtp-transcript';
