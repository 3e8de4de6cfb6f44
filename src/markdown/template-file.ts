/** A template, or a part of one, as read. */
export interface TemplateFile {
  /** As named in {{> 名称}} or 模板. */
  name: string;
  file: string;
  text: string;
  builtIn: boolean;
  /** Of a built-in one: its compiled form. */
  spec?: object;
}
