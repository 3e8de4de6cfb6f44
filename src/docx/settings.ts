import { xmlPart } from '../ooxml/xml.ts';
import { type Page, twipsOfPoints } from '../page/page.ts';

/**
 * What must not begin a line: Word's own list for simplified Chinese, and the dashes that it leaves out. A 连接号, as in
 * 1—11月, does not begin a line (GB/T 15834-2011, 5.1).
 */
const notFirst =
  '!%),.:;?]}¢°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠' + '—–';

/** word/settings.xml, written here: the docx library supports neither characterSpacingControl nor themeFontLang. */
export function settingsPart({ body }: Page): string {
  return xmlPart(
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `<w:defaultTabStop w:val="${twipsOfPoints(body.size) * 2}"/>` +
      // 7.5: the number is on the right on odd pages, on the left on even ones.
      '<w:evenAndOddHeaders/>' +
      // Compressed punctuation would make room for 29 characters on a line; 5.2.3 says 28.
      '<w:characterSpacingControl w:val="doNotCompress"/>' +
      `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${notFirst}"/>` +
      '<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>' +
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
      '<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/>' +
      '</w:settings>',
  );
}
