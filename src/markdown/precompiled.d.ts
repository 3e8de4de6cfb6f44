/** Made by the bundler from a folder of templates. */
declare module '*?precompiled' {
  const templates: readonly {
    /** Relative to that folder; '' for the folder itself. */
    folder: string;
    name: string;
    text: string;
    /** What Handlebars compiled it to. */
    spec: object;
  }[];
  export default templates;
}

/** Handlebars without its compiler, which has no type declarations. */
declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  import Handlebars from 'handlebars';

  const runtime: { default: typeof Handlebars };
  export default runtime;
}
