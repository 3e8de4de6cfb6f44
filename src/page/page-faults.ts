import { numberText } from './number-text.ts';
import { millimetresOfTwips, type Page, twipsOfPoints, typeAreaHeight, typeAreaWidth } from './page.ts';
import type { PageSettings } from './page-settings.ts';
import { sizeText } from './type-sizes.ts';

/** A conflict between values that are each valid. */
export interface PageFault {
  severity: 'error' | 'warning';
  /** The conflicting settings, the main culprit first. */
  paths: string[];
  message: string;
  hint: string;
}

/** A smaller page cannot hold a report. */
const FEWEST = { characters: 10, lines: 5 };
/** Limits of a character's advance, relative to its size: below, characters overlap; above, they are too far apart. */
const TIGHTEST = 0.85;
const LOOSEST = 2;

/** `page` is `pageOf(settings)`. */
export function pageFaults(settings: PageSettings, page: Page): PageFault[] {
  const [across, upright] = margins(page);
  // Faults of characters or of lines make no sense if there is no room for any.
  const along = across.length > 0 ? across : alongLine(settings, page);
  const down = upright.length > 0 ? upright : downPage(settings, page);
  const isSound = (faults: readonly PageFault[]) => faults.every(({ severity }) => severity !== 'error');
  return [
    ...inCentimetres(settings),
    ...along,
    ...down,
    ...(upright.length > 0 ? [] : faces(page)),
    // Only if the line or the page that they have to fit into is sound.
    ...(isSound(along) ? indents(page) : []),
    ...(isSound(down) ? letterheadPlace(page) : []),
    ...places(page),
  ];
}

/** The settings that determine the size of the type area. */
const ACROSS = ['margins.left', 'margins.right', 'paper'];
const DOWN = ['margins.top', 'margins.bottom', 'paper'];

/** Margins that leave no room across or down the page. */
function margins({ paper, margins: { left, right, top, bottom }, body }: Page): [PageFault[], PageFault[]] {
  const { characters, lines } = FEWEST;
  return [
    noRoom(paper.width, left + right, characters, [`${characters}个字`, '左右', '宽', ACROSS]),
    noRoom(paper.height, top + bottom, lines, [`${lines}行`, '上下', '高', DOWN]),
  ];

  function noRoom(of: number, taken: number, fewest: number, words: [string, string, string, string[]]): PageFault[] {
    const [least, sides, side, paths] = words;
    const rest = of - taken;
    if (rest >= (fewest * body.size * 25.4) / 72) return [];
    const [message, more] =
      rest <= 0
        ? [`${sides}边距合计${numberText(taken)}毫米，纸${side}${of}毫米，排不下字。`, []]
        : [`${sides}边距之间只剩${numberText(rest)}毫米，应至少排得下${least}。`, ['body.size']];
    const hint = '核对页边距；国标是上37、下35、左28、右26毫米。';
    return [{ severity: 'error', paths: [...paths, ...more], message, hint }];
  }
}

const SIDES = { top: '上', bottom: '下', left: '左', right: '右' } as const;

/** 上: 3.7, in centimetres as in Word: in millimetres, the text would begin at the very edge of the paper. */
function inCentimetres({ margins = {} }: PageSettings): PageFault[] {
  return (['top', 'bottom', 'left', 'right'] as const).flatMap((side): PageFault[] => {
    const typed = margins[side];
    if (typed === undefined || typed < 1 || typed > 6) return [];
    const [now, meant] = [numberText(typed), numberText(typed * 10)];
    return [
      {
        severity: 'warning',
        paths: [`margins.${side}`],
        message: `${SIDES[side]}边距是${now}毫米，字排到了纸边，是不是${now}厘米？`,
        hint: `写成${meant}，或写上单位：${now}厘米。`,
      },
    ];
  });
}

