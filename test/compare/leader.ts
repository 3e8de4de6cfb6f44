import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file in the hands of a leader: what Word would write of it, in the document's XML. */
export class Leader {
  private readonly parts: Record<string, Uint8Array>;
  private xml: string;
  private id = 900;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
    this.xml = strFromU8(this.parts['word/document.xml'] ?? new Uint8Array());
  }

  /** Types over it. */
  replace(old: string, put: string): this {
    return this.change(old, (run) => run.words(put));
  }

  /** The same with 修订 on, and not yet accepted. */
  track(old: string, put: string): this {
    const by = `w:id="${this.id++}" w:author="局领导" w:date="2026-11-25T22:00:00Z"`;
    return this.change(
      old,
      (run) =>
        `<w:del ${by}>${run.words(old).replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>` +
        `<w:ins ${by}>${run.words(put)}</w:ins>`,
    );
  }

  /** Writes a comment (批注) beside the text. */
  comment(text: string): this {
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const comment = `<w:comment w:id="0" w:author="局领导"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
    this.parts['word/comments.xml'] = strToU8(`<w:comments ${space}>${comment}</w:comments>`);
    return this;
  }

  /** Word cuts a run where the cursor has been. */
  cut(text: string): this {
    const middle = Math.floor(text.length / 2);
    return this.change(text, (run) => run.words(text.slice(0, middle)) + run.words(text.slice(middle)));
  }

  /** Cuts a paragraph out and puts it before another; both are known by words in them. */
  move(words: string, before: string): this {
    const paragraph = this.paragraphWith(words);
    this.xml = this.xml.replace(paragraph, '');
    const other = this.paragraphWith(before);
    this.xml = this.xml.replace(other, () => paragraph + other);
    return this;
  }

  /** Deletes the end of a paragraph, so that the next one goes on in it. */
  join(words: string): this {
    const paragraph = this.paragraphWith(words);
    const at = this.xml.indexOf(paragraph);
    const rest = this.xml.slice(at + paragraph.length);
    const [opening = ''] = /^<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?/su.exec(rest) ?? [];
    if (opening === '') throw new Error(`nothing to join to “${words}”`);
    this.xml = this.xml.slice(0, at) + paragraph.slice(0, -'</w:p>'.length) + rest.slice(opening.length);
    return this;
  }

  /** Moves a sentence to the end of the paragraph that holds other words. */
  moveSentence(sentence: string, to: string): this {
    this.change(sentence, () => '');
    const paragraph = this.paragraphWith(to);
    const run = /.*(<w:r>.*?<\/w:r>)<\/w:p>$/su.exec(paragraph)?.[1] ?? '';
    const put = run.replace(/<w:t[^>]*>.*<\/w:t>/su, `<w:t>${sentence}</w:t>`);
    this.xml = this.xml.replace(paragraph, () => `${paragraph.slice(0, -'</w:p>'.length)}${put}</w:p>`);
    return this;
  }

  /** A new paragraph behind the one that holds the words, set like it. */
  write(text: string, behind: string): this {
    const paragraph = this.paragraphWith(behind);
    const properties = /<w:pPr>.*?<\/w:pPr>/su.exec(paragraph)?.[0] ?? '';
    const fresh = `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
    this.xml = this.xml.replace(paragraph, () => paragraph + fresh);
    return this;
  }

  /** Strikes a sentence out. */
  strike(sentence: string): this {
    return this.change(sentence, () => '');
  }

  bytes(): Uint8Array {
    return zipSync({ ...this.parts, 'word/document.xml': strToU8(this.xml) });
  }

  private change(old: string, put: (run: Run) => string): this {
    const runs = [...this.xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gsu)];
    const found = runs.find(([, text = '']) => text.includes(old));
    if (!found) throw new Error(`“${old}” stands in no run`);
    const [whole, text = ''] = found;
    const run = new Run(whole);
    const at = text.indexOf(old);
    const fresh = run.words(text.slice(0, at)) + put(run) + run.words(text.slice(at + old.length));
    this.xml = this.xml.slice(0, found.index) + fresh + this.xml.slice(found.index + whole.length);
    return this;
  }

  private paragraphWith(words: string): string {
    const all = [...this.xml.matchAll(/<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<\/w:p>/gsu)].map(([paragraph]) => paragraph);
    const found = all.find((paragraph) => paragraph.replace(/<[^>]+>/gu, '').includes(words));
    if (found === undefined) throw new Error(`“${words}” stands in no paragraph`);
    return found;
  }
}

class Run {
  private readonly properties: string;

  constructor(xml: string) {
    this.properties = /<w:rPr>.*?<\/w:rPr>/su.exec(xml)?.[0] ?? '';
  }

  /** Words set like these. */
  words(text: string): string {
    return text === '' ? '' : `<w:r>${this.properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  }
}
