import Draft07 from 'ajv';
import Draft2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { type Draft, jsonSchemaOf } from '../../../src/report/json-schema/json-schema.ts';
import { report } from '../../../src/report/schema.ts';

/** What YAML editors read besides the keywords of the standard, and the digest by which a file is known. */
const OTHERS = ['errorMessage', 'patternErrorMessage', 'sha256'];

const NAMED = { $id: 'urn:summarize:data', title: '总结的数据文件' };

export function schemaOf(draft: Draft) {
  return jsonSchemaOf(report, draft, NAMED);
}

/** What a reference of a schema stands for. */
export function resolved(schema: Record<string, unknown>, { $ref }: { $ref?: string }): Record<string, unknown> {
  const [, definitions = '', name = ''] = $ref?.split('/') ?? [];
  return (schema[definitions] as Record<string, Record<string, unknown>>)[name] ?? {};
}

/** What an editor finds wrong in a text: the places; YAML is read as editors read it, with numbers and truth values. */
export function editorOf(draft: Draft, schema: object = schemaOf(draft)): (yaml: string) => string[] {
  const options = { strict: true, strictTypes: false, strictRequired: false, allErrors: true } as const;
  const ajv = draft === '07' ? new Draft07.default(options) : new Draft2020.default(options);
  for (const keyword of OTHERS) ajv.addKeyword(keyword);
  const validate = ajv.compile(schema);
  return (yaml) => {
    validate(parse(yaml, { logLevel: 'error', uniqueKeys: false }));
    return (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
      [instancePath, keyword, JSON.stringify(params)].join(' '),
    );
  };
}
