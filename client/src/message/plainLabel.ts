/** A text for a label, in which `$(name)` does not become an icon. */
export function plainLabel(text: string): string {
  return text.replace(/\\?\$\([\w~-]+\)/g, (icon) => (icon.startsWith('\\') ? icon : `\\${icon}`));
}
