/** How a plan was met, in the source of a pattern: 已全面完成, 均已如期完成. */
export const HOW_DONE = '(?:已经|已|也|均|都|全面|全部|圆满|超额|顺利|如期|按期|按时|提前|高质量|高标准|成功)';
