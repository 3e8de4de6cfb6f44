/** Made by the bundler of a folder of templates. */
declare module '*?precompiled' {
  const templates: readonly {
    /** Below that folder; '' in it. */
    folder: string;
    name: string;
    text: string;
    /** What Handlebars compiled it to. */
    spec: object;
  }[];
  export default templates;
}

/** Handlebars without its compiler, which has no types of its own. */
declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  import Handlebars from 'handlebars';

  const runtime: { default: typeof Handlebars };
  export default runtime;
}
