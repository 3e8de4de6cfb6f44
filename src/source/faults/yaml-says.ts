/**
 * Some errors of YAML's differ only in their English messages. These may change with any minor release, so package.json
 * allows patch releases only.
 */
export const YAML_SAYS = {
  blockHeader: /block scalar header/iu,
  blockSequence: /block sequence/u,
  quoteOpen: /closing ['"]quote/u,
  flowOpen: /flow .* end with/iu,
  columnsDiffer: /same column/u,
  commaMissing: /^Missing , /u,
};
