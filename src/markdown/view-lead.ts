import type { Report } from '../report/schema.ts';
import { oneLine, sentence } from '../zh/text.ts';
import type { Prose } from './prose.ts';
import type { View } from './view-shape.ts';

/** 导语: typed whole, or composed of its parts. */
export function leadOf({ lead, form = '简' }: Report, prose: Prose): View['导语'] {
  if (!lead) return null;
  const { text, transition } = lead;
  return {
    全文: text === undefined ? [] : prose.body({ ...lead, content: text, followUp: transition }, form),
    指导思想: prose.heading(lead.guidance),
    目标: between(prose.heading(lead.goal), '目标'),
    主线: between(prose.heading(lead.mainLine), '主线'),
    举措: prose.heading(lead.measures),
    评价: prose.heading(lead.assessment),
    总述: lead.guidance || lead.goal || lead.mainLine || lead.measures || lead.assessment ? '是' : '',
    数据: prose.composed(lead, lead.form ?? form).join('。'),
    过渡: transition === undefined ? '' : sentence(oneLine(prose.resolved(transition, '简'))),
  };
}

/** The words between 以 and 为目标, which may be typed with or without either. */
function between(text: string, end: string): string {
  return text.replace(new RegExp(`^以?(.+?)(?:为${end})?$`, 'u'), '$1');
}
