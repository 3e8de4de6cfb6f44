/** Whether an item has nothing to print. */
export function isSilent(item: object): boolean {
  return !['title', 'overview', 'content', 'data', 'achievements', 'followUp', 'items', 'subItems', 'targets'].some(
    (key) => {
      const value = (item as Record<string, unknown>)[key];
      return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';
    },
  );
}
