/** What the tests use of citation-js, which comes without types. */
declare module '@citation-js/core' {
  export const plugins: { input: { chain(text: string, options: { forceType: string }): unknown } };
}
