import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/tree.ts';
import { documentOf, paragraph } from '../sample.ts';

test.each(['blockquote', 'constructor', 'text'])(
  'a block of type %s is refused, so that its words cannot vanish',
  async (type) => {
    const unknown = { type, value: '词', children: [] } as unknown as Block;
    await expect(documentOf(unknown)).rejects.toThrow(`“${type}”`);
  },
);

test.each(['emphasis', 'toString', 'paragraph'])('inside a paragraph a node of type %s is refused', async (type) => {
  const unknown = { type, value: '词', children: [] } as unknown as Inline;
  await expect(documentOf(paragraph(unknown))).rejects.toThrow(`“${type}”`);
});
