/** A style sheet as text; webpack loads it as source. */
declare module '*.css' {
  const text: string;
  export default text;
}
