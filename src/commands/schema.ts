import { basename, join } from 'node:path';
import { inFolder, namesFolder } from '../files/folders.ts';
import { print } from '../files/print.ts';
import { replaceFile } from '../files/replace.ts';
import { isUntouchedJson, withJsonDigest } from '../json-digest.ts';
import { type Draft, jsonSchemaOf, type Key } from '../report/json-schema/json-schema.ts';
import type { World } from '../world.ts';
import { tellWritten } from './put.ts';

/** Data files, parts of departments, summarize.config.yaml, or style files. */
export type Subject = 'data' | 'part' | 'config' | 'style';

interface SchemaOptions {
  subject: Subject;
  draft: Draft;
  output: string | undefined;
  force: boolean;
}

/** `summarize schema`: the JSON Schema with which editors assist in a kind of file, to stdout or to -o. */
export async function tellSchema(world: World, options: SchemaOptions): Promise<0> {
  const { subject, draft, output, force } = options;
  const text = withJsonDigest(await SCHEMAS[subject](draft));
  if (output === undefined) {
    await print(world, text);
    return 0;
  }
  const isInFolder = namesFolder(world, output);
  const file = isInFolder ? join(output, NAMED[subject]) : output;
  const written = await inFolder(world, isInFolder ? output : undefined, () =>
    replaceFile(world, file, Buffer.from(text), isUntouchedJson, force),
  );
  tellWritten(world, written);
  // Editors read it as a URI, up to the first space; they accept Chinese as it is.
  const line = `# yaml-language-server: $schema=./${basename(file).replace(/[ %#?]/gu, encodeURIComponent)}`;
  world.stderr.write(`要编辑器提示，在同一文件夹的${NAMES[subject]}第一行写：\n${line}\n`);
  return 0;
}

const NAMED: Record<Subject, string> = {
  data: 'summarize.schema.json',
  part: 'summarize.part.schema.json',
  config: 'summarize.config.schema.json',
  style: 'summarize.style.schema.json',
};

const NAMES: Record<Subject, string> = { data: '数据文件', part: '科室的文件', config: '配置文件', style: '版式文件' };

const SCHEMAS: Record<Subject, (draft: Draft) => Promise<object>> = {
  data: async (draft) => {
    const { report } = await import('../report/schema.ts');
    return jsonSchemaOf(report, draft, { $id: 'urn:summarize:data', title: '总结的数据文件' });
  },
  part: async (draft) => {
    const { part } = await import('../report/schema.ts');
    return jsonSchemaOf(part, draft, { $id: 'urn:summarize:part', title: '各科室报来的部分' });
  },
  config: async (draft) => {
    const [{ config }, { SEVERITIES }, { dataRules, textRules }] = await Promise.all([
      import('../settings/schema.ts'),
      import('../reporters/pretty.ts'),
      import('../rules/index.ts'),
    ]);
    const rules = [...dataRules, ...textRules].map(
      ({ name, description, severity }): Key => ({ name, description, default: SEVERITIES[severity] }),
    );
    const named = { $id: 'urn:summarize:config', title: '配置文件' };
    return jsonSchemaOf(config, draft, named, { rules, 'overrides.rules': rules });
  },
  style: async (draft) => {
    const { styleFile } = await import('../settings/style-file.ts');
    return jsonSchemaOf(styleFile, draft, { $id: 'urn:summarize:style', title: '版式文件' });
  },
};
