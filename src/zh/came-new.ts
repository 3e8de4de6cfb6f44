/** Verbs of what came new within a year: 新认定, 首次获批. */
export const CAME_NEW =
  '认定|获批|入选|入库|培育|引进|备案|登记|注册|评定|评选|创建|组建|设立|建设|建成|立项|授权|签约|上市|落户|开工|投产';
/** 新认定, 新增; not 创新高. Verbs of one character are others' first too (增长), so they count only after 新. */
export const NEWLY = `(?<![高创更])新(?:${CAME_NEW}|[增建签引获设入培招聘评批立申添开])`;
