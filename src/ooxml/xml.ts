const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of the package, from its root element. */
export function xmlPart(root: string): string {
  return declaration + root;
}
