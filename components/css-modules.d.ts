/** Class names of a CSS module, as Vite hands them over. A name that is not in the file is a mistake the tests see. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

/** Style sheets imported for their effect. */
declare module '*.css';
