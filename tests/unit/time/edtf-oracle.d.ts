/** edtf.js ships no types; this is what the tests ask it. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