function alongLine(settings: PageSettings, page: Page): PageFault[] {
  const { characters, characterSpacing } = settings;
  const { body, grid } = page;
  const area = `${numberText(page.paper.width - page.margins.left - page.margins.right)}毫米宽的版心，${sizeText(body.size)}字`;
  const ratio = (body.size + page.characterSpacing) / body.size;
  if (ratio < TIGHTEST || ratio > LOOSEST) return [tooTightOrLoose(settings, page, area, ratio < TIGHTEST)];
  if (grid.characters < FEWEST.characters)
    return [
      {
        severity: 'error',
        paths: [characterSpacing === undefined ? 'characters' : 'characterSpacing', 'body.size', ...ACROSS],
        message: `${area}一行只排${grid.characters}字，应至少${FEWEST.characters}字。`,
        hint: '核对字号、字间距、每行字数；国标3号字，每行28字。',
      },
    ];
  if (characterSpacing === undefined || characters === undefined || characters === grid.characters) return [];
  return [
    {
      severity: 'warning',
      paths: ['characterSpacing', 'characters'],
      message: `${area}照这个字间距一行排${grid.characters}字，与“每行字数”的${characters}不合，以字间距为准。`,
      hint: `要${characters}字，删去“字间距”由程序算；要这个字间距，删去“每行字数”。`,
    },
  ];
}

function tooTightOrLoose(
  { characters, characterSpacing }: PageSettings,
  page: Page,
  area: string,
  isTight: boolean,
): PageFault {
  const { size } = page.body;
  if (characterSpacing !== undefined) {
    const most = isTight ? `紧缩不超过${numberText(size * (1 - TIGHTEST))}磅` : `加宽不超过${size * (LOOSEST - 1)}磅`;
    return {
      severity: 'error',
      paths: ['characterSpacing', 'body.size'],
      message: isTight ? `字间距紧缩太多，${sizeText(size)}字会叠在一起。` : '字间距加宽太多，超过了一个字。',
      hint: `${sizeText(size)}字${most}；或删去“字间距”，写“每行字数”由程序算。`,
    };
  }
  const most = Math.floor(typeAreaWidth(page) / (twipsOfPoints(size) * TIGHTEST));
  return {
    severity: 'error',
    paths: ['characters', 'body.size', ...ACROSS],
    message: isTight
      ? `${area}一行最多排${most}字，排不下${characters}字。`
      : `${area}一行只排${characters}字，字与字之间空得超过一个字。`,
    hint: '改“每行字数”，或改正文的字号、左右边距。',
  };
}

function downPage({ lines, linePitch }: PageSettings, page: Page): PageFault[] {
  const { paper, margins, body, grid } = page;
  const height = typeAreaHeight(page);
  const area = `${numberText(paper.height - margins.top - margins.bottom)}毫米高的版心`;
  if (page.linePitch < body.size) {
    const most = Math.floor(height / twipsOfPoints(body.size));
    return [
      linePitch === undefined
        ? {
            severity: 'error',
            paths: ['lines', 'body.size', ...DOWN],
            message: `${area}，${sizeText(body.size)}字最多排${most}行，排不下${lines ?? grid.lines}行。`,
            hint: '改“每页行数”，或改正文的字号、上下边距。',
          }
        : {
            severity: 'error',
            paths: ['linePitch', 'body.size'],
            message: `行距${numberText(linePitch)}磅，小于正文的字号（${sizeText(body.size)}，${body.size}磅），字会叠在一起。`,
            hint: '行距应比字号大；国标3号字、每页22行，行距是28.95磅。',
          },
    ];
  }
  if (grid.lines < FEWEST.lines)
    return [
      {
        severity: 'error',
        paths: [linePitch === undefined ? 'lines' : 'linePitch', ...DOWN],
        message: `${area}只排${grid.lines}行，应至少${FEWEST.lines}行。`,
        hint: '核对行距、每页行数；国标每页22行，行距28.95磅。',
      },
    ];
  if (linePitch === undefined || lines === undefined || lines === grid.lines) return [];
  return [
    {
      severity: 'warning',
      paths: ['linePitch', 'lines'],
      message: `行距${numberText(linePitch)}磅，${area}排${grid.lines}行，与“每页行数”的${lines}不合，以行距为准。`,
      hint: `要${lines}行，行距写${numberText(Math.floor(height / lines) / 20)}磅，或删去“行距”由程序算；要${numberText(linePitch)}磅，删去“每页行数”。`,
    },
  ];
}

