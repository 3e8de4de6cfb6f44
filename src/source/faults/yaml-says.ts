/**
 * What YAML's codes leave open its English words tell. They may change with any release, so package.json lets in mends
 * of one release only.
 */
export const YAML_SAYS = {
  blockHeader: /block scalar header/iu,
  blockSequence: /block sequence/u,
  quoteOpen: /closing ['"]quote/u,
  flowOpen: /flow .* end with/iu,
  columnsDiffer: /same column/u,
  commaMissing: /^Missing , /u,
};
