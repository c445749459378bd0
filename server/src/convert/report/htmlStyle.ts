/** The look of the page, in light and dark. */
export const STYLE = `:root { color-scheme: light dark; --text: #1f2328; --page: #ffffff; --box: #f6f8fa; --line: #d1d9e0; --client: #0550ae; --server: #116329; --quiet: #59636e; --error: #cf222e; --warning: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --page: #0d1117; --box: #161b22; --line: #3d444d; --client: #79c0ff; --server: #7ee787; --quiet: #9198a1; --error: #ff7b72; --warning: #d29922; } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
pre { padding: .75rem; overflow-x: auto; background: var(--box); border: 1px solid var(--line); border-radius: 6px; font: .9rem/1.45 ui-monospace, monospace; }
code { font: .9em ui-monospace, monospace; background: var(--box); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content auto; gap: .1rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
details { margin: .5rem 0 .5rem 1rem; }
summary { font-weight: 600; }
details p { margin: .25rem 0; }
a { color: var(--client); }
.client { color: var(--client); }
.server { color: var(--server); }
.event, .remark { color: var(--quiet); }
.finding { padding: .5rem .75rem; border-left: 4px solid var(--line); background: var(--box); overflow-wrap: anywhere; }
.finding.error { border-color: var(--error); }
.finding.warning { border-color: var(--warning); }
`;