/** Type that is too large for its line. */
function faces({ title, linePitch, headingSizes, table, imprint, body }: Page): PageFault[] {
  const lines: [path: string, pitchPath: string, name: string, size: number, pitch: number][] = [
    ['title.size', 'title.linePitch', '标题', title.size, title.linePitch],
    ...headingSizes.map((size, level): [string, string, string, number, number] => [
      `heading${level + 1}.size`,
      'linePitch',
      `${'一二三四'[level]}级标题`,
      size,
      linePitch,
    ]),
    ['table.size', 'table.linePitch', '表格', table.size, table.linePitch],
    ['imprint.size', 'imprint.linePitch', '版记', imprint.size, imprint.linePitch],
  ];
  return (
    lines
      // A size equal to the body's is reported with the body.
      .filter(([, pitchPath, , size, pitch]) => size > pitch && (pitchPath !== 'linePitch' || size !== body.size))
      .map(([path, pitchPath, name, size, pitch]) => ({
        severity: 'error',
        paths: [path, pitchPath, ...(pitchPath === 'linePitch' ? ['lines'] : [])],
        message: `${name}的字号是${sizeText(size)}（${size}磅），行距是${numberText(pitch)}磅，字会切去一截。`,
        hint: `${name}的字号改小，或行距改大。`,
      }))
  );
}

function indents({ grid, firstLine, signature, sealedDate, pageNumber, imprint }: Page): PageFault[] {
  const widths: [path: string, name: string, width: number][] = [
    ['firstLine', '首行缩进', firstLine],
    ['pageNumber.aside', '页码的“空”', pageNumber.aside],
    ['imprint.aside', '版记的“空”', imprint.aside],
    ['signature.right', '“署名右空”', signature.right],
    ['signature.dateShift', '“日期右移”', signature.dateShift],
    ['signature.sealedRight', '“盖章日期右空”', sealedDate.right],
  ];
  return widths
    .filter(([, , width]) => width > grid.characters / 2)
    .map(([path, name, width]) => ({
      severity: 'error',
      paths: [path],
      message: `${name}是${numberText(width)}字，一行只有${grid.characters}字，应不超过半行。`,
      hint: '核对字数；国标首行空2字，署名右空2字，盖章的日期右空4字。',
    }));
}

function letterheadPlace(page: Page): PageFault[] {
  const { below } = page.letterhead;
  if (below <= millimetresOfTwips(typeAreaHeight(page)) / 2) return [];
  return [
    {
      severity: 'error',
      paths: ['letterhead.below', ...DOWN],
      message: `发文机关标志在版心上边之下${numberText(below)}毫米，到了半页以下。`,
      hint: '国标是35毫米。',
    },
  ];
}

/** Elements outside the body that do not fit where they are placed. */
function places(page: Page): PageFault[] {
  const {
    pageNumber,
    margins: { bottom },
    letterhead,
  } = page;
  const found: PageFault[] = [];
  const below = pageNumber.below + millimetresOfTwips(twipsOfPoints(pageNumber.size)) / 2;
  if (below > bottom)
    found.push({
      severity: 'error',
      paths: ['pageNumber.below', 'margins.bottom', 'pageNumber.size'],
      message: `下边距${numberText(bottom)}毫米，页码在版心之下${numberText(pageNumber.below)}毫米，印到纸外去了。`,
      hint: `“距版心”改小，或下边距改到${Math.ceil(below + 5)}毫米以上；国标是7毫米。`,
    });
  if (letterhead.rule > FARTHEST)
    found.push({
      severity: 'error',
      paths: ['letterhead.rule'],
      message: `红线在发文字号之下${numberText(letterhead.rule)}毫米，应不超过${FARTHEST}毫米。`,
      hint: '国标是4毫米。',
    });
  return found;
}

/** In millimetres: Word allows at most 31 pt between a border and its text. */
const FARTHEST = 10;
